import type { Progress } from '#core/progress.ts';
import { intervalOf, type Moment } from '#core/schedule.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { dueText } from '#ui/due-text.ts';
import { RichText } from '#ui/rich.tsx';
import { findLesson } from '../bank.ts';
import { ownText } from '../own-text.ts';
import styles from './cards.module.css';

interface OwnCardListProps {
  progress: Progress;
  moment: Moment;
  onEdit: (id: string) => void;
  onHistory: (id: string) => void;
  onDelete: (id: string) => void;
}

/** The learner's own cards, the newest first. */
export function OwnCardList({ progress, moment, onEdit, onHistory, onDelete }: OwnCardListProps) {
  const store = useStudyStore();
  const { ownCards, cards, suspended } = progress;
  const whenText = (id: string) => {
    if (suspended.has(id)) return 'suspended';
    const memory = cards.get(id);
    return memory ? `due ${dueText(intervalOf(memory, moment))}` : 'new';
  };
  return (
    <section aria-labelledby="own-cards">
      <h2 id="own-cards" tabIndex={-1}>
        Your own cards
      </h2>
      {ownCards.size === 0 && (
        <p>None yet. They are kept with your record; no update of the content changes them.</p>
      )}
      <ul className={styles.cards}>
        {[...ownCards].toReversed().map(([id, { front, back, topic }], n) => (
          <li key={id} aria-label={`Own card ${ownCards.size - n}`}>
            <div className={styles.front}>
              <RichText text={ownText(front)} />
            </div>
            <div className={styles.back}>
              <RichText text={ownText(back)} />
            </div>
            <p className={styles.about}>
              {[findLesson(topic)?.title, whenText(id)].filter(Boolean).join(' · ')}
            </p>
            <div className={styles.actions}>
              <button type="button" className="button button-quiet" onClick={() => onEdit(id)}>
                Edit
              </button>
              <button type="button" className="button button-quiet" onClick={() => onHistory(id)}>
                History
              </button>
              {!suspended.has(id) && (
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => store.getState().suspendCard(id, true)}
                >
                  Suspend
                </button>
              )}
              <button type="button" className="button button-quiet" onClick={() => onDelete(id)}>
                Delete
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
