/** Fitting the weights of FSRS-6 to a learner's own reviews: what to fit to, and whether the outcome is better. */
import type { Rating } from './event.ts';
import type { ReplayedReview } from './fold.ts';
import { memoryModel, type Trace } from './schedule.ts';

/** Reviews of a card up to one that tests what those before it left. */
export interface TrainingItem {
  ratings: readonly Rating[];
  /** Days before each review since the one before it; the first is 0. */
  days: readonly number[];
  /** Study day of the last review. */
  day: number;
}

/** Fewer tests of memory than this tell too little: the defaults, fitted to millions of reviews, are better then. */
export const NEEDED_TESTS = 400;

/** Share of the tests, the latest ones, that are held out of the fit to judge it by. */
const HELD_OUT = 0.2;

/** The tests among reviews, each with what came before it, oldest first. A card begun anew is another card. */
export function trainingItems(reviews: readonly ReplayedReview[]): TrainingItem[] {
  const histories = new Map<string, { ratings: Rating[]; days: number[] }>();
  const items: TrainingItem[] = [];
  for (const { event, before, day } of reviews) {
    const known = histories.get(event.card);
    const history = before && known ? known : { ratings: [], days: [] };
    const since = before ? Math.max(0, day - before.lastDay) : 0;
    history.ratings.push(event.rating);
    history.days.push(since);
    histories.set(event.card, history);
    // Within a day FSRS predicts nothing: a same-day step only shapes what comes after it.
    if (since > 0 && history.ratings.length > 1) {
      items.push({ ratings: [...history.ratings], days: [...history.days], day });
    }
  }
  return items;
}

/** The earlier tests to fit to and the later ones to judge by: parted by time, as the weights will be used. */
export function splitByTime(items: readonly TrainingItem[]): {
  fit: readonly TrainingItem[];
  judge: readonly TrainingItem[];
} {
  const cut = Math.round(items.length * (1 - HELD_OUT));
  return { fit: items.slice(0, cut), judge: items.slice(cut) };
}

/** Items in the flat form that fsrs-browser takes. */
export function flatItems(items: readonly TrainingItem[]) {
  return {
    ratings: Uint32Array.from(items.flatMap(({ ratings }) => ratings)),
    days: Uint32Array.from(items.flatMap(({ days }) => days)),
    lengths: Uint32Array.from(items.map(({ ratings }) => ratings.length)),
  };
}

/**
 * How badly weights predict these tests: mean of −ln of the probability given to what happened. Lower is better; a coin
 * has 0.69.
 */
export function logLoss(items: readonly TrainingItem[], fsrsParameters: string): number {
  const { recall, rated } = memoryModel(fsrsParameters);
  let sum = 0;
  for (const { ratings, days } of items) {
    let trace: Trace | null = null;
    for (const [n, rating] of ratings.entries()) {
      const since = days[n] ?? 0;
      if (n === ratings.length - 1 && trace) {
        const predicted = Math.min(0.9999, Math.max(0.0001, recall(since, trace.stability)));
        sum -= Math.log(rating > 1 ? predicted : 1 - predicted);
      } else {
        trace = rated(trace, since, rating);
      }
    }
  }
  return sum / Math.max(1, items.length);
}

/** What came of fitting. */
export type Optimised =
  | { kind: 'too-few'; tests: number; needed: number }
  | {
      kind: 'fitted';
      /** The fitted weights, as the setting `fsrsParameters` takes them. */
      parameters: string;
      /** Tests fitted to, and later ones judged by. */
      fitted: number;
      judged: number;
      /** Log loss on the tests that were held out, under the weights in use and the fitted ones. */
      before: number;
      after: number;
      /** Whether the fitted weights predict better; only then are they to be kept. */
      isBetter: boolean;
    };
