import { useState } from 'react';
import type { Rating } from '#core/event.ts';
import type { CardMemory } from '#core/progress.ts';
import { type Moment, futures, intervalOf, type Tuning } from '#core/schedule.ts';
import { ratingOf, type TypedVerdict } from '#core/typed-answer.ts';
import type { Card, Rich } from '#bank/bank.ts';
import { intervalText } from '#ui/due-text.ts';
import { RichText } from '#ui/rich.tsx';
import { TypedField, TypedResult } from '#ui/typed-field.tsx';
import { useElapsed } from '#ui/use-elapsed.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import { findLesson } from '../bank.ts';
import { FactList } from '../fact-list.tsx';
import styles from './review-card.module.css';

interface ReviewCardProps {
  card: Card;
  memory: CardMemory | null;
  moment: Moment;
  tuning: Tuning;
  shortcuts: boolean;
  onRate: (rating: Rating, elapsedMs: number) => void;
}

const ratings: readonly { rating: Rating; name: string }[] = [
  { rating: 1, name: 'Again' },
  { rating: 2, name: 'Hard' },
  { rating: 3, name: 'Good' },
  { rating: 4, name: 'Easy' },
];

/** A card: first its front, then its back with the four ratings and when each would bring it again. */
export function ReviewCard({ card, memory, moment, tuning, shortcuts, onRate }: ReviewCardProps) {
  const [shown, setShown] = useState(false);
  const [verdict, setVerdict] = useState<TypedVerdict | null>(null);
  // What was typed suggests a rating; without, the middle one is at hand.
  const suggested = verdict ? ratingOf(verdict) : 3;
  const elapsed = useElapsed();
  const front = useFocusOnShow<HTMLDivElement>();
  const next = shown ? futures(memory, moment, tuning) : null;

  const show = () => setShown(true);
  const handleJudged = (judged: TypedVerdict) => {
    setVerdict(judged);
    show();
  };
  const rate = (rating: Rating) => onRate(rating, elapsed());
  useShortcuts(
    shown
      ? {
          '1': () => rate(1),
          '2': () => rate(2),
          '3': () => rate(3),
          '4': () => rate(4),
          ' ': () => rate(suggested),
          Enter: () => rate(suggested),
        }
      : { ' ': show, Enter: show },
    shortcuts,
  );

  return (
    <article className={styles.card} aria-label="Card" data-card={card.id}>
      <p className={styles.topic}>
        {findLesson(card.topic)?.title}
        {memory === null && ' · new'}
      </p>
      <div ref={front} tabIndex={-1} className={styles.front}>
        <RichText text={card.front} />
      </div>
      {next === null ? (
        <>
          {card.accept.length > 0 && (
            <TypedField
              id={`typed-${card.id}`}
              accept={card.accept}
              disabled={false}
              onJudged={handleJudged}
            />
          )}
          <button type="button" className={`button button-main ${styles.show}`} onClick={show}>
            Show the answer
          </button>
        </>
      ) : (
        <>
          <Answer text={card.back} />
          {verdict && <TypedResult verdict={verdict} expected={card.accept[0] ?? ''} />}
          <div className={styles.ratings} role="group" aria-label="How well did you recall it?">
            {ratings.map(({ rating, name }) => (
              <button
                key={rating}
                type="button"
                className={`button ${styles.rating}`}
                data-rating={rating}
                data-suggested={verdict !== null && rating === suggested}
                onClick={() => rate(rating)}
              >
                {name}
                <span className={styles.interval}>
                  {intervalText(intervalOf(next[rating], moment))}
                </span>
              </button>
            ))}
          </div>
          <FactList facts={card.facts} />
        </>
      )}
    </article>
  );
}

/** Takes the focus when shown: the button that showed it is gone. */
function Answer({ text }: { text: readonly Rich[] }) {
  const answer = useFocusOnShow<HTMLDivElement>();
  return (
    <div ref={answer} tabIndex={-1} className={styles.back} role="status">
      <RichText text={text} />
    </div>
  );
}
