import { examReport } from '#core/exam-report.ts';
import type { ExamSitting } from '#core/progress.ts';
import { useStudy } from '#state/study-context.tsx';
import { dateText, durationText } from '#ui/due-text.ts';
import { bank, findQuestion } from '../bank.ts';
import { paths } from '../paths.ts';
import styles from './exam-history.module.css';

/** Every exam that was handed in, newest first. */
export function ExamHistory() {
  const sittings = useStudy((state) => state.progress.sittings);
  const exams = [...sittings.values()]
    .filter((sitting) => sitting.kind === 'exam')
    .filter(({ finishedAt }) => finishedAt !== null)
    .toReversed();
  if (exams.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history" tabIndex={-1}>
        Your exams
      </h2>
      <ul className={styles.list}>
        {exams.map((exam) => (
          <Attempt key={exam.id} exam={exam} />
        ))}
      </ul>
    </section>
  );
}

function Attempt({ exam }: { exam: ExamSitting }) {
  const { scored, scaled, passed, usedMs } = examReport(exam, findQuestion);
  const title = bank.exams.find(({ id }) => id === exam.blueprint)?.title ?? exam.blueprint;
  return (
    <li>
      <a className={styles.attempt} href={paths.report(exam.id)}>
        <span className={styles.name}>
          {title}, {dateText(exam.startedAt, exam.offsetMinutes)}
        </span>
        <span className={styles.score}>
          <strong>{scaled}</strong> {passed ? 'above' : 'below'} the pass line
        </span>
        <span className={styles.detail}>
          {scored.right} of {scored.total} right · {durationText(usedMs)} ·{' '}
          {exam.mode === 'strict' ? 'strict' : 'study'} · content {exam.content}
        </span>
      </a>
    </li>
  );
}
