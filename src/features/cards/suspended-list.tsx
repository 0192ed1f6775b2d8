import { richText } from '#bank/rich-text.ts';
import type { Progress } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { cardKind, findStudyCard } from '../study-cards.ts';
import styles from './cards.module.css';

/** Cards out of the reviews, to be taken back. */
export function SuspendedList({ progress }: { progress: Progress }) {
  const store = useStudyStore();
  const found = Array.from(progress.suspended.keys()).flatMap(
    (id) => findStudyCard(id, progress) ?? [],
  );
  return (
    <section aria-labelledby="suspended">
      <h2 id="suspended" tabIndex={-1}>
        Suspended
      </h2>
      {found.length === 0 && <p>No card is suspended.</p>}
      <ul className={styles.cards}>
        {found.map((card) => (
          <li key={card.id}>
            {richText(card.front)}
            <p className={styles.about}>{cardKind(card)}</p>
            <div className={styles.actions}>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => store.getState().suspendCard(card.id, false)}
              >
                Take it back
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
