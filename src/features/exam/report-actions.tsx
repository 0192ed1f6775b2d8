import { useNavigate } from 'react-router';
import type { ItemResult } from '#core/exam-report.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { findQuestion } from '../bank.ts';
import { paths } from '../paths.ts';
import { askQuestions } from '../start-quiz.ts';
import styles from './report-screen.module.css';

/** What to do with a report: practise what was missed, and sit another exam. */
export function ReportActions({ items }: { items: readonly ItemResult[] }) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const missed = items.filter(({ correct, id }) => !correct && findQuestion(id));

  function handleRetry() {
    askQuestions(
      store,
      missed.map(({ id }) => id),
    );
    void navigate('/practice/quiz');
  }

  return (
    <>
      <div className="row">
        {missed.length > 0 && (
          <button type="button" className="button button-main" onClick={handleRetry}>
            Practise the {missed.length === 1 ? 'one' : missed.length} you missed
          </button>
        )}
        <a className="button" href={paths.exam}>
          Your exams
        </a>
      </div>
      {missed.length > 0 && (
        <p className={styles.after}>
          What you missed comes back by itself, as another question on the same fact, after two days
          and after seven.
        </p>
      )}
    </>
  );
}
