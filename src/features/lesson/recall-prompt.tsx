import { type ToggleEvent, useRef, useState } from 'react';
import type { Rich } from '#bank/bank.ts';
import { intervalOf } from '#core/schedule.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { RightIcon } from '#ui/icons.tsx';
import { RichText } from '#ui/rich.tsx';
import { dueText } from '#ui/due-text.ts';
import styles from './recall-prompt.module.css';

interface RecallPromptProps {
  id: string;
  front: readonly Rich[];
  back: readonly Rich[];
}

/**
 * A question in the flow of a lesson. The answer is a native disclosure, so it opens without JavaScript too; saying
 * how it went rates the very card that later comes up for review.
 */
export function RecallPrompt({ id, front, back }: RecallPromptProps) {
  const store = useStudyStore();
  const alive = useAlive();
  const memory = useStudy((state) => state.progress.cards.get(id));
  const moment = useMoment();
  const booting = useStudy(selectIsReading);
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  const [answered, setAnswered] = useState(false);
  const result = useRef<HTMLParagraphElement>(null);

  function handleToggle(event: ToggleEvent<HTMLDetailsElement>) {
    if (event.currentTarget.open && openedAt === null) setOpenedAt(performance.now());
  }

  function handleRating(rating: 1 | 3) {
    const elapsedMs = openedAt === null ? 0 : Math.round(performance.now() - openedAt);
    store.getState().reviewCard({ card: id, rating, elapsedMs, place: 'lesson' });
    setAnswered(true);
    // The buttons go; reading, and the keyboard, go on from what is said instead.
    result.current?.focus({ preventScroll: true });
  }

  return (
    <section className={styles.prompt} aria-labelledby={`recall-${id}`} data-card={id}>
      <p className={styles.kind} id={`recall-${id}`}>
        Recall
        {memory && !answered && <span className={styles.known}> · you have met this one</span>}
      </p>
      <div className={styles.front}>
        <RichText text={front} />
      </div>
      <details className={styles.answer} onToggle={handleToggle}>
        <summary>Show the answer</summary>
        <div className={styles.back}>
          <RichText text={back} />
        </div>
        {alive && !answered && (
          <div className="row">
            <button
              type="button"
              className="button"
              disabled={booting}
              onClick={() => handleRating(3)}
            >
              I knew it
            </button>
            <button
              type="button"
              className="button"
              disabled={booting}
              onClick={() => handleRating(1)}
            >
              Not yet
            </button>
          </div>
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
