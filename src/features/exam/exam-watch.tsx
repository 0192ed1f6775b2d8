import { useEffect, useRef, useState } from 'react';
import { examLeftMs } from '#core/exam.ts';
import type { ExamSitting } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { minutesText } from '#ui/due-text.ts';
import { examClock, watchExamClock } from './exam-clock.ts';
import styles from './exam-watch.module.css';

/** A device's clock that runs away further than this was set, or the machine slept. */
const driftLimitMs = 5000;
/** A study exam that nobody looked at for longer than this was not being sat. Hidden pages look once a minute. */
const awayMs = 90_000;

interface ExamWatchProps {
  exam: ExamSitting;
  onTimeUp: () => void;
}

/** Watches over the time of an exam: its end, a clock that was set, a machine that slept. Says what it found. */
export function ExamWatch({ exam, onTimeUp }: ExamWatchProps) {
  const store = useStudyStore();
  const [movedMs, setMovedMs] = useState(0);
  const latest = useRef({ exam, onTimeUp });
  const lookedAt = useRef(0);
  // The newest exam, for looks that come between renderings.
  useEffect(() => {
    latest.current = { exam, onTimeUp };
  });
  // Synchronises the exam with the device's clock.
  useEffect(() => {
    lookedAt.current = examClock.now();
    const look = () => {
      const { exam, onTimeUp } = latest.current;
      const before = lookedAt.current;
      const drift = examClock.driftMs();
      if (Math.abs(drift) > driftLimitMs) {
        store.getState().shiftExam(exam.id, drift);
        examClock.follow();
        setMovedMs((moved) => moved + drift);
      } else if (examClock.now() - before > awayMs && exam.mode === 'study') {
        store.getState().pauseExam(exam.id, before);
      }
      lookedAt.current = examClock.now();
      const current = store.getState().progress.sittings.get(exam.id);
      if (current?.kind !== 'exam' || current.finishedAt !== null || current.pausedAt !== null) {
        return;
      }
      if (examLeftMs(current, examClock.now()) === 0) onTimeUp();
    };
    look();
    return watchExamClock(look);
  }, [store, exam.id]);

  if (Math.abs(movedMs) <= driftLimitMs) return null;
  const couldSleep = movedMs > 0 && exam.mode === 'strict';

  function handleSlept() {
    store.getState().shiftExam(exam.id, -movedMs);
    setMovedMs(0);
  }

  return (
    <div className={styles.moved} role="alert">
      <p>
        The clock of this device moved {movedMs > 0 ? 'ahead' : 'back'} by{' '}
        {minutesText(Math.max(1, Math.round(Math.abs(movedMs) / 60_000)))}. The exam goes on by the
        time that this page has counted.
      </p>
      <div className="row">
        {couldSleep && (
          <button type="button" className="button" onClick={handleSlept}>
            The computer slept: count that time
          </button>
        )}
        <button type="button" className="button" onClick={() => setMovedMs(0)}>
          Go on
        </button>
      </div>
    </div>
  );
}
