import { type ReactNode, Suspense } from 'react';
import { type FindQuestion, useQuestions } from './questions.ts';

interface WithQuestionsProps {
  /** The questions that are shown, or may be next. */
  ids: readonly string[];
  children: (find: FindQuestion) => ReactNode;
}

/** Shows what needs the words of some questions, once they are there. */
export function WithQuestions(props: WithQuestionsProps) {
  return (
    <Suspense fallback={<p role="status">Fetching the questions …</p>}>
      <Loaded {...props} />
    </Suspense>
  );
}

function Loaded({ ids, children }: WithQuestionsProps) {
  return children(useQuestions(ids));
}
