import { useNavigate } from 'react-router';
import { chanceQuestions } from '#core/second-chance.ts';
import type { Moment } from '#core/schedule.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { dueChances } from '../due.ts';
import { askQuestions } from '../start-quiz.ts';
import styles from './today-screen.module.css';

/** The second chances that are due, to begin at once; nothing where there are none. */
export function SecondChances({ moment }: { moment: Moment }) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const progress = useStudy((state) => state.progress);
  const questions = chanceQuestions(dueChances(progress, moment));
  if (questions.length === 0) return null;

  function handleStart() {
    askQuestions(store, questions);
    void navigate('/practice/quiz');
  }

  return (
    <button type="button" className={styles.action} onClick={handleStart}>
      <span className={styles.kind}>After your exam</span>
      <strong>
        {countText(questions.length, 'second chance')} {questions.length === 1 ? 'is' : 'are'} due
      </strong>
      <span className={styles.detail}>Other questions on the facts that you missed</span>
    </button>
  );
}
