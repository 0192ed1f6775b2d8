import { describe, expect, test } from 'vitest';
import type { Confidence, StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import {
  type AnswerKind,
  matchQuestions,
  type PracticeQuestion,
  type QuestionState,
} from './practice-pool.ts';
import { answer, buildRecord } from './testing/build-event.ts';

const answerWith = (question: string, correct: boolean, confidence: Confidence): StudyAct => ({
  ...answer('s', question, correct),
  confidence,
});
const options = (...correct: boolean[]) =>
  correct.map((correct, i) => ({ id: `option-${i}`, correct }));
const single = { kind: 'choice', options: options(true, false) } as const;

const questions: PracticeQuestion[] = [
  { id: 'fresh', topic: 'ecs', facts: ['a'], level: 'recall', ...single },
  { id: 'wrong', topic: 'ecs', facts: ['b'], level: 'apply', ...single },
  {
    id: 'mended',
    topic: 'eks',
    facts: ['c', 'd'],
    level: 'apply',
    kind: 'choice',
    options: options(true, true, false),
  },
  { id: 'guessed', topic: 'eks', facts: ['e'], level: 'combine', kind: 'ordering', steps: [] },
  { id: 'flagged', topic: 'ecr', facts: ['f'], level: 'recall', kind: 'matching', pairs: [] },
];
const progress = foldEvents(
  buildRecord([
    answer('s', 'wrong', true),
    answer('t', 'wrong', false),
    answerWith('mended', false, 'guess'),
    answerWith('mended', true, 'sure'),
    answerWith('guessed', true, 'guess'),
    { type: 'flag', question: 'flagged', on: true },
  ]),
);

interface Chosen {
  topics?: string[];
  states?: QuestionState[];
  levels?: string[];
  kinds?: AnswerKind[];
}
const match = ({ topics, states, levels, kinds }: Chosen) =>
  matchQuestions({
    questions,
    topics: new Set(topics),
    states: new Set(states),
    levels: new Set(levels),
    kinds: new Set(kinds),
    progress,
    dueFacts: new Set(['d', 'f']),
  });

describe('matchQuestions [C12]', () => {
  test('no choice matches everything', () => {
    expect(match({})).toEqual(questions.map(({ id }) => id));
  });

  test('topics narrow the pool', () => {
    expect(match({ topics: ['ecs', 'ecr'] })).toEqual(['fresh', 'wrong', 'flagged']);
  });

  test.each([
    ['unseen', ['fresh', 'flagged']],
    ['wrong', ['wrong']],
    ['guessed', ['guessed']],
    ['flagged', ['flagged']],
  ] as const)('%s matches by the latest answer', (state, ids) => {
    expect(match({ states: [state] })).toEqual(ids);
  });

  test('due are those on a fact that is due [U23]', () => {
    expect(match({ states: ['due'] })).toEqual(['mended', 'flagged']);
  });

  test('several states unite', () => {
    expect(match({ states: ['wrong', 'guessed'] })).toEqual(['wrong', 'guessed']);
  });

  test('levels narrow the pool', () => {
    expect(match({ levels: ['recall', 'combine'] })).toEqual(['fresh', 'guessed', 'flagged']);
  });

  test.each([
    ['single', ['fresh', 'wrong']],
    ['multiple', ['mended']],
    ['ordering', ['guessed']],
    ['matching', ['flagged']],
  ] as const)('%s is a kind', (kind, ids) => {
    expect(match({ kinds: [kind] })).toEqual(ids);
  });

  test('all that is chosen must hold', () => {
    expect(match({ states: ['unseen'], topics: ['ecr'] })).toEqual(['flagged']);
    expect(match({ states: ['due'], levels: ['apply'], kinds: ['single'] })).toEqual([]);
  });
});
