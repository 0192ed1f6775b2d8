/** The quiz builder's filter: which questions match the topics and states chosen. */
import type { PoolQuestion } from './paper.ts';
import type { Progress, QuestionRecord } from './progress.ts';

/** What a learner can ask for: never answered, last answered wrong, last guessed, flagged. */
export type QuestionState = 'unseen' | 'wrong' | 'guessed' | 'flagged';

/** What the learner chose, and among which questions. */
export interface PracticeFilter {
  questions: readonly PoolQuestion[];
  /** Empty: every topic. */
  topics: ReadonlySet<string>;
  /** Empty: every state; several: questions in any of them. */
  states: ReadonlySet<QuestionState>;
  progress: Pick<Progress, 'questions'>;
}

/** Ids of the questions that match, in the order given. */
export function matchQuestions({ questions, topics, states, progress }: PracticeFilter): string[] {
  const wanted = [...states];
  return questions
    .filter(({ topic }) => topics.size === 0 || topics.has(topic))
    .filter(({ id }) => {
      const record = progress.questions.get(id);
      return wanted.length === 0 || wanted.some((state) => isInState(record, state));
    })
    .map(({ id }) => id);
}

function isInState(record: QuestionRecord | undefined, state: QuestionState): boolean {
  const last = record?.last ?? null;
  switch (state) {
    case 'unseen':
      return last === null;
    case 'wrong':
      return last !== null && !last.correct;
    case 'guessed':
      return last?.confidence === 'guess';
    case 'flagged':
      return record?.flagged === true;
  }
}
