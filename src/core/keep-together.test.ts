import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

const ids = Array.from({ length: 12 }, (_, i) => `q${i}`);
/** Questions drawn, and scenarios of up to four of all questions. */
const drawn = fc.record({
  questions: fc.shuffledSubarray(ids),
  groups: fc
    .tuple(fc.shuffledSubarray(ids), fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }))
    .map(([order, sizes]) => {
      let from = 0;
      return sizes.map((size) => order.slice(from, (from += size))).filter(({ length }) => length);
    }),
});

describe('keepTogether [C6]', () => {
  test('moves questions, and loses and doubles none', () => {
    fc.assert(
      fc.property(drawn, ({ questions, groups }) => {
        const kept = keepTogether(questions, groups);
        expect([...kept].sort()).toEqual([...questions].sort());
      }),
    );
  });

  test('questions of one scenario stand in a row', () => {
    fc.assert(
      fc.property(drawn, ({ questions, groups }) => {
        const kept = keepTogether(questions, groups);
        for (const group of groups) {
          const members = group.filter((id) => questions.includes(id));
          const at = Math.max(0, kept.indexOf(members[0] ?? ''));
          expect(kept.slice(at, at + members.length)).toEqual(members);
        }
      }),
    );
  });

  test('all others keep their order', () => {
    fc.assert(
      fc.property(drawn, ({ questions, groups }) => {
        const isAlone = (id: string) => !groups.some((group) => group.includes(id));
        expect(keepTogether(questions, groups).filter(isAlone)).toEqual(questions.filter(isAlone));
      }),
    );
  });

  test('a scenario comes where its first question was', () => {
    expect(keepTogether(['a', 'y', 'b', 'x', 'c'], [['x', 'y', 'z']])).toEqual([
      'a',
      'x',
      'y',
      'b',
      'c',
    ]);
  });
});
