import { examLeftMs } from '#core/exam.ts';
import type { ExamSitting } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { clockText } from '#ui/due-text.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { examClock } from './exam-clock.ts';

/** A study exam whose clock stands still. The questions are not shown meanwhile. */
export function PausedExam({ exam }: { exam: ExamSitting }) {
  const store = useStudyStore();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const leftMs = examLeftMs(exam, exam.pausedAt ?? examClock.now());
  return (
    <>
      <title>Paused · Stevedore</title>
      <h1 ref={heading} tabIndex={-1}>
        Paused
      </h1>
      <p className="numbers">
        The clock stands still at {clockText(Math.ceil(leftMs / 1000))}. Your answers are kept.
      </p>
      <button
        type="button"
        className="button button-main"
        onClick={() => store.getState().resumeExam(exam.id)}
      >
        Go on
      </button>
    </>
  );
}
