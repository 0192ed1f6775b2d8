import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { ExamSitting } from '#core/progress.ts';
import { selectIsReading, selectOpenExam } from '#state/selectors.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { findQuestion } from '../bank.ts';
import { paths } from '../paths.ts';
import { WithQuestions } from '../with-questions.tsx';
import { examClock } from './exam-clock.ts';
import { ExamDesk } from './exam-desk.tsx';
import { useExamHold } from './exam-hold.ts';
import { ExamWatch } from './exam-watch.tsx';
import { PausedExam } from './paused-exam.tsx';

/** The exam that is being sat; only one tab at a time. */
export function Component() {
  const booting = useStudy(selectIsReading);
  const exam = useStudy(selectOpenExam);
  if (!booting && exam) return <Hall key={exam.id} exam={exam} />;
  return (
    <>
      <title>Exam · Stevedore</title>
      <h1 tabIndex={-1}>Exam</h1>
      {booting ? (
        <p role="status">Reading your record …</p>
      ) : (
        <p>
          No exam is running. <a href={paths.exam}>Start one</a>
        </p>
      )}
    </>
  );
}

function Hall({ exam }: { exam: ExamSitting }) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const [hold, takeOver] = useExamHold(exam.id);
  const isOurs = hold === 'held' && exam.holder === store.getState().session();
  // Synchronises the record with the browser's lock: the tab that has it is the one whose entries count.
  useEffect(() => {
    if (hold === 'held') store.getState().holdExam(exam.id);
  }, [store, hold, exam.id]);

  function handleSubmit() {
    store.getState().submitExam({ sitting: exam.id, find: findQuestion, now: examClock.now() });
    void navigate(`/exam/report?attempt=${exam.id}`, { replace: true });
  }

  if (hold === 'elsewhere') return <Elsewhere onTakeOver={takeOver} />;
  if (!isOurs) {
    return (
      <>
        <title>Exam · Stevedore</title>
        <h1 tabIndex={-1}>Exam</h1>
        <p role="status">Opening your exam …</p>
      </>
    );
  }
  return (
    <>
      <ExamWatch exam={exam} onTimeUp={handleSubmit} />
      {exam.pausedAt === null ? (
        <WithQuestions ids={exam.questions}>
          {(find) => <ExamDesk exam={exam} find={find} onSubmit={handleSubmit} />}
        </WithQuestions>
      ) : (
        <PausedExam exam={exam} />
      )}
    </>
  );
}

function Elsewhere({ onTakeOver }: { onTakeOver: () => void }) {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <>
      <title>Exam · Stevedore</title>
      <h1 ref={heading} tabIndex={-1}>
        This exam is running in another tab
      </h1>
      <p>
        Only one tab takes answers at a time. Everything entered so far is kept. If you go on here,
        the other tab stops taking answers.
      </p>
      <div className="row">
        <button type="button" className="button button-main" onClick={onTakeOver}>
          Go on here
        </button>
        <a className="button" href={paths.today}>
          Leave it there
        </a>
      </div>
    </>
  );
}
