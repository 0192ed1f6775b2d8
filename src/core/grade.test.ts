import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type GradedQuestion,
  answerLength,
  gradeAnswer,
  isFullAnswer,
  isSameAnswer,
  matchesUsed,
  pairing,
  rightAnswer,
  sidesOf,
} from './grade.ts';

const choice: GradedQuestion = {
  kind: 'choice',
  options: [
    { id: 'a', correct: true },
    { id: 'b', correct: false },
    { id: 'c', correct: true },
    { id: 'd', correct: false },
  ],
};
const ordering: GradedQuestion = {
  kind: 'ordering',
  steps: [{ id: 'pull' }, { id: 'start' }, { id: 'register' }],
};
const matching: GradedQuestion = {
  kind: 'matching',
  pairs: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
};

describe('a choice', () => {
  test('all keys and nothing else are right', () => {
    expect(gradeAnswer(choice, ['c', 'a'])).toBe(true);
  });

  test.each([
    ['a partial multiple response scores zero [C3]', ['a']],
    ['one option too many scores zero [C3]', ['a', 'c', 'd']],
    ['an unknown option is wrong', ['a', 'c', 'z']],
    ['no answer is wrong', []],
  ])('%s', (_, given) => {
    expect(gradeAnswer(choice, given)).toBe(false);
  });

  test('order and repetition do not matter', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'y', 'z');
    fc.assert(
      fc.property(fc.array(ids), fc.func(fc.integer()), (picked, rank) => {
        const again = [...picked, ...picked].sort((x, y) => rank(x) - rank(y));
        expect(gradeAnswer(choice, again)).toBe(gradeAnswer(choice, picked));
      }),
    );
  });

  test('only the exact key is right', () => {
    const marked = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), correct: fc.boolean() }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    fc.assert(
      fc.property(marked, fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), (options, picked) => {
        const question: GradedQuestion = { kind: 'choice', options };
        const isExact = rightAnswer(question).toSorted().join() === picked.toSorted().join();
        expect(gradeAnswer(question, picked)).toBe(isExact);
      }),
    );
  });
});

describe('an ordering', () => {
  test('only the written order is right [C4]', () => {
    const orders = fc.shuffledSubarray(['pull', 'start', 'register'], { minLength: 3 });
    fc.assert(
      fc.property(orders, (order) => {
        expect(gradeAnswer(ordering, order)).toBe(order.join() === 'pull,start,register');
      }),
    );
  });

  test('a part of the steps is wrong [C4]', () => {
    expect(gradeAnswer(ordering, ['pull', 'start'])).toBe(false);
  });
});

describe('a matching', () => {
  const all = ['one', 'two', 'three'];

  test('every prompt needs its own match, in any order [C5]', () => {
    expect(gradeAnswer(matching, ['two=two', 'one=one', 'three=three'])).toBe(true);
  });

  test('one exchanged pair scores zero [C5]', () => {
    const matches = fc.shuffledSubarray(all, { minLength: 3 });
    fc.assert(
      fc.property(matches, (matches) => {
        const given = all.map((prompt, i) => pairing(prompt, matches[i] ?? ''));
        expect(gradeAnswer(matching, given)).toBe(matches.join() === all.join());
      }),
    );
  });

  test('a pairing has two sides, anything else has none', () => {
    expect(sidesOf(pairing('a-1', 'b-2'))).toEqual({ prompt: 'a-1', match: 'b-2' });
    for (const text of ['', 'a', '=a', 'a=', 'a=b=c']) expect(sidesOf(text)).toBe(null);
  });
});

describe('any question', () => {
  test.each([choice, ordering, matching])('its right answer is full and right: %o', (question) => {
    const right = rightAnswer(question);
    expect(gradeAnswer(question, right)).toBe(true);
    expect(isFullAnswer(question, right)).toBe(true);
    expect(isFullAnswer(question, right.slice(1))).toBe(false);
    expect(isFullAnswer(question, [...right.slice(1), ...right.slice(1)])).toBe(false);
    expect(answerLength(question)).toBe(right.length);
  });

  test('a match used twice is not handed in [C5]', () => {
    const twice = [pairing('one', 'two'), pairing('two', 'two'), pairing('three', 'three')];
    expect(isFullAnswer(matching, twice)).toBe(false);
    expect([...matchesUsed(twice)]).toEqual([
      ['two', 2],
      ['three', 1],
    ]);
  });

  test('the order counts only where it is asked for', () => {
    expect(isSameAnswer(['a', 'b'], ['b', 'a'], false)).toBe(true);
    expect(isSameAnswer(['a', 'b'], ['b', 'a'], true)).toBe(false);
  });
});
