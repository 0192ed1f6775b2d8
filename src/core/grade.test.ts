import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceCount, gradeAnswer } from './grade.ts';

const options = [
  { id: 'a', correct: true },
  { id: 'b', correct: false },
  { id: 'c', correct: true },
  { id: 'd', correct: false },
];

describe('gradeAnswer', () => {
  test('all keys and nothing else are correct', () => {
    const grade = { correct: true, keys: ['a', 'c'], missed: [], wrong: [] };
    expect(gradeAnswer(options, ['c', 'a'])).toEqual(grade);
  });

  test('a partial multiple response scores zero [C3]', () => {
    const grade = { correct: false, keys: ['a', 'c'], missed: ['c'], wrong: [] };
    expect(gradeAnswer(options, ['a'])).toEqual(grade);
  });

  test('one option too many scores zero [C3]', () => {
    const grade = { correct: false, keys: ['a', 'c'], missed: [], wrong: ['d'] };
    expect(gradeAnswer(options, ['a', 'c', 'd'])).toEqual(grade);
  });

  test('an unknown option is wrong', () => {
    expect(gradeAnswer(options, ['a', 'c', 'z']).wrong).toEqual(['z']);
  });

  test('no answer is not correct', () => {
    expect(gradeAnswer(options, []).correct).toBe(false);
  });

  test('order and repetition do not matter', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'y', 'z');
    fc.assert(
      fc.property(fc.array(ids), fc.func(fc.integer()), (picked, rank) => {
        const again = [...picked, ...picked].sort((x, y) => rank(x) - rank(y));
        expect(gradeAnswer(options, again)).toEqual(gradeAnswer(options, picked));
      }),
    );
  });

  test('only the exact key is correct', () => {
    const marked = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), correct: fc.boolean() }),
      { selector: ({ id }) => id, minLength: 1 },
    );
    fc.assert(
      fc.property(marked, fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), (options, picked) => {
        const { correct, keys } = gradeAnswer(options, picked);
        expect(correct).toBe(keys.toSorted().join() === picked.toSorted().join());
      }),
    );
  });
});

describe('choiceCount', () => {
  test('as many choices as keys [C2]', () => {
    expect(choiceCount(options)).toBe(2);
  });
});
