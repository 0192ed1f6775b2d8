import { useRef, useState } from 'react';
import { useAlive, useStudy } from '#state/study-context.tsx';
import { useVisitStart } from '#state/use-visit-start.ts';
import styles from './once-more.module.css';
import { type PromptCard, RecallPrompt } from './recall-prompt.tsx';

/** The prompts of a lesson that were not recalled in this visit, asked again before the lesson ends. */
export function OnceMore({ cards }: { cards: readonly PromptCard[] }) {
  const alive = useAlive();
  const since = useVisitStart();
  const memories = useStudy((state) => state.progress.cards);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isRetried, setIsRetried] = useState(false);
  const failed = cards.filter(({ id }) => {
    const memory = memories.get(id);
    return memory !== undefined && memory.lastRating === 1 && memory.lastAt >= since;
  });
  if (!alive || (failed.length === 0 && !isRetried)) return null;

  function handleRated() {
    setIsRetried(true);
    // The prompt goes or closes again; reading goes on from here.
    heading.current?.focus({ preventScroll: true });
  }

  return (
    <section className={styles.again} aria-labelledby="once-more">
      <h2 id="once-more" ref={heading} tabIndex={-1}>
        Once more
      </h2>
      <p role="status" className="muted">
        {failed.length === 0
          ? 'You have recalled all that you did not know at first.'
          : `${failed.length === 1 ? 'One prompt' : `${failed.length} prompts`} to recall before you go on, if you like.`}
      </p>
      {failed.map((card) => (
        // A prompt that fails again is asked anew.
        <RecallPrompt
          key={`${card.id} ${memories.get(card.id)?.lastAt}`}
          {...card}
          place="again"
          onRated={handleRated}
        />
      ))}
    </section>
  );
}
