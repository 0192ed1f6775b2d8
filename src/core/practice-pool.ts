/** The quiz builder's filter: which questions match what the learner chose. */
import { answerLength, type GradedQuestion } from './grade.ts';
import type { PoolQuestion } from './paper.ts';
import type { Progress, QuestionRecord } from './progress.ts';

/** What a learner can ask for: never answered, last answered wrong, last guessed, flagged, on a fact that is due. */
export type QuestionState = 'unseen' | 'wrong' | 'guessed' | 'flagged' | 'due';

/** How a question is answered. */
export type AnswerKind = 'single' | 'multiple' | 'ordering' | 'matching';

/** A question as far as the filter needs it. */
export type PracticeQuestion = PoolQuestion &
  GradedQuestion & { facts: readonly string[]; level: string };

/** What the learner chose, and among which questions. Of each kind of choice, an empty set means all. */
export interface PracticeFilter {
  questions: readonly PracticeQuestion[];
  topics: ReadonlySet<string>;
  /** Several: questions in any of them. */
  states: ReadonlySet<QuestionState>;
  levels: ReadonlySet<string>;
  kinds: ReadonlySet<AnswerKind>;
  progress: Pick<Progress, 'questions'>;
  /** Facts of which a card or a second chance is due. */
  dueFacts: ReadonlySet<string>;
}

/** Ids of the questions that match, in the order given. */
export function matchQuestions(filter: PracticeFilter): string[] {
  const { questions, topics, states, levels, kinds, progress, dueFacts } = filter;
  const wanted = [...states];
  return questions
    .filter(({ topic }) => topics.size === 0 || topics.has(topic))
    .filter(({ level }) => levels.size === 0 || levels.has(level))
    .filter((question) => kinds.size === 0 || kinds.has(answerKind(question)))
    .filter(({ id, facts }) => {
      const record = progress.questions.get(id);
      const isDue = facts.some((fact) => dueFacts.has(fact));
      return wanted.length === 0 || wanted.some((state) => isInState(record, isDue, state));
    })
    .map(({ id }) => id);
}

/** How a question is answered. */
export function answerKind(question: GradedQuestion): AnswerKind {
  if (question.kind !== 'choice') return question.kind;
  return answerLength(question) > 1 ? 'multiple' : 'single';
}

function isInState(
  record: QuestionRecord | undefined,
  isDue: boolean,
  state: QuestionState,
): boolean {
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
    case 'due':
      return isDue;
  }
}
