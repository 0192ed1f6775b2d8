/** Questions of each kind, with parts that are easy to tell apart. */
import type {
  ChoiceQuestion,
  MatchingQuestion,
  Option,
  OrderingQuestion,
  Question,
} from '#bank/bank.ts';

const option = (id: string, correct: boolean): Option => ({
  id,
  correct,
  text: [`Option ${id}`],
  why: [`Reason ${id}`],
  misconception: null,
});

const base = {
  topic: 'ecs',
  facts: ['fact'],
  domain: 'resilient',
  level: 'apply',
  revision: 1,
  scenario: null,
  variantOf: null,
  stem: ['Which one?'],
} as const;

/** One right option: the bee. */
export const single: ChoiceQuestion = {
  ...base,
  kind: 'choice',
  id: 'q-single',
  options: [option('ant', false), option('bee', true), option('cat', false)],
};

/** Two right options: ant and bee. */
export const multiple: ChoiceQuestion = {
  ...single,
  id: 'q-multiple',
  options: [option('ant', true), option('bee', true), option('cat', false), option('dog', false)],
};

const step = (id: string) => ({ id, text: [`Step ${id}`], why: [`Reason ${id}`] });

/** Pull, start, check, register. */
export const ordering: OrderingQuestion = {
  ...base,
  kind: 'ordering',
  id: 'q-ordering',
  steps: [step('pull'), step('start'), step('check'), step('register')],
};

const pair = (id: string) => ({
  id,
  prompt: [`Prompt ${id}`],
  match: [`Match ${id}`],
  why: [`Reason ${id}`],
});

/** Three pairs: one, two, three. */
export const matching: MatchingQuestion = {
  ...base,
  kind: 'matching',
  id: 'q-matching',
  pairs: [pair('one'), pair('two'), pair('three')],
};

/** Ids of the parts of a question in the author's order. */
export function partsOf(question: Question): string[] {
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  if (question.kind === 'ordering') return question.steps.map(({ id }) => id);
  return question.pairs.map(({ id }) => id);
}
