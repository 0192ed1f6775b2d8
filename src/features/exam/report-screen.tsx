import { useSearchParams } from 'react-router';
import { examReport, passMark, rightToPass } from '#core/exam-report.ts';
import type { ExamSitting } from '#core/progress.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useStudy } from '#state/study-context.tsx';
import { dateText, durationText } from '#ui/due-text.ts';
import { Figure, Figures } from '#ui/figures.tsx';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { bank, findQuestion } from '../bank.ts';
import { CalibrationTable } from '../calibration-table.tsx';
import { paths } from '../paths.ts';
import { WithQuestions } from '../with-questions.tsx';
import { PartTables } from './part-tables.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportItems } from './report-items.tsx';
import styles from './report-screen.module.css';
import { ScoreScale } from './score-scale.tsx';
import { TimeReport } from './time-report.tsx';

/** What an exam came to: the one that the address names, else the last. */
export function Component() {
  const booting = useStudy(selectIsReading);
  const sittings = useStudy((state) => state.progress.sittings);
  const [search] = useSearchParams();
  const attempt = search.get('attempt');
  const done = [...sittings.values()]
    .filter((sitting) => sitting.kind === 'exam')
    .filter(({ finishedAt }) => finishedAt !== null);
  const exam = attempt === null ? done.at(-1) : done.find(({ id }) => id === attempt);
  if (!booting && exam) return <Report key={exam.id} exam={exam} />;
  return (
    <>
      <title>Report · Stevedore</title>
      <h1 tabIndex={-1}>Report</h1>
      {booting ? (
        <p role="status">Reading your record …</p>
      ) : (
        <p>
          There is no report of that exam here. <a href={paths.exam}>Your exams</a>
        </p>
      )}
    </>
  );
}

function Report({ exam }: { exam: ExamSitting }) {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const report = examReport(exam, findQuestion);
  const { scored, all, scaled, passed, blank, usedMs } = report;
  const title = bank.exams.find(({ id }) => id === exam.blueprint)?.title ?? exam.blueprint;
  const remarked = report.items.filter(({ answer }) => answer !== null && answer.was !== null);
  return (
    <>
      <title>Report · Stevedore</title>
      <h1 ref={heading} tabIndex={-1}>
        {scored.right} of {scored.total} right
      </h1>
      <p className={styles.attempt}>
        {title}, {exam.mode}, {dateText(exam.startedAt, exam.offsetMinutes)} ·{' '}
        <a href={paths.content}>content {exam.content}</a>
      </p>
      <ScoreScale scaled={scaled} passed={passed} />
      <p>
        {scaled} is an estimate: a straight line from 100 with nothing right to 1,000 with all
        right, on which {passMark} takes {rightToPass(scored.total)} of {scored.total}. AWS weighs
        each paper by its difficulty and does not publish how, so your real score could lie to
        either side. <a href={paths.lesson('the-exam', 'our-mocks')}>What our mocks copy</a>
      </p>
      {remarked.length > 0 && (
        <p className={styles.remarked} role="note">
          The key of {remarked.length === 1 ? 'one question' : `${remarked.length} questions`} was
          corrected since you sat this exam. Your answers are marked by the corrected key; before it
          the result was {all.right - gainOf(remarked)} of {all.total} over all questions.
        </p>
      )}
      <Figures>
        <Figure name="Time used" value={durationText(usedMs)} />
        <Figure name="Time allowed" value={durationText(exam.limitMs)} />
        <Figure name="Left blank" value={String(blank)} />
        <Figure name="Not scored" value={String(exam.unscored.length)} />
        <Figure name="Right over all" value={`${all.right} of ${all.total}`} />
      </Figures>
      <ReportActions items={report.items} />
      <PartTables exam={exam} report={report} />
      <TimeReport exam={exam} items={report.items} />
      <CalibrationTable
        answers={report.items.flatMap(({ answer }) => answer ?? [])}
        note="Sure and wrong costs most: those misses come first below."
      />
      <WithQuestions ids={exam.questions}>
        {(find) => <ReportItems exam={exam} items={report.items} find={find} />}
      </WithQuestions>
    </>
  );
}

/** How many more right answers the corrected keys gave. */
function gainOf(remarked: ReturnType<typeof examReport>['items']): number {
  return remarked.reduce(
    (gain, { answer }) => gain + Number(answer?.correct) - Number(answer?.was),
    0,
  );
}
