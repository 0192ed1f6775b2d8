/**
 * The plan for the exam date: what to review and begin on which day, so that as many cards as possible can be expected
 * to be recalled on the day of the exam within the learner's minutes. Made anew whenever it is looked at: days that were
 * missed, or went better than expected, are then already in it.
 */
import {
  FARTHEST_DAYS,
  modelOf,
  type PlanPrices,
  type PlanRequest,
  type SortedCards,
  sortCards,
} from './plan-cards.ts';
import { type Course, planTables } from './plan-course.ts';
import { firstTraces } from './plan-habits.ts';
import { solvePlan } from './plan-prices.ts';
import { fitting, type PlannedCard, rankToday } from './plan-today.ts';

/** One day of the plan. */
export interface PlannedDay {
  day: number;
  minutes: number;
  reviews: number;
  newCards: number;
  /** Mean probability of recall over all cards at the beginning of the day; cards not begun count 0. */
  recall: number;
}

export interface ExamPlan {
  /** Cards for today, the best use of the next seconds first: as many as fit into `fits`, then what helps beyond. */
  today: readonly PlannedCard[];
  /** How many of them fit into today's minutes. */
  fits: number;
  /** From today to the day before the exam. */
  days: readonly PlannedDay[];
  /** Mean probability of recall over all cards on the day of the exam; cards not begun count 0. */
  recall: number;
  prices: PlanPrices;
}

const FIRST_ROUNDS = 28;
const NEXT_ROUNDS = 6;

/** The plan; none on and after the day of the exam. */
export function planForExam(request: PlanRequest): ExamPlan | null {
  const days = Math.min(FARTHEST_DAYS, request.examDay - request.day);
  if (!(days >= 1)) return null;
  const sorted = sortCards(request);
  const course = courseOf(request, sorted, days);
  const tables = planTables(course);
  const from = shiftedPrices(request.from, request.day, days);
  const solution = solvePlan(course, tables, { rounds: from ? NEXT_ROUNDS : FIRST_ROUNDS, from });
  const today = rankToday(request, sorted, { course, tables, solution });
  const count = Math.max(1, request.cards.length);
  return {
    today,
    fits: fitting(today, course.limits[0] ?? 0),
    days: Array.from({ length: days }, (_, ahead) => ({
      day: request.day + ahead,
      minutes: (solution.seconds[ahead] ?? 0) / 60,
      reviews: solution.reviews[ahead] ?? 0,
      newCards: solution.begins[ahead] ?? 0,
      recall: (solution.recalled[ahead] ?? 0) / count,
    })),
    recall: (solution.recalled[days] ?? 0) / count,
    prices: { day: request.day, prices: [...solution.prices] },
  };
}

/** The expected recall on the day of the exam with other minutes a day, from today on. */
export function recallWithMinutes(
  request: PlanRequest,
  plan: ExamPlan,
  minutes: readonly number[],
): { minutesPerDay: number; recall: number }[] {
  return minutes.map((minutesPerDay) => {
    const other = planForExam({ ...request, minutesPerDay, from: plan.prices });
    return { minutesPerDay, recall: other?.recall ?? plan.recall };
  });
}

function courseOf(request: PlanRequest, { begun, fresh }: SortedCards, days: number): Course {
  const { progress, habits, minutesPerDay, spentSeconds, attendance } = request;
  const { fsrsParameters } = progress.settings;
  const seconds = Math.max(0, minutesPerDay) * 60;
  return {
    days,
    begun: begun.map(({ future }) => future),
    fresh: fresh.length,
    attendance,
    firsts: firstTraces(fsrsParameters).map((trace, index) => ({
      trace,
      share: habits.firstRatings[index] ?? 0,
    })),
    limits: Array.from({ length: days }, (_, ahead) =>
      ahead === 0 ? Math.max(0, seconds - spentSeconds) : seconds * attendance,
    ),
    model: modelOf(request),
    habits,
  };
}

/** Yesterday's prices as today's; none if they are too old to help. */
function shiftedPrices(
  from: PlanPrices | null | undefined,
  day: number,
  days: number,
): Float64Array | null {
  const past = from ? day - from.day : -1;
  if (!from || past < 0 || past > from.prices.length / 2) return null;
  const last = from.prices.at(-1) ?? 0;
  return Float64Array.from({ length: days }, (_, ahead) => from.prices[past + ahead] ?? last);
}
