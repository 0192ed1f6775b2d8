import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawUnscored, examLimitMs, fitBlueprint } from './exam-terms.ts';
import { extraTimes } from './settings.ts';

const full = { id: 'full', title: 'Full', questions: 65, minutes: 130, unscored: 15, weights: {} };
const minute = 60_000;

describe('the limit', () => {
  test.each([
    ['none', 130],
    ['plus30', 160],
    ['half', 195],
    ['double', 260],
  ] as const)('a full exam with extra time %s takes %i minutes [D15]', (extra, minutes) => {
    expect(examLimitMs(full, extra)).toBe(minutes * minute);
  });

  test('shorter exams get the 30 minutes in proportion [D15]', () => {
    expect(examLimitMs({ minutes: 26 }, 'plus30')).toBe(32 * minute);
  });

  test('extra time is never less time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (minutes) => {
        const limits = extraTimes.map((extra) => examLimitMs({ minutes }, extra));
        for (const limit of limits) expect(limit).toBeGreaterThanOrEqual(minutes * minute);
      }),
    );
  });
});

describe('a bank that is too small', () => {
  test('shortens the exam in proportion [R85]', () => {
    expect(fitBlueprint(full, 26)).toMatchObject({ questions: 26, minutes: 52, unscored: 6 });
  });

  test('leaves time per question at least as it was [R85]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (available) => {
        const { questions, minutes, unscored } = fitBlueprint(full, available);
        expect(questions).toBe(Math.min(65, available));
        expect(minutes / questions).toBeGreaterThanOrEqual(2);
        expect(unscored).toBeLessThan(questions);
      }),
    );
  });
});

test('unscored questions are some of the paper, drawn by the seed [D10]', () => {
  const paper = Array.from({ length: 65 }, (_, i) => `q${i}`);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const drawn = drawUnscored(paper, 15, seed);
      expect(new Set(drawn).size).toBe(15);
      expect(drawn.every((id) => paper.includes(id))).toBe(true);
      expect(drawUnscored(paper, 15, seed)).toEqual(drawn);
    }),
  );
});
