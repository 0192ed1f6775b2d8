/**
 * How a learner's forgetting differs from what FSRS predicts, in three numbers fitted to the learner's own reviews. Few
 * reviews are enough, where the 21 weights need hundreds; a plan that believed a wrong curve for weeks would let cards
 * go that a review could have saved.
 */
import type { ReplayedReview } from './fold.ts';
import type { CardMemory } from './progress.ts';
import type { MemoryModel } from './schedule.ts';

/**
 * A day counts as `pace` × (stability in days) ^ `slope` days, and the exponent of the curve is multiplied by `shape`.
 * A pace above 1: memory fades faster than predicted; a slope above 0: old memories do so more than young ones; a shape
 * above 1: recall goes on falling where FSRS would have it level out.
 */
export interface Forgetting {
  pace: number;
  slope: number;
  shape: number;
}

/** As FSRS predicts. */
export const usualForgetting: Forgetting = { pace: 1, slope: 0, shape: 1 };

/** One test of a memory: what was predicted, and whether it was recalled. */
export interface RecallTest {
  days: number;
  stability: number;
  decay: number;
  recalled: boolean;
}

/** Spread among learners before anything is known: of log pace, of the slope, and of log shape. */
const SPREADS = [0.5, 0.2, 0.7] as const;
/** Farther from the usual no learner is believed to be. */
const LIMITS = [2, 0.6, 2.5] as const;
/** The latest tests tell most of how it is now. */
const MOST_TESTS = 1000;

/** The test in a review: of a card in review, on a later day than the last time; null if it is none. */
export function recallTest(
  before: CardMemory | null,
  day: number,
  recalled: boolean,
): RecallTest | null {
  if (!before || before.state !== 'review' || day <= before.lastDay) return null;
  const { stability, decay, lastDay } = before;
  return { days: day - lastDay, stability, decay, recalled };
}

/** The tests among reviews. */
export function recallTests(reviews: readonly ReplayedReview[]): RecallTest[] {
  return reviews.flatMap(({ event, before, day }) => {
    const test = recallTest(before, day, event.rating > 1);
    return test ?? [];
  });
}

/** The most probable forgetting after these tests: maximum a posteriori, by Fisher scoring. */
export function fitForgetting(tests: readonly RecallTest[]): Forgetting {
  const latest = tests.slice(-MOST_TESTS);
  let at: Numbers = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { gains, weights } = informationAt(latest, at);
    const step = solve(weights, gains);
    at = at.map((value, n) => clamp(value + clamp(step[n] ?? 0, 0.7), LIMITS[n] ?? 0));
  }
  return forgettingFrom(at);
}

type Numbers = readonly number[];

const ROUNDS = 5;
const NUDGE = 1e-4;

function forgettingFrom([pace = 0, slope = 0, shape = 0]: Numbers): Forgetting {
  return { pace: Math.exp(pace), slope, shape: Math.exp(shape) };
}

/** Gradient of the log posterior, and its expected curvature. */
function informationAt(tests: readonly RecallTest[], at: Numbers) {
  const gains = at.map((value, n) => -value / (SPREADS[n] ?? 1) ** 2);
  const weights = at.map((_, n) => at.map((_, m) => (n === m ? 1 / (SPREADS[n] ?? 1) ** 2 : 0)));
  const base = forgettingFrom(at);
  const nudged = at.map((_, n) =>
    forgettingFrom(at.map((value, m) => (n === m ? value + NUDGE : value))),
  );
  for (const test of tests) {
    const recall = clampRecall(recallAt(test, base));
    const slopes = nudged.map((one) => (recallAt(test, one) - recall) / NUDGE);
    const variance = recall * (1 - recall);
    const miss = ((test.recalled ? 1 : 0) - recall) / variance;
    for (const [n, slope] of slopes.entries()) {
      gains[n] = (gains[n] ?? 0) + slope * miss;
      const row = weights[n];
      if (!row) continue;
      for (const [m, other] of slopes.entries())
        row[m] = (row[m] ?? 0) + (slope * other) / variance;
    }
  }
  return { gains, weights };
}

/** Solves a small symmetric, positive system by elimination. */
function solve(matrix: readonly Numbers[], right: Numbers): number[] {
  const rows = matrix.map((row, n) => [...row, right[n] ?? 0]);
  const size = rows.length;
  for (const [n, pivot] of rows.entries()) {
    for (const [m, row] of rows.entries()) {
      if (m === n) continue;
      const times = (row[n] ?? 0) / (pivot[n] ?? 1);
      for (let k = n; k <= size; k += 1) row[k] = (row[k] ?? 0) - times * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, n) => (row[size] ?? 0) / (row[n] ?? 1));
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}

function clampRecall(recall: number): number {
  return Math.min(0.999, Math.max(0.001, recall));
}

/** The curve of forgetting: recall after so many days of a memory with this stability and decay. */
function recallAt(
  { days, stability, decay }: Pick<RecallTest, 'days' | 'stability' | 'decay'>,
  { pace, slope, shape }: Forgetting,
): number {
  const power = decay * shape;
  const factor = 0.9 ** (-1 / power) - 1;
  return (1 + factor * days * pace * stability ** (slope - 1)) ** -power;
}

/** The model of memory as this learner forgets. */
export function modelWith(model: MemoryModel, forgetting: Forgetting): MemoryModel {
  const { pace, slope, shape } = forgetting;
  const power = model.decay * shape;
  const factor = 0.9 ** (-1 / power) - 1;
  const recall = (days: number, stability: number) =>
    (1 + factor * days * pace * stability ** (slope - 1)) ** -power;
  return {
    decay: power,
    recall,
    rated: (trace, days, rating) =>
      model.rated(trace, days, rating, trace ? recall(days, trace.stability) : 0),
  };
}

/** The probability of recalling a card on a study day, as this learner forgets. */
export function feltRecall(memory: CardMemory, day: number, forgetting: Forgetting): number {
  const days = Math.max(0, day - memory.lastDay);
  return recallAt({ days, stability: memory.stability, decay: memory.decay }, forgetting);
}
