/**
 * The heart of the exam-date plan. Every card wants its reviews on the days that serve it best; together they want more
 * time than there is. So each day gets a price per second of study. At given prices each card's best future can be
 * computed by itself, backwards from the exam (dynamic programming over day, stability and difficulty); the prices of
 * days that are asked for too much rise and the others fall, until the days' loads fit the learner's minutes. This is
 * Lagrangian relaxation of a weakly coupled decision problem; ranking by gain over price per second is the index policy
 * that goes with it (Whittle, "Restless bandits", 1988).
 */
import type { Course, Tables } from './plan-course.ts';
import { type Flow, flowThrough } from './plan-flow.ts';
import { CELLS } from './plan-grid.ts';
import { weighDay, type Weights } from './plan-worth.ts';

/** A solved course: prices and worth, and the loads that come of them. */
export type Solution = Weights & Flow;

/** Indifference (in recall) between choices in the end: smooths the loads. */
const INDIFFERENCE = 0.012;
/** Recall per second: where the search for prices begins, and the least there is. */
const FIRST_PRICE = 0.002;
const LEAST_PRICE = 1e-6;
/** Indifference at which the search begins. */
const WIDEST_INDIFFERENCE = 0.2;
/** A share by which loads may exceed the time: what is planned for a day is a guess of this order anyway. */
const OVERLOAD = 0.05;
/** By how much of the indifference a price may change the worth of beginning a card, in a round. */
const STEP = 1.3;

/**
 * Prices that fit the loads to the limits, from given ones on if there are any. A price step moves the worth of a choice
 * about as far as the learner is indifferent to, so that loads follow and do not swing; indifference is wide at first,
 * when prices have far to go, and narrow in the end ("annealing").
 */
export function solvePlan(
  course: Course,
  tables: Tables,
  { rounds, from }: { rounds: number; from: Float64Array | null },
): Solution {
  const prices = from?.slice() ?? new Float64Array(course.days).fill(FIRST_PRICE);
  const widest = from ? INDIFFERENCE * 2 : WIDEST_INDIFFERENCE;
  let solution = weigh(course, tables, prices, widest);
  for (let round = 1; round <= rounds * 3; round += 1) {
    if (round > rounds && overload(solution.seconds, course.limits) < OVERLOAD) break;
    const narrowing = Math.min(1, round / (rounds * 0.7));
    const indifference = widest * (INDIFFERENCE / widest) ** narrowing;
    adjust(
      prices,
      solution.seconds,
      course.limits,
      (STEP * indifference) / course.habits.newSeconds,
    );
    solution = weigh(course, tables, prices, indifference);
  }
  return solution;
}

/** By what share the loads of all days exceed the time there is. */
function overload(seconds: Float64Array, limits: readonly number[]): number {
  let over = 0;
  let time = 1;
  for (const [day, limit] of limits.entries()) {
    over += Math.max(0, (seconds[day] ?? 0) - limit);
    time += limit;
  }
  return over / time;
}

/** Raises the prices of days with too much load and lowers the others. */
function adjust(
  prices: Float64Array,
  seconds: Float64Array,
  limits: readonly number[],
  step: number,
): void {
  for (const [day, price] of prices.entries()) {
    const pressure = Math.log(((seconds[day] ?? 0) + 5) / ((limits[day] ?? 0) + 5));
    prices[day] = Math.max(LEAST_PRICE, price + step * Math.min(2, Math.max(-2, pressure)));
  }
}

/** What is best at these prices, and the loads that come of it. */
function weigh(
  course: Course,
  tables: Tables,
  prices: Float64Array,
  indifference: number,
): Solution {
  const worth = new Float64Array(course.days * CELLS);
  const weights = { prices, worth, indifference };
  const chances: Float64Array[] = [];
  for (let day = course.days - 1; day >= 0; day -= 1) {
    chances[day] = weighDay(day, course, tables, weights);
  }
  return { ...weights, ...flowThrough(course, tables, { weights, chances }) };
}
