import { useNavigate } from 'react-router';
import { type Accuracy, type SplitAccuracy, splitAccuracy, topicAccuracy } from '#core/accuracy.ts';
import type { Progress } from '#core/progress.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { bank } from '../bank.ts';
import { paths } from '../paths.ts';
import { startQuiz } from '../start-quiz.ts';
import styles from './topic-accuracy.module.css';

/** Questions in a drill of one topic. */
const drillLength = 10;

/** How often first answers are right, topic by topic, with a drill for each. */
export function TopicAccuracy({ progress }: { progress: Progress }) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const alive = useAlive();
  const booting = useStudy(selectIsReading);
  const byTopic = topicAccuracy(bank.questions, progress);
  const overall = splitAccuracy(progress.questions.values());

  function handleDrill(topic: string) {
    const pool = bank.questions.filter((question) => question.topic === topic).map(({ id }) => id);
    startQuiz(store, pool, drillLength);
    void navigate('/practice/quiz');
  }

  return (
    <section aria-labelledby="accuracy">
      <h2 id="accuracy" tabIndex={-1}>
        Accuracy by topic
      </h2>
      <p>
        First answers only: a question seen before tells less. The range is where the true share
        lies nine times in ten.
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="accuracy">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">First answers</th>
              <th scope="col">Again</th>
              <th scope="col">
                <span className="visually-hidden">Drill</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">All topics</th>
              <td>
                <Share accuracy={overall.first} />
              </td>
              <td>{repeatText(overall)}</td>
              <td>
                <a className="button button-quiet" href={paths.practice}>
                  Practise
                </a>
              </td>
            </tr>
            {bank.lessons.map(({ topic, title }) => {
              const split = byTopic.get(topic);
              return (
                <tr key={topic}>
                  <th scope="row">
                    <a href={paths.lesson(topic)}>{title}</a>
                  </th>
                  <td>{split && <Share accuracy={split.first} />}</td>
                  <td>{split && repeatText(split)}</td>
                  <td>
                    <button
                      type="button"
                      className="button button-quiet"
                      aria-label={`Drill ${title}`}
                      disabled={!alive || booting}
                      onClick={() => handleDrill(topic)}
                    >
                      Drill
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function repeatText({ repeat }: SplitAccuracy): string {
  return repeat.answered > 0 ? `${repeat.right} of ${repeat.answered}` : '–';
}

function Share({ accuracy }: { accuracy: Accuracy }) {
  const { right, answered, share, low, high, enough } = accuracy;
  if (answered === 0 || share === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">not answered yet</span>
      </>
    );
  }
  if (!enough) {
    return (
      <>
        {right} of {answered} <span className={styles.note}>not enough data</span>
      </>
    );
  }
  const percent = (value: number) => Math.round(value * 100);
  return (
    <>
      {percent(share)}%{' '}
      <span className={styles.note}>
        {right} of {answered}, range {percent(low)}–{percent(high)}%
      </span>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} width="100" height="6" />
        <rect
          className={styles.range}
          x={low * 100}
          width={Math.max(1, (high - low) * 100)}
          height="6"
        />
        <rect className={styles.point} x={Math.min(98.5, share * 100)} width="1.5" height="6" />
      </svg>
    </>
  );
}
