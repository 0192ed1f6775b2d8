import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Sitting } from '#core/progress.ts';
import { firstAttempt, type SittingResult, surestFirst } from '#core/sitting.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { paths } from '../paths.ts';
import type { FindQuestion } from '../questions.ts';
import { askQuestions } from '../start-quiz.ts';
import { MissedQuestion } from './missed-question.tsx';
import styles from './quiz-result.module.css';

interface QuizResultProps {
  sitting: Sitting;
  result: SittingResult;
  find: FindQuestion;
}

/** What a quiz came to, what was missed, and the way back to it. */
export function QuizResult({ sitting, result, find }: QuizResultProps) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const questions = useStudy((state) => state.progress.questions);
  const first = firstAttempt(sitting, questions);
  const missed = surestFirst(sitting, result.missed).flatMap((id) => find(id) ?? []);
  const still = sitting.questions.filter((id) => find(id));
  // Synchronises the record: after a reload behind the last answer nobody else ends the quiz.
  useEffect(() => {
    store.getState().finishSitting(sitting.id);
  }, [store, sitting.id]);

  function handleAgain(questions: readonly string[]) {
    askQuestions(store, questions);
    void navigate('/practice/quiz');
  }

  return (
    <>
      <title>Result · Stevedore</title>
      <h1 ref={heading} tabIndex={-1}>
        {result.right} of {result.answered} right
      </h1>
      {first && (
        <p className={styles.first}>
          At the first attempt at these questions: {first.right} of {first.answered} right.
        </p>
      )}
      <p>{summaryText(sitting, result)}</p>
      <div className="row">
        {missed.length > 0 && (
          <button
            type="button"
            className="button button-main"
            onClick={() => handleAgain(missed.map(({ id }) => id))}
          >
            Retry the {missed.length === 1 ? 'one' : missed.length} I missed
          </button>
        )}
        {still.length > 0 && (
          <button type="button" className="button" onClick={() => handleAgain(still)}>
            Take the same quiz again
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
              <MissedQuestion key={question.id} question={question} sitting={sitting} />
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
