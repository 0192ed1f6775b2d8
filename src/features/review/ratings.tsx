import type { Rating } from '#core/event.ts';
import type { CardMemory } from '#core/progress.ts';
import { type Moment, futures, intervalOf, type Tuning } from '#core/schedule.ts';
import { intervalText } from '#ui/due-text.ts';
import styles from './review-card.module.css';

interface RatingsProps {
  memory: CardMemory | null;
  moment: Moment;
  /** Null where ratings schedule nothing. */
  tuning: Tuning | null;
  /** What a typed answer suggests. */
  suggested: Rating | null;
  onRate: (rating: Rating) => void;
}

const ratings: readonly { rating: Rating; name: string }[] = [
  { rating: 1, name: 'Again' },
  { rating: 2, name: 'Hard' },
  { rating: 3, name: 'Good' },
  { rating: 4, name: 'Easy' },
];

/** The four ratings, each with when it would bring the card again. */
export function Ratings({ memory, moment, tuning, suggested, onRate }: RatingsProps) {
  const next = tuning && futures(memory, moment, tuning);
  return (
    <div className={styles.ratings} role="group" aria-label="How well did you recall it?">
      {ratings.map(({ rating, name }) => (
        <button
          key={rating}
          type="button"
          className={`button ${styles.rating}`}
          data-rating={rating}
          data-suggested={rating === suggested}
          onClick={() => onRate(rating)}
        >
          {name}
          {next && (
            <span className={styles.interval}>
              {intervalText(intervalOf(next[rating], moment))}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
