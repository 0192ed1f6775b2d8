/** A course as a plan sees it: what each card's reviews could come to, and the time there is. */
import { CELLS, type Outcome, outcomeOf, type Spot, spotOf, traceOfCell } from './plan-grid.ts';
import type { StudyHabits } from './plan-habits.ts';
import type { MemoryModel, Trace } from './schedule.ts';

/** A begun card: what a review on each day that can be chosen would come to, and its recall if there is none. */
export interface BegunFuture {
  /** Days on which its next review may come, today being 0. */
  choices: readonly number[];
  /** What a review on each of them comes to. */
  outcomes: readonly Outcome[];
  /** Recall on each day from today up to the exam's, without a review. */
  recalls: readonly number[];
}

/** What is to be planned. */
export interface Course {
  /** Days from today up to the exam: 1 if it is tomorrow. */
  days: number;
  begun: readonly BegunFuture[];
  /** Cards not begun. */
  fresh: number;
  /** Memories after a first day, and how likely each is. */
  firsts: readonly { trace: Trace; share: number }[];
  /** Probability that there is study on a day: else what was planned for it slips. */
  attendance: number;
  /** Seconds there are on each day. */
  limits: readonly number[];
  model: MemoryModel;
  habits: StudyHabits;
}

/** Tables that do not depend on prices: made once for a course. */
export interface Tables {
  /** By cell and days since the last review (from 1). */
  outcomes: readonly Outcome[];
  recalls: Float64Array;
  /** By day, the days on which the next review may come. */
  choices: readonly (readonly number[])[];
  firstSpots: readonly { spot: Spot; share: number }[];
}

/** The tables of a course. */
export function planTables({ days, model, habits, firsts }: Course): Tables {
  const outcomes: Outcome[] = [];
  const recalls = new Float64Array(CELLS * (days + 1));
  for (let cell = 0; cell < CELLS; cell += 1) {
    const trace = traceOfCell(cell);
    for (let since = 0; since <= days; since += 1) {
      const recall = model.recall(since, trace.stability);
      recalls[cell * (days + 1) + since] = recall;
      outcomes.push(outcomeOf(trace, since, { model, habits, recall }));
    }
  }
  const choices = Array.from({ length: days }, (_, day) => choicesFrom(day, days));
  const firstSpots = firsts.map(({ trace, share }) => ({ spot: spotOf(trace), share }));
  return { outcomes, recalls, choices, firstSpots };
}

/** Days for a next review: each of the next ones, then ever wider apart, and each of the last days. */
export function choicesFrom(day: number, days: number): number[] {
  const chosen = new Set<number>();
  for (let ahead = 1; day + ahead < days; ahead = Math.max(ahead + 1, Math.round(ahead * 1.17))) {
    chosen.add(day + ahead);
  }
  for (const last of [days - 3, days - 2, days - 1]) if (last > day) chosen.add(last);
  return [...chosen].sort((a, b) => a - b);
}
