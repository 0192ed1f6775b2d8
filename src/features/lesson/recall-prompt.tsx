import { type ToggleEvent, useRef, useState } from 'react';
import type { Card } from '#bank/bank.ts';
import type { Rating } from '#core/event.ts';
import { intervalOf } from '#core/schedule.ts';
import { ratingOf, type TypedVerdict } from '#core/typed-answer.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { RightIcon } from '#ui/icons.tsx';
import { RichText } from '#ui/rich.tsx';
import { dueText } from '#ui/due-text.ts';
import { TypedField, TypedResult } from '#ui/typed-field.tsx';
import styles from './recall-prompt.module.css';

/** What a prompt needs of its card. */
export type PromptCard = Pick<Card, 'id' | 'front' | 'back' | 'accept'>;

interface RecallPromptProps extends PromptCard {
  /** Where on the page it stands, if its card stands there twice. */
  place?: string;
  /** Called once the card is rated. */
  onRated?: () => void;
}

const ratings = [
  { rating: 3, name: 'I knew it' },
  { rating: 1, name: 'Not yet' },
] as const;

/**
 * A question in the flow of a lesson. The answer is a native disclosure, so it opens without JavaScript too; saying
 * how it went rates the very card that later comes up for review. An answer may be typed where the card says which
 * forms are right; the rating stays the reader's.
 */
export function RecallPrompt({
  id,
  front,
  back,
  accept,
  place = 'recall',
  onRated,
}: RecallPromptProps) {
  const store = useStudyStore();
  const alive = useAlive();
  const memory = useStudy((state) => state.progress.cards.get(id));
  const moment = useMoment();
  const booting = useStudy(selectIsReading);
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const [answered, setAnswered] = useState(false);
  const [verdict, setVerdict] = useState<TypedVerdict | null>(null);
  const answer = useRef<HTMLDetailsElement>(null);
  const result = useRef<HTMLParagraphElement>(null);

  function handleToggle(event: ToggleEvent<HTMLDetailsElement>) {
    if (event.currentTarget.open && openedAt === null) setOpenedAt(performance.now());
  }

  function handleJudged(judged: TypedVerdict) {
    setVerdict(judged);
    if (answer.current) answer.current.open = true;
  }

  function handleRating(rating: 1 | 3) {
    const elapsedMs = openedAt === null ? 0 : Math.round(performance.now() - openedAt);
    store.getState().reviewCard({ card: id, rating, elapsedMs, place: 'lesson' });
    setAnswered(true);
    // The buttons go; reading, and the keyboard, go on from what is said instead.
    result.current?.focus({ preventScroll: true });
    onRated?.();
  }

  return (
    <section className={styles.prompt} aria-labelledby={`${place}-${id}`} data-card={id}>
      <p className={styles.kind} id={`${place}-${id}`}>
        Recall
        {memory && !answered && <span className={styles.known}> · you have met this one</span>}
      </p>
      <div className={styles.front}>
        <RichText text={front} />
      </div>
      {accept.length > 0 && !answered && (
        <TypedField
          id={`typed-${place}-${id}`}
          accept={accept}
          disabled={!alive}
          onJudged={handleJudged}
        />
      )}
      <details ref={answer} className={styles.answer} onToggle={handleToggle}>
        <summary>Show the answer</summary>
        {verdict && !answered && <TypedResult verdict={verdict} expected={accept[0] ?? ''} />}
        <div className={styles.back}>
          <RichText text={back} />
        </div>
        {alive && !answered && (
          <Ratings
            suggested={verdict && ratingOf(verdict)}
            disabled={booting}
            onRate={handleRating}
          />
        )}
      </details>
      <p ref={result} className={styles.result} role="status" tabIndex={-1}>
        {answered && memory && (
          <>
            <RightIcon /> Noted. It comes back {dueText(intervalOf(memory, moment))}.
          </>
        )}
      </p>
    </section>
  );
}

interface RatingsProps {
  /** What a typed answer suggests. */
  suggested: Rating | null;
  disabled: boolean;
  onRate: (rating: 1 | 3) => void;
}

function Ratings({ suggested, disabled, onRate }: RatingsProps) {
  return (
    <div className="row">
      {ratings.map(({ rating, name }) => (
        <button
          key={rating}
          type="button"
          className={`button ${rating === suggested ? 'button-main' : ''}`}
          disabled={disabled}
          onClick={() => onRate(rating)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
