import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate, forecasts } from './calibration.ts';
import type { Confidence } from './event.ts';

const answer = fc.record({
  confidence: fc.constantFrom<Confidence | null>('sure', 'think', 'guess', null),
  correct: fc.boolean(),
});

describe('calibrate', () => {
  test('bins and score equal their recomputation [U14]', () => {
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const { bins, answered, brier } = calibrate(answers);
        const said = answers.filter(({ confidence }) => confidence !== null);
        expect(answered).toBe(said.length);
        for (const { confidence, accuracy } of bins) {
          const own = said.filter((one) => one.confidence === confidence);
          expect(accuracy.answered).toBe(own.length);
          expect(accuracy.right).toBe(own.filter(({ correct }) => correct).length);
        }
        const squares = said.map(
          ({ confidence, correct }) => (forecasts[confidence ?? 'guess'] - (correct ? 1 : 0)) ** 2,
        );
        const mean = squares.reduce((sum, square) => sum + square, 0) / said.length;
        if (said.length === 0) expect(brier).toBe(null);
        else expect(brier).toBeCloseTo(mean, 12);
      }),
    );
  });

  test('being sure and wrong costs most [U14]', () => {
    const brierOf = (confidence: Confidence, correct: boolean) =>
      calibrate([{ confidence, correct }]).brier ?? 0;
    expect(brierOf('sure', false)).toBeGreaterThan(brierOf('think', false));
    expect(brierOf('think', false)).toBeGreaterThan(brierOf('guess', false));
    expect(brierOf('sure', true)).toBeLessThan(brierOf('think', true));
  });
});
