import type { ItemResult, Pace } from '#core/exam-report.ts';
import { type ReplayStep, pacePlan, replayExam } from '#core/exam-replay.ts';
import type { ExamSitting } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { clockText, durationText } from '#ui/due-text.ts';
import styles from './report-tables.module.css';

const paces: readonly { pace: Pace; name: string }[] = [
  { pace: 'fast', name: 'Fast' },
  { pace: 'even', name: 'Even' },
  { pace: 'slow', name: 'Slow' },
];
const didNames: Readonly<Record<ReplayStep['did'], string>> = {
  answered: 'answered',
  changed: 'changed the answer',
  flagged: 'changed the flag',
  read: 'read on',
};

/** Where the time went: the pace line, slow and fast beside right and wrong, advice, and the exam step by step. */
export function TimeReport({ exam, items }: { exam: ExamSitting; items: readonly ItemResult[] }) {
  const store = useStudyStore();
  const steps = replayExam(store.getState().eventsOf(exam.id), exam.id);
  const plan = pacePlan(exam.limitMs, exam.questions.length);
  const evenMs = exam.limitMs / exam.questions.length;
  return (
    <section aria-labelledby="time">
      <h2 id="time" tabIndex={-1}>
        Time
      </h2>
      <PaceLine exam={exam} steps={steps} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Pace</th>
            <th scope="col">Right</th>
            <th scope="col">Wrong or blank</th>
          </tr>
        </thead>
        <tbody>
          {paces.map(({ pace, name }) => {
            const own = items.filter((item) => item.pace === pace);
            const right = own.filter(({ correct }) => correct).length;
            return (
              <tr key={pace}>
                <th scope="row">{name}</th>
                <td>{right}</td>
                <td>{own.length - right}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="numbers">
        The even pace is {clockText(evenMs / 1000)} a question. Fast is half of it or less, slow one
        and a half times or more. {adviceFor(items)} In two passes: about{' '}
        {clockText(plan.firstMs / 1000)} a question at first, flagging what you doubt, then{' '}
        {durationText(plan.secondPassMs)} for the flagged ones.
      </p>
      {steps.length > 0 && (
        <details>
          <summary>The exam step by step</summary>
          <div className={styles.steps} tabIndex={0} role="group" aria-label="Steps">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">At</th>
                  <th scope="col">Question</th>
                  <th scope="col">What</th>
                  <th scope="col">Took</th>
                </tr>
              </thead>
              <tbody>
                {steps.map((step) => (
                  <tr key={`${step.toMs} ${step.question}`}>
                    <td>{clockText(step.fromMs / 1000)}</td>
                    <td>{exam.questions.indexOf(step.question) + 1}</td>
                    <td>{didNames[step.did]}</td>
                    <td>{clockText((step.toMs - step.fromMs) / 1000)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

const width = 340;
const height = 150;

/** Answered questions over time, beside the even pace. */
function PaceLine({ exam, steps }: { exam: ExamSitting; steps: readonly ReplayStep[] }) {
  const total = exam.questions.length;
  const x = (ms: number) => (Math.min(1, ms / exam.limitMs) * width).toFixed(1);
  const y = (answered: number) => (height - (answered / total) * height).toFixed(1);
  const own = steps.map(({ toMs, answered }) => `${x(toMs)},${y(answered)}`);
  const last = steps.at(-1);
  return (
    <figure className={styles.chart}>
      <svg viewBox={`-2 -8 ${width + 4} ${height + 28}`} className={styles.drawing} role="img">
        <title>
          {last
            ? `Pace: ${last.answered} of ${total} answered after ${durationText(last.toMs)} of ${durationText(exam.limitMs)}`
            : 'Pace: nothing was answered'}
        </title>
        <path className={styles.axis} d={`M0 0V${height}H${width}`} />
        <line className={styles.even} x1="0" y1={height} x2={width} y2="0" />
        <polyline className={styles.own} points={[`0,${height}`, ...own].join(' ')} />
        <text className={styles.label} x="4" y="6">
          {total} answered
        </text>
        <text className={styles.label} x={width} y={height + 15} textAnchor="end">
          {durationText(exam.limitMs)}
        </text>
      </svg>
      <figcaption className="control-text muted">
        Your answers over time; dashed, the even pace.
      </figcaption>
    </figure>
  );
}

/** One sentence on what the pace cost, by the counts. */
function adviceFor(items: readonly ItemResult[]): string {
  const wrong = (pace: Pace) =>
    items.filter((item) => item.pace === pace && !item.correct && item.answer !== null).length;
  const blank = items.filter(({ answer }) => answer === null).length;
  if (blank > 0)
    return 'Answer everything in the first pass: a blank is wrong, a guess costs nothing.';
  if (wrong('fast') > wrong('slow'))
    return 'More was lost by haste than by doubt: read the last sentence twice.';
  if (wrong('slow') > 0) return 'Long thought did not save these: guess, flag and go on sooner.';
  return 'Your pace cost you nothing.';
}
