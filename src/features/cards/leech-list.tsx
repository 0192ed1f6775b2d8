import { richText } from '#bank/rich-text.ts';
import { leeches } from '#core/leech.ts';
import type { Progress } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { findFact } from '../bank.ts';
import { paths } from '../paths.ts';
import { findStudyCard, studyCards } from '../study-cards.ts';
import styles from './cards.module.css';

interface LeechListProps {
  progress: Progress;
  day: number;
  onHistory: (id: string) => void;
}

/** Cards that were forgotten again and again; nothing where there is none. */
export function LeechList({ progress, day, onHistory }: LeechListProps) {
  const store = useStudyStore();
  const ids = studyCards(progress).map(({ id }) => id);
  const found = leeches(ids, progress, day).flatMap((id) => findStudyCard(id, progress) ?? []);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="leeches">
      <h2 id="leeches" tabIndex={-1}>
        Cards that do not stick
      </h2>
      <p>
        Forgotten {countText(progress.settings.leechLapses, 'time')} or more. Repeating them costs
        the most and helps the least: read the lesson again, or say them in your own words.
      </p>
      <ul className={styles.cards}>
        {found.map((card) => {
          const fact = findFact(card.facts[0] ?? '');
          return (
            <li key={card.id}>
              {richText(card.front)}
              <p className={styles.about}>
                {countText(progress.cards.get(card.id)?.lapses ?? 0, 'lapse')}
              </p>
              <div className={styles.actions}>
                {fact && (
                  <a className="button button-quiet" href={paths.fact(fact.topic, fact.id)}>
                    See the lesson
                  </a>
                )}
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => onHistory(card.id)}
                >
                  History
                </button>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => store.getState().suspendCard(card.id, true)}
                >
                  Suspend
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
