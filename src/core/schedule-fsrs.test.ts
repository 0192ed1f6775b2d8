import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rating } from './event.ts';
import type { CardMemory } from './progress.ts';
import { futures, MAX_INTERVAL_DAYS, retrievability, reviewCard } from './schedule.ts';
import { DAY, NOON } from './testing/build-event.ts';
import {
  anyRating,
  defaultTuning,
  momentAt,
  rateAll,
  ratings,
  tuningOf,
} from './testing/reviewed-card.ts';

describe('agreement with published FSRS-6 examples', () => {
  // Expected numbers from open-spaced-repetition/ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts
  // ('ivl_history', 'memory state[short-term]', 'first repeat', 'get retrievability'); the memory
  // state there is in turn that of fsrs-rs, src/inference.rs. Default parameters, no fuzz.
  test('a long history has the published intervals', () => {
    const history: readonly Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
    let at = NOON;
    let memory: CardMemory | null = null;
    const intervals = history.map((rating, index) => {
      memory = reviewCard(memory, rating, momentAt(at, 0), defaultTuning);
      at += (published[index] ?? 0) * DAY;
      if (memory.state !== 'review') at = memory.dueAt;
      return memory.dueDay - memory.lastDay;
    });
    expect(intervals).toEqual(published.map((days) => Math.min(days, MAX_INTERVAL_DAYS)));
  });

  test('a history has the published memory state', () => {
    const afterDays = [0, 0, 1, 3, 8, 21];
    const history: readonly Rating[] = [1, 3, 3, 3, 3, 3];
    const memory = rateAll(history.map((rating, i) => ({ rating, afterDays: afterDays[i] ?? 0 })));
    expect(memory.stability).toBeCloseTo(53.62691, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test('a new card has the published futures', () => {
    const next = Object.values(futures(null, momentAt(NOON, 0), defaultTuning));
    expect(next.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(next.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(next.map(({ dueDay, lastDay }) => dueDay - lastDay)).toEqual([0, 0, 0, 8]);
    expect(next.map(({ reps, lapses }) => [reps, lapses])).toEqual(ratings.map(() => [1, 0]));
    const states = ['learning', 'learning', 'learning', 'review'];
    expect(next.map(({ state }) => state)).toEqual(states);
  });

  test('recall on the due day is as published', () => {
    const memory = reviewCard(null, 4, momentAt(NOON, 0), defaultTuning);
    expect(retrievability(memory, memory.dueDay)).toBe(0.9024733);
  });
});

/** FSRS-6 as its papers write it, with the default parameters; nothing here is from ts-fsrs. */
const w: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const p = (index: number) => w[index] ?? Number.NaN;
const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const factor = 0.9 ** (-1 / p(20)) - 1;
const recallAfter = (days: number, s: number) => (1 + (factor * days) / s) ** -p(20);
const intervalAt = (retention: number, s: number) =>
  Math.max(1, Math.round((s / factor) * (retention ** (-1 / p(20)) - 1)));
const firstDifficulty = (g: Rating) => p(4) - Math.exp(p(5) * (g - 1)) + 1;

function nextDifficulty(d: number, g: Rating): number {
  const damped = d + (-p(6) * (g - 3) * (10 - d)) / 9;
  return clamp(p(7) * firstDifficulty(4) + (1 - p(7)) * damped, 1, 10);
}

function nextStability(d: number, s: number, days: number, g: Rating): number {
  const r = recallAfter(days, s);
  if (days === 0) {
    // Same day: only Again may lower stability.
    const growth = Math.exp(p(17) * (g - 3 + p(18))) * s ** -p(19);
    return s * (g === 1 ? growth : Math.max(1, growth));
  }
  if (g === 1) {
    const forgotten = p(11) * d ** -p(12) * ((s + 1) ** p(13) - 1) * Math.exp(p(14) * (1 - r));
    return Math.min(forgotten, s / Math.exp(p(17) * p(18)));
  }
  const bonus = g === 2 ? p(15) : g === 4 ? p(16) : 1;
  const gain = Math.exp(p(8)) * (11 - d) * s ** -p(9) * (Math.exp(p(10) * (1 - r)) - 1) * bonus;
  return s * (1 + gain);
}

describe('agreement with the FSRS-6 formulas', () => {
  // Good, ten minutes later Good, then a rating on the due day (2 days): worked out once from the
  // formulas above in Python, without ts-fsrs. Before it S = 2.3065, D = 2.11121, R = 0.90949.
  test.each([
    { rating: 1 as const, stability: 0.6077, difficulty: 7.39224 },
    { rating: 2 as const, stability: 7.51736, difficulty: 4.74828 },
    { rating: 3 as const, stability: 10.97105, difficulty: 2.10433 },
    { rating: 4 as const, stability: 18.53433, difficulty: 1 },
  ])('$rating on day 2 gives $stability days', ({ rating, stability, difficulty }) => {
    const good = [0, 0].map((afterDays) => ({ rating: 3 as const, afterDays }));
    const memory = rateAll([...good, { rating, afterDays: 2 }]);
    expect(memory.stability).toBeCloseTo(stability, 4);
    expect(memory.difficulty).toBeCloseTo(difficulty, 4);
  });

  test('any history has the computed memory', () => {
    const step = fc.record({ rating: anyRating, afterDays: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12, size: 'max' }), (steps) => {
        const [first, ...rest] = steps;
        if (!first) return;
        let s = p(first.rating - 1);
        let d = clamp(firstDifficulty(first.rating), 1, 10);
        for (const { rating, afterDays } of rest) {
          s = clamp(nextStability(d, s, afterDays, rating), 0.001, 36_500);
          d = nextDifficulty(d, rating);
        }
        const memory = rateAll(steps);
        expect(memory.stability / s).toBeCloseTo(1, 4);
        expect(memory.difficulty).toBeCloseTo(d, 4);
        const day = memory.lastDay + 30;
        expect(retrievability(memory, day)).toBeCloseTo(recallAfter(30, memory.stability), 6);
      }),
    );
  });

  test.each([0.7, 0.8, 0.9, 0.97])('Good waits until recall is %f [E1]', (retention) => {
    const known = rateAll([{ rating: 4, afterDays: 0 }]);
    const memory = reviewCard(known, 3, momentAt(NOON + 8 * DAY, 0), tuningOf(retention));
    const days = Math.min(MAX_INTERVAL_DAYS, intervalAt(retention, memory.stability));
    expect(memory.dueDay - memory.lastDay).toBe(days);
  });
});
