import { describe, expect, test } from 'vitest';
import { confidentErrors } from './confident-errors.ts';
import type { GivenAnswer, QuestionRecord } from './progress.ts';

const given = (correct: boolean, confidence: GivenAnswer['confidence'], at = 0): GivenAnswer => ({
  options: [],
  correct,
  confidence,
  at,
  revision: 1,
  elapsedMs: 0,
  was: null,
});
const record = (first: GivenAnswer, last = first): QuestionRecord => ({
  first,
  last,
  answered: 2,
  right: 1,
  flagged: false,
});
const errorsOf = (questions: Record<string, QuestionRecord>) =>
  confidentErrors(Object.keys(questions), { questions: new Map(Object.entries(questions)) });

describe('confident errors [F9]', () => {
  test('only sure and wrong ones are listed', () => {
    const found = errorsOf({
      a: record(given(false, 'sure')),
      b: record(given(false, 'think')),
      c: record(given(true, 'sure')),
      d: record(given(false, null)),
    });
    expect(found.map(({ question }) => question)).toEqual(['a']);
  });

  test('mended ones come last, newer ones first', () => {
    const found = errorsOf({
      mended: record(given(false, 'sure', 9), given(true, 'guess', 10)),
      old: record(given(false, 'sure', 1)),
      newer: record(given(true, 'sure', 1), given(false, 'sure', 5)),
    });
    expect(found.map(({ question, mended }) => [question, mended])).toEqual([
      ['newer', false],
      ['old', false],
      ['mended', true],
    ]);
  });

  test('questions never answered are none', () => {
    expect(confidentErrors(['gone'], { questions: new Map() })).toEqual([]);
  });
});
