import { useState } from 'react';
import type { PracticeSitting } from '#core/progress.ts';
import { sittingResult } from '#core/sitting.ts';
import { selectIsReading, selectLatestQuiz } from '#state/selectors.ts';
import { useStudy } from '#state/study-context.tsx';
import { Leaf, useLeaves } from '#ui/leaf.tsx';
import { useAfterPaint } from '#ui/use-after-paint.ts';
import { paths } from '../paths.ts';
import type { FindQuestion } from '../questions.ts';
import { WithQuestions } from '../with-questions.tsx';
import { QuizQuestion } from './quiz-question.tsx';
import { QuizResult } from './quiz-result.tsx';

/** The quiz in progress, or the result of the last one. */
export function Component() {
  const booting = useStudy(selectIsReading);
  const sitting = useStudy(selectLatestQuiz);

  if (booting || !sitting) {
    return (
      <>
        <title>Quiz · Stevedore</title>
        <h1 tabIndex={-1}>Quiz</h1>
        {booting ? (
          <p role="status">Reading your record …</p>
        ) : (
          <p>
            No quiz has been started. <a href={paths.practice}>Build one</a>
          </p>
        )}
      </>
    );
  }

  return (
    <WithQuestions ids={sitting.questions}>
      {(find) => <Quiz sitting={sitting} find={find} />}
    </WithQuestions>
  );
}

function Quiz({ sitting, find }: { sitting: PracticeSitting; find: FindQuestion }) {
  // The question whose feedback is being read: it is answered, but the learner has not moved on.
  const [reading, setReading] = useState<string | null>(null);
  // What the content no longer has cannot be asked; its answers stay in the record.
  const unanswered = sitting.questions.filter((id) => find(id) && !sitting.answers.has(id));
  // A quiz begun in another tab replaces this one; what was being read is not part of it.
  const isReading = reading !== null && sitting.answers.has(reading);
  const next = sitting.finishedAt === null ? unanswered[0] : undefined;
  const id = isReading ? reading : next;
  const question = id === undefined ? undefined : find(id);
  // Drawn and hidden while the feedback is read, so that going on only has to turn to it.
  const upcomingId = useAfterPaint(isReading ? next : undefined);
  const upcoming = upcomingId === undefined || upcomingId === id ? undefined : find(upcomingId);
  const { box, turnTo } = useLeaves();

  function handleNext() {
    const finish = () => setReading(null);
    if (!upcoming || !turnTo(upcoming.id, finish)) finish();
  }

  if (!question)
    return <QuizResult sitting={sitting} result={sittingResult(sitting)} find={find} />;
  return (
    <div ref={box}>
      {[question, upcoming].map(
        (one) =>
          one && (
            <Leaf key={one.id} id={one.id} isShown={one === question}>
              <QuizQuestion
                question={one}
                sitting={sitting}
                isLast={unanswered.every((other) => other === one.id)}
                onAnswered={() => setReading(one.id)}
                onNext={handleNext}
              />
            </Leaf>
          ),
      )}
    </div>
  );
}
