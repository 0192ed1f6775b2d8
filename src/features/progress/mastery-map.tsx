import { useNavigate } from 'react-router';
import { type MasteryLevel, factMastery } from '#core/mastery.ts';
import type { Progress } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { bank, factLinks, findFact } from '../bank.ts';
import { paths } from '../paths.ts';
import { startQuiz } from '../start-quiz.ts';
import styles from './mastery-map.module.css';

const names: Record<MasteryLevel, string> = {
  none: 'not begun',
  weak: 'weak',
  growing: 'growing',
  strong: 'strong',
};
const levels: readonly MasteryLevel[] = ['strong', 'growing', 'weak', 'none'];

/** Every fact of every lesson, by how well it is known. */
export function MasteryMap({ progress, day }: { progress: Progress; day: number }) {
  const mastery = new Map(
    factLinks.map((fact) => [fact.id, factMastery({ fact, progress, day }).level]),
  );
  return (
    <section aria-labelledby="mastery">
      <h2 id="mastery" tabIndex={-1}>
        Mastery by fact
      </h2>
      <p>
        Each mark is a fact. It is strong when its cards will hold for three weeks and its questions
        were last answered right.
      </p>
      <ul className={styles.key} aria-label="Marks">
        {levels.map((level) => (
          <li key={level}>
            <Mark level={level} />
            {names[level]}
          </li>
        ))}
      </ul>
      <ul className={styles.lessons}>
        {bank.lessons.map(({ topic, title }) => {
          const ids = factLinks
            .map((fact) => fact.id)
            .filter((id) => findFact(id)?.topic === topic);
          const levelOf = (id: string) => mastery.get(id) ?? 'none';
          return (
            <li key={topic}>
              <details>
                <summary>
                  <span className={styles.title}>{title}</span>
                  <span className={styles.marks} aria-hidden="true">
                    {ids.map((id) => (
                      <Mark key={id} level={levelOf(id)} />
                    ))}
                  </span>
                  <span className={styles.count}>
                    {ids.filter((id) => levelOf(id) === 'strong').length} of {ids.length} strong
                  </span>
                </summary>
                <DrillWeak facts={ids.filter((id) => levelOf(id) === 'weak')} />
                <ul className={styles.facts}>
                  {ids.map((id) => (
                    <li key={id}>
                      <Mark level={levelOf(id)} />
                      <span>
                        <a href={paths.fact(topic, id)}>{findFact(id)?.statement}</a>
                        <span className="muted"> {names[levelOf(id)]}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Questions in one drill. */
const drillLength = 10;

/** One tap from the weak facts of a lesson to questions on them. */
function DrillWeak({ facts }: { facts: readonly string[] }) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const weak = new Set(facts);
  const pool = bank.questions
    .filter((question) => question.facts.some((fact) => weak.has(fact)))
    .map(({ id }) => id);
  if (pool.length === 0) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        startQuiz(store, pool, drillLength);
        void navigate('/practice/quiz');
      }}
    >
      Drill {countText(weak.size, 'weak fact')}
    </button>
  );
}

/** A level as a shape as well as a colour: full, half, a cross line, empty. */
function Mark({ level }: { level: MasteryLevel }) {
  return (
    <svg className={styles.mark} data-level={level} viewBox="0 0 12 12" aria-hidden="true">
      <rect x="1" y="1" width="10" height="10" rx="2" />
      {level === 'strong' && (
        <rect className={styles.fill} x="1" y="1" width="10" height="10" rx="2" />
      )}
      {level === 'growing' && (
        <path className={styles.fill} d="M1 6h10v3a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2z" />
      )}
      {level === 'weak' && <path d="M3.5 8.5l5-5" />}
    </svg>
  );
}
