import { describe, expect, test } from 'vitest';
import { calibrate, readinessTrial } from './readiness.ts';

describe('the probability of passing', () => {
  test('it is calibrated on synthetic learners [U13] [F7]', () => {
    // `npm run simulate readiness` takes ten thousand.
    const { error, coverage } = calibrate(800, 1);
    expect(error).toBeLessThanOrEqual(0.05);
    expect(coverage).toBeGreaterThanOrEqual(0.85);
    expect(coverage).toBeLessThanOrEqual(0.95);
  });

  test('the same seed gives the same learner [U13]', () => {
    expect(readinessTrial(5)).toEqual(readinessTrial(5));
  });
});
