/** What memories are worth for the exam at given prices of study time, and which futures are chosen then. */
import type { BegunFuture, Course, Tables } from './plan-course.ts';
import { CELLS, type Outcome, valueAt } from './plan-grid.ts';

/** Prices of study, and what follows from them. */
export interface Weights {
  /** Recall on the exam day that a second of study on each day costs. */
  prices: Float64Array;
  /** Worth of a memory after a review, by day and cell: recall on the exam day less the price of reviews to come. */
  worth: Float64Array;
  /** How unequal two choices must be (in recall) for the better one to be taken almost always. */
  indifference: number;
}

/** The worth of a review on a day, price apart. */
export function worthOfReview(outcome: Outcome, day: number, worth: Float64Array): number {
  const start = day * CELLS;
  const { recall, kept, relearned } = outcome;
  return recall * valueAt(worth, start, kept) + (1 - recall) * valueAt(worth, start, relearned);
}

/** The worth of beginning a card on a day, price apart. */
export function worthOfBegin(tables: Tables, day: number, worth: Float64Array): number {
  let sum = 0;
  for (const { spot, share } of tables.firstSpots) sum += share * valueAt(worth, day * CELLS, spot);
  return sum;
}

/** What is expected of a begun card by the choice of its next review; last, of none. */
export function worthByChoice(
  { choices, outcomes, recalls }: BegunFuture,
  { attendance }: Course,
  { prices, worth }: Weights,
): Float64Array {
  const never = choices.length;
  const values = new Float64Array(never + 1);
  values[never] = recalls.at(-1) ?? 0;
  for (const [n, outcome] of outcomes.entries()) {
    const day = choices[n] ?? 0;
    values[n] = worthOfReview(outcome, day, worth) - (prices[day] ?? 0) * outcome.seconds;
  }
  slip(values, never + 1, never, attendance);
  return values;
}

/** What is expected of a card not begun by the day on which it is; last, of one that never is. */
export function worthOfBegins(
  { days, attendance, habits }: Course,
  tables: Tables,
  { prices, worth }: Weights,
): Float64Array {
  const values = new Float64Array(days + 1);
  for (let day = 0; day < days; day += 1) {
    values[day] = worthOfBegin(tables, day, worth) - (prices[day] ?? 0) * habits.newSeconds;
  }
  slip(values, days + 1, days, attendance);
  return values;
}

/** Fills the worth of each memory after a review on this day; returns the chances of its next reviews. */
export function weighDay(
  day: number,
  course: Course,
  tables: Tables,
  { prices, worth, indifference }: Weights,
) {
  const { days } = course;
  const choices = tables.choices[day] ?? [];
  const width = choices.length + 1;
  const chances = new Float64Array(CELLS * width);
  const values = new Float64Array(width);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const row = cell * (days + 1);
    values[0] = tables.recalls[row + days - day] ?? 0;
    for (let n = 0; n < choices.length; n += 1) {
      const next = choices[n] ?? 0;
      const outcome = tables.outcomes[row + next - day];
      if (!outcome) continue;
      values[n + 1] = worthOfReview(outcome, next, worth) - (prices[next] ?? 0) * outcome.seconds;
    }
    slip(values, width, 0, course.attendance);
    worth[day * CELLS + cell] = chooseSoftly(values, {
      width,
      indifference,
      chances,
      at: cell * width,
    });
  }
  return chances;
}

/**
 * A day may be missed: then what was chosen for it slips to the next choice, and after the last one to never, whose
 * worth is `values[never]`.
 */
function slip(values: Float64Array, width: number, never: number, attendance: number): void {
  let slipped = values[never] ?? 0;
  for (let n = width - 1; n >= 0; n -= 1) {
    if (n === never) continue;
    slipped = attendance * (values[n] ?? 0) + (1 - attendance) * slipped;
    values[n] = slipped;
  }
}

/** The chances with which the choices are taken, the better the likelier; returns the worth that comes of it. */
export function chooseSoftly(
  values: Float64Array,
  {
    width,
    indifference,
    chances,
    at,
  }: { width: number; indifference: number; chances: Float64Array; at: number },
): number {
  let best = -Infinity;
  for (let n = 0; n < width; n += 1) best = Math.max(best, values[n] ?? 0);
  let sum = 0;
  for (let n = 0; n < width; n += 1) {
    const chance = Math.exp(((values[n] ?? 0) - best) / indifference);
    chances[at + n] = chance;
    sum += chance;
  }
  let worth = 0;
  for (let n = 0; n < width; n += 1) {
    const chance = (chances[at + n] ?? 0) / sum;
    chances[at + n] = chance;
    worth += chance * (values[n] ?? 0);
  }
  return worth;
}
