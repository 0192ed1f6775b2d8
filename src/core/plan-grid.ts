/** Memories on a grid of stability and difficulty, so that a plan can weigh every future of every memory. */
import type { StudyHabits } from './plan-habits.ts';
import type { MemoryModel, Trace } from './schedule.ts';

/** Levels of stability: days, evenly apart in their logarithm. */
const STABILITY_LEVELS = 18;
const LEAST_STABILITY = 0.2;
const MOST_STABILITY = 400;
/** Levels of difficulty, evenly from 1 to 10. */
const DIFFICULTY_LEVELS = 4;
const LOG_STEP = Math.log(MOST_STABILITY / LEAST_STABILITY) / (STABILITY_LEVELS - 1);

/** How many memories the grid tells apart. */
export const CELLS = STABILITY_LEVELS * DIFFICULTY_LEVELS;

/** A memory between four cells of the grid: the lowest of them, and how far it is towards the others (0 to 1). */
export interface Spot {
  cell: number;
  stability: number;
  difficulty: number;
}

/** What comes of a review. */
export interface Outcome {
  /** Probability of recall. */
  recall: number;
  /** Expected seconds. */
  seconds: number;
  /** The memory if recalled, and if forgotten and learned again. */
  kept: Spot;
  relearned: Spot;
}

/** Where a memory lies; beyond the grid, at its edge. */
export function spotOf({ stability, difficulty }: Trace): Spot {
  const s = Math.log(Math.max(LEAST_STABILITY, stability) / LEAST_STABILITY) / LOG_STEP;
  const d = ((Math.max(1, difficulty) - 1) / 9) * (DIFFICULTY_LEVELS - 1);
  const level = Math.min(STABILITY_LEVELS - 2, Math.floor(s));
  const row = Math.min(DIFFICULTY_LEVELS - 2, Math.floor(d));
  return {
    cell: row * STABILITY_LEVELS + level,
    stability: Math.min(1, s - level),
    difficulty: Math.min(1, d - row),
  };
}

/** The memory of a cell. */
export function traceOfCell(cell: number): Trace {
  const level = cell % STABILITY_LEVELS;
  const row = Math.floor(cell / STABILITY_LEVELS);
  return {
    stability: LEAST_STABILITY * Math.exp(level * LOG_STEP),
    difficulty: 1 + (row * 9) / (DIFFICULTY_LEVELS - 1),
  };
}

/** A figure of all cells, from `start` on, at a spot between them. */
export function valueAt(values: Float64Array, start: number, spot: Spot): number {
  const at = start + spot.cell;
  const { stability, difficulty } = spot;
  const low = (values[at] ?? 0) * (1 - stability) + (values[at + 1] ?? 0) * stability;
  const above = at + STABILITY_LEVELS;
  const high = (values[above] ?? 0) * (1 - stability) + (values[above + 1] ?? 0) * stability;
  return low * (1 - difficulty) + high * difficulty;
}

/** Shares an amount out to the four cells around a spot. */
export function addAt(values: Float64Array, start: number, spot: Spot, amount: number): void {
  const at = start + spot.cell;
  const above = at + STABILITY_LEVELS;
  const low = amount * (1 - spot.difficulty);
  const high = amount * spot.difficulty;
  values[at] = (values[at] ?? 0) + low * (1 - spot.stability);
  values[at + 1] = (values[at + 1] ?? 0) + low * spot.stability;
  values[above] = (values[above] ?? 0) + high * (1 - spot.stability);
  values[above + 1] = (values[above + 1] ?? 0) + high * spot.stability;
}

/** What a review so many days after the last comes to. A card forgotten is learned again on the same day. */
export function outcomeOf(
  trace: Trace,
  days: number,
  { model, habits, recall }: { model: MemoryModel; habits: StudyHabits; recall: number },
): Outcome {
  const relearned = model.rated(model.rated(trace, days, 1), 0, 3);
  return {
    recall,
    seconds: recall * habits.recalledSeconds + (1 - recall) * habits.forgottenSeconds,
    kept: spotOf(model.rated(trace, days, 3)),
    relearned: spotOf(relearned),
  };
}
