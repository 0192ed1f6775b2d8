import { useState } from 'react';
import { examLeftMs } from '#core/exam.ts';
import type { ExamSitting } from '#core/progress.ts';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import { clockText, minutesText } from '#ui/due-text.ts';
import { useExamClock } from './exam-clock.ts';
import styles from './exam-timer.module.css';

/** Minutes left at which it is announced. */
const milestones = [10, 5, 1];

interface ExamTimerProps {
  exam: ExamSitting;
  shortcuts: boolean;
}

/** The time left: always to be seen, said at 10, 5 and 1 minutes and when asked for, not each second. */
export function ExamTimer({ exam, shortcuts }: ExamTimerProps) {
  const seconds = useExamClock((now) => Math.ceil(examLeftMs(exam, now) / 1000), 0);
  const milestone = milestones.findLast((minutes) => seconds <= minutes * 60) ?? null;
  // What was asked for stands until the next milestone is passed.
  const [asked, setAsked] = useState({ milestone, text: '' });
  const passed = milestone === null ? '' : `${minutesText(milestone)} left`;
  const said = asked.text !== '' && asked.milestone === milestone ? asked.text : passed;

  const handleAsk = () => setAsked({ milestone, text: `${clockText(seconds)} left` });

  useShortcuts({ t: handleAsk }, shortcuts);
  return (
    <div className={styles.timer} data-low={seconds <= 300}>
      <button type="button" className={styles.time} onClick={handleAsk}>
        <span className={styles.label}>Time left</span>
        <span className={styles.digits}>{clockText(seconds)}</span>
      </button>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
