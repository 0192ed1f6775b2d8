import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Sitting } from '#core/progress.ts';
import type { SittingResult } from '#core/sitting.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { richText } from '#bank/rich-text.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { findFact, findQuestion } from '../bank.ts';
import { paths } from '../paths.ts';
import { retryQuestions } from '../start-quiz.ts';
import styles from './quiz-result.module.css';

/** What a quiz came to, what was missed, and the way back to it. */
export function QuizResult({ sitting, result }: { sitting: Sitting; result: SittingResult }) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const missed = result.missed.flatMap((id) => findQuestion(id) ?? []);
  // Synchronises the record: after a reload behind the last answer nobody else ends the quiz.
  useEffect(() => {
    store.getState().finishSitting(sitting.id);
  }, [store, sitting.id]);

  function handleRetry() {
    retryQuestions(
      store,
      missed.map((question) => question.id),
    );
    void navigate('/practice/quiz');
  }

  return (
    <>
      <title>Result · Stevedore</title>
      <h1 ref={heading} tabIndex={-1}>
        {result.right} of {result.answered} right
      </h1>
      <p>{summaryText(sitting, result)}</p>
      <div className="row">
        {missed.length > 0 && (
          <button type="button" className="button button-main" onClick={handleRetry}>
            Retry the {missed.length === 1 ? 'one' : missed.length} I missed
          </button>
        )}
        <a className="button" href={paths.practice}>
          Build another quiz
        </a>
      </div>
      {missed.length > 0 && (
        <>
          <h2 tabIndex={-1}>What you missed</h2>
          <ul className={styles.missed}>
            {missed.map((question) => (
              <li key={question.id}>
                <p className={styles.stem}>{richText(question.stem)}</p>
                <ul>
                  {question.facts.flatMap((id) => {
                    const fact = findFact(id);
                    return fact ? (
                      <li key={id}>
                        {fact.statement}.{' '}
                        <a href={paths.fact(fact.topic, fact.id)}>Show me where</a>
                      </li>
                    ) : (
                      []
                    );
                  })}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function summaryText(sitting: Sitting, { total, answered, missed }: SittingResult): string {
  if (answered < total) return `You ended after ${countText(answered, 'question')} of ${total}.`;
  if (missed.length === 0) return 'Nothing missed.';
  const guessed = [...sitting.answers.values()].filter(
    ({ confidence }) => confidence === 'guess',
  ).length;
  return guessed > 0
    ? `You marked ${countText(guessed, 'answer')} as a guess.`
    : 'Look at what you missed, then try it again.';
}
