/** How the cards of a course flow through its days when each takes the future that is best for it. */
import type { BegunFuture, Course, Tables } from './plan-course.ts';
import { addAt, CELLS, type Outcome } from './plan-grid.ts';
import { chooseSoftly, type Weights, worthByChoice, worthOfBegins } from './plan-worth.ts';

/** Expected figures by day from today. */
export interface Flow {
  seconds: Float64Array;
  reviews: Float64Array;
  begins: Float64Array;
  /** Number of cards recalled at the beginning of each day, the exam's (last) among them. */
  recalled: Float64Array;
}

type Current = Flow & {
  /** Cards reviewed on a day, by day and by the cell of their memory after it. */
  mass: Float64Array;
};

/** The flow of all cards; `chances` are those of the next reviews by day, as `weighDay` gives them. */
export function flowThrough(
  course: Course,
  tables: Tables,
  { weights, chances }: { weights: Weights; chances: readonly Float64Array[] },
): Flow {
  const { days } = course;
  const flow: Current = {
    mass: new Float64Array(days * CELLS),
    seconds: new Float64Array(days),
    reviews: new Float64Array(days),
    begins: new Float64Array(days),
    recalled: new Float64Array(days + 1),
  };
  for (const card of course.begun) flowBegun(card, course, flow, weights);
  flowFresh(course, tables, flow, weights);
  for (let day = 0; day < days; day += 1) {
    flowDay(day, course, tables, { flow, chances: chances[day] });
  }
  return flow;
}

/** Lets a begun card flow into the days of its next review. */
function flowBegun(card: BegunFuture, course: Course, flow: Current, weights: Weights): void {
  const { choices, outcomes, recalls } = card;
  const { indifference } = weights;
  const values = worthByChoice(card, course, weights);
  const chances = new Float64Array(values.length);
  chooseSoftly(values, { width: values.length, indifference, chances, at: 0 });
  let left = 1;
  let n = 0;
  for (let day = 0; day <= course.days; day += 1) {
    flow.recalled[day] = (flow.recalled[day] ?? 0) + left * (recalls[day] ?? 0);
    if (choices[n] !== day) continue;
    const outcome = outcomes[n];
    const chance = chances[n] ?? 0;
    if (outcome && chance > 1e-9) review(flow, day, outcome, chance);
    left -= chance;
    n += 1;
  }
}

/** Lets the cards not begun flow into the days on which they are. */
function flowFresh(course: Course, tables: Tables, flow: Current, weights: Weights): void {
  const { days, fresh, habits } = course;
  if (fresh === 0) return;
  const values = worthOfBegins(course, tables, weights);
  const chances = new Float64Array(days + 1);
  chooseSoftly(values, { width: days + 1, indifference: weights.indifference, chances, at: 0 });
  for (let day = 0; day < days; day += 1) {
    const amount = fresh * (chances[day] ?? 0);
    flow.begins[day] = amount;
    flow.seconds[day] = (flow.seconds[day] ?? 0) + amount * habits.newSeconds;
    for (const { spot, share } of tables.firstSpots) {
      addAt(flow.mass, day * CELLS, spot, amount * share);
    }
  }
}

/** Lets the memories that were reviewed on a day flow on. */
function flowDay(
  day: number,
  { days }: Course,
  tables: Tables,
  { flow, chances }: { flow: Current; chances: Float64Array | undefined },
): void {
  const choices = tables.choices[day] ?? [];
  const width = choices.length + 1;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const mass = flow.mass[day * CELLS + cell] ?? 0;
    if (mass < 1e-9 || !chances) continue;
    const row = cell * (days + 1);
    let left = mass;
    let n = 0;
    for (let later = day + 1; later <= days; later += 1) {
      const recall = tables.recalls[row + later - day] ?? 0;
      flow.recalled[later] = (flow.recalled[later] ?? 0) + left * recall;
      if (choices[n] !== later) continue;
      n += 1;
      const amount = mass * (chances[cell * width + n] ?? 0);
      const outcome = tables.outcomes[row + later - day];
      if (outcome && amount > 1e-9) review(flow, later, outcome, amount);
      left -= amount;
    }
  }
}

function review(flow: Current, day: number, outcome: Outcome, amount: number): void {
  flow.seconds[day] = (flow.seconds[day] ?? 0) + amount * outcome.seconds;
  flow.reviews[day] = (flow.reviews[day] ?? 0) + amount;
  addAt(flow.mass, day * CELLS, outcome.kept, amount * outcome.recall);
  addAt(flow.mass, day * CELLS, outcome.relearned, amount * (1 - outcome.recall));
}
