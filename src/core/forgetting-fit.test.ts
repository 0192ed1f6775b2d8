import { describe, expect, test } from 'vitest';
import {
  feltRecall,
  fitForgetting,
  modelWith,
  type RecallTest,
  usualForgetting,
} from './forgetting-fit.ts';
import { randomFrom } from './random.ts';
import { memoryModel, retrievability } from './schedule.ts';
import { rateAll } from './testing/reviewed-card.ts';

/** Tests of one whose recall after so many days is `recall`. */
function testsOf(count: number, recall: (days: number, stability: number) => number): RecallTest[] {
  const random = randomFrom(9);
  return Array.from({ length: count }, () => {
    const stability = 2 + random() * 40;
    const days = Math.max(1, Math.round(stability * (0.3 + 2 * random())));
    return { days, stability, decay: 0.1542, recalled: random() < recall(days, stability) };
  });
}
const usual = memoryModel('').recall;

describe('fitted forgetting', () => {
  test('without reviews it is the usual [U15]', () => {
    expect(fitForgetting([])).toEqual(usualForgetting);
  });

  test('one who forgets as predicted stays near it [U15]', () => {
    const { pace, slope, shape } = fitForgetting(testsOf(1000, usual));
    expect(Math.abs(Math.log(pace))).toBeLessThan(0.6);
    expect(Math.abs(slope)).toBeLessThan(0.25);
    expect(Math.abs(Math.log(shape))).toBeLessThan(1);
  });

  test('one who forgets twice as fast is found out [U15]', () => {
    const fast = (days: number, stability: number) => usual(2 * days, stability);
    const { recall } = modelWith(memoryModel(''), fitForgetting(testsOf(1000, fast)));
    for (const days of [5, 10, 20]) expect(recall(days, 10)).toBeCloseTo(fast(days, 10), 1);
  });

  test('a curve that does not level out is found out [U15]', () => {
    const steep = (days: number, stability: number) => 0.9 ** (days / stability);
    const { recall } = modelWith(memoryModel(''), fitForgetting(testsOf(1000, steep)));
    for (const days of [5, 10, 20]) expect(recall(days, 10)).toBeCloseTo(steep(days, 10), 1);
  });

  test('a few unlucky reviews do not turn it over [U15]', () => {
    const { pace } = fitForgetting(testsOf(5, () => 0));
    expect(pace).toBeLessThan(5);
  });

  test('as usual, recall is what the scheduler says', () => {
    const memory = rateAll([{ rating: 4, afterDays: 0 }]);
    expect(feltRecall(memory, memory.lastDay + 12, usualForgetting)).toBeCloseTo(
      retrievability(memory, memory.lastDay + 12),
      6,
    );
  });
});
