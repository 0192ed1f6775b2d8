import { describe, expect, test } from 'vitest';
import type { Confidence, StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { matchQuestions, type QuestionState } from './practice-pool.ts';
import { answer, buildRecord } from './testing/build-event.ts';

const answerWith = (question: string, correct: boolean, confidence: Confidence): StudyAct => ({
  type: 'answer',
  sitting: 's',
  question,
  revision: 1,
  options: [],
  correct,
  confidence,
  elapsedMs: 0,
});

const questions = [
  { id: 'fresh', topic: 'ecs' },
  { id: 'wrong', topic: 'ecs' },
  { id: 'mended', topic: 'eks' },
  { id: 'guessed', topic: 'eks' },
  { id: 'flagged', topic: 'ecr' },
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
const match = (states: QuestionState[], topics: string[]) =>
  matchQuestions({ questions, topics: new Set(topics), states: new Set(states), progress });

describe('matchQuestions', () => {
  test('no choice matches everything [C12]', () => {
    expect(match([], [])).toEqual(questions.map(({ id }) => id));
  });

  test('topics narrow the pool [C12]', () => {
    expect(match([], ['ecs', 'ecr'])).toEqual(['fresh', 'wrong', 'flagged']);
  });

  test.each([
    ['unseen', ['fresh', 'flagged']],
    ['wrong', ['wrong']],
    ['guessed', ['guessed']],
    ['flagged', ['flagged']],
  ] as const)('%s matches by the latest answer [C12]', (state, ids) => {
    expect(match([state], [])).toEqual(ids);
  });

  test('several states unite [C12]', () => {
    expect(match(['wrong', 'guessed'], [])).toEqual(['wrong', 'guessed']);
  });

  test('topics and states both hold [C12]', () => {
    expect(match(['unseen'], ['ecr'])).toEqual(['flagged']);
  });
});
