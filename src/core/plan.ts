/**
 * The plan for the exam date: what to review and begin on which day, so that as many cards as possible can be expected
 * to be recalled on the day of the exam within the learner's minutes. Made anew whenever it is looked at: days that were
 * missed, or went better than expected, are then already in it.
 */
import { readyToBegin } from './curriculum.ts';
import { feltRecall, type Forgetting, modelWith } from './forgetting-fit.ts';
import { outcomeOf } from './plan-grid.ts';
import { firstTraces, type StudyHabits } from './plan-habits.ts';
import {
  type BegunFuture,
  type Course,
  choicesFrom,
  planTables,
  type Tables,
} from './plan-course.ts';
import { type Solution, solvePlan } from './plan-prices.ts';
import { worthByChoice, worthOfBegin, worthOfBegins, worthOfReview } from './plan-worth.ts';
import type { CardMemory, Progress } from './progress.ts';
import { type CardInfo, isPutAway } from './queue.ts';
import { isSoundMemory, type MemoryModel, memoryModel } from './schedule.ts';

/** What a plan is made from. */
export interface PlanRequest {
  /** All cards of the course, own ones too. */
  cards: readonly CardInfo[];
  progress: Pick<Progress, 'cards' | 'suspended' | 'buried' | 'settings'>;
  /** Study day of today, and of the exam. */
  day: number;
  examDay: number;
  minutesPerDay: number;
  /** Seconds of them that today's study has taken so far. */
  spentSeconds: number;
  habits: StudyHabits;
  forgetting: Forgetting;
  /** Share of days on which there is study at all, 0 to 1: later days have so much less time. */
  attendance: number;
  /** Prices of an earlier plan: from there few rounds lead to new ones. */
  from?: PlanPrices | null;
}

/** The prices of a plan and the study day of the first, to begin the next plan from. */
export interface PlanPrices {
  day: number;
  prices: readonly number[];
}

/** One card to study today. */
export interface PlannedCard {
  id: string;
  kind: 'review' | 'new';
  /** Expected seconds, same-day steps included. */
  seconds: number;
  /** What it adds to the expected number of cards recalled on the exam day, over doing it later or never. */
  gain: number;
}

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

/**
 * The farthest that is planned, in days. An exam farther away is planned as if it were then: what is best today hardly
 * depends on it.
 */
export const FARTHEST_DAYS = 120;

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

interface BegunCard {
  id: string;
  facts: readonly string[];
  memory: CardMemory;
  /** Whether it can be reviewed at all, and today. */
  isOpen: boolean;
  isOpenToday: boolean;
  future: BegunFuture;
}

interface SortedCards {
  begun: BegunCard[];
  fresh: CardInfo[];
  /** Facts tested today: their other cards wait until tomorrow. */
  taken: Set<string>;
}

function sortCards(request: PlanRequest): SortedCards {
  const { cards, progress, day, examDay, habits, forgetting } = request;
  const days = Math.min(FARTHEST_DAYS, examDay - day);
  const model = modelOf(request);
  const sorted: SortedCards = { begun: [], fresh: [], taken: new Set() };
  for (const card of cards) {
    const { id, facts } = card;
    const memory = progress.cards.get(id);
    const isSuspended = progress.suspended.has(id);
    if (!memory || !isSoundMemory(memory)) {
      if (!isSuspended) sorted.fresh.push(card);
      continue;
    }
    const isDone = memory.lastDay >= day;
    if (isDone) for (const fact of facts) sorted.taken.add(fact);
    const isOpenToday = !isDone && !isPutAway(id, progress, day);
    const first = isSuspended ? Infinity : isOpenToday ? 0 : 1;
    const future = futureOf(memory, { day, days, first, model, habits, forgetting });
    sorted.begun.push({ id, facts, memory, isOpen: !isSuspended, isOpenToday, future });
  }
  return sorted;
}

function futureOf(
  memory: CardMemory,
  { day, days, first, model, habits, forgetting }: FutureRequest,
): BegunFuture {
  const recalls = Array.from({ length: days + 1 }, (_, ahead) =>
    feltRecall(memory, day + ahead, forgetting),
  );
  const choices = [0, ...choicesFrom(0, days)].filter((ahead) => ahead >= first);
  const outcomes = choices.map((ahead) => {
    const since = Math.max(0, day + ahead - memory.lastDay);
    return outcomeOf(memory, since, { model, habits, recall: recalls[ahead] ?? 0 });
  });
  return { choices, outcomes, recalls };
}

interface FutureRequest {
  day: number;
  days: number;
  /** First day ahead on which it can be reviewed. */
  first: number;
  model: MemoryModel;
  habits: StudyHabits;
  forgetting: Forgetting;
}

function modelOf({ progress, forgetting }: PlanRequest): MemoryModel {
  return modelWith(memoryModel(progress.settings.fsrsParameters), forgetting);
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

interface Solved {
  course: Course;
  tables: Tables;
  solution: Solution;
}

/** The cards that are worth more today than later, by what a second brings; siblings apart, new cards in order. */
function rankToday(request: PlanRequest, sorted: SortedCards, solved: Solved): PlannedCard[] {
  const { course, solution } = solved;
  const reviews = sorted.begun
    .filter(({ isOpenToday }) => isOpenToday)
    .map((card) => ({
      facts: card.facts,
      planned: {
        id: card.id,
        kind: 'review' as const,
        seconds: card.future.outcomes[0]?.seconds ?? 0,
        gain: gainToday(card.future, solved),
      },
    }));
  const gain = gainOfBeginning(solved);
  const fresh = sorted.fresh.filter(({ id }) => !isPutAway(id, request.progress, request.day));
  const begins = readyToBegin(fresh, request.cards, request.progress).map(({ id, facts }) => ({
    facts,
    planned: { id, kind: 'new' as const, seconds: course.habits.newSeconds, gain },
  }));
  // All new cards look alike: the plan says how many are for today. The others come before reviews that can wait.
  const share = Math.ceil(solution.begins[0] ?? 0);
  const isWorthIt = ({ planned }: (typeof reviews)[number]) => planned.gain > 0;
  const ranked = [...reviews.filter(isWorthIt), ...begins.slice(0, share)].sort(byGain);
  const spare = [...begins.slice(share), ...reviews.filter((one) => !isWorthIt(one)).sort(byGain)];
  const taken = new Set(sorted.taken);
  const planned: PlannedCard[] = [];
  for (const { facts, planned: card } of [...ranked, ...spare]) {
    if (facts.some((fact) => taken.has(fact))) continue;
    for (const fact of facts) taken.add(fact);
    planned.push(card);
  }
  return planned;
}

/** What a second brings, the most first. */
function byGain(
  { planned: a }: { planned: PlannedCard },
  { planned: b }: { planned: PlannedCard },
) {
  return b.gain / b.seconds - a.gain / a.seconds;
}

/** What a review today is worth over the best of later days and of none. */
function gainToday(future: BegunFuture, { course, solution }: Solved): number {
  const [today] = future.outcomes;
  if (!today || future.choices[0] !== 0) return 0;
  const later = worthByChoice(future, course, solution).subarray(1);
  return worthOfReview(today, 0, solution.worth) - Math.max(...later);
}

function gainOfBeginning({ course, tables, solution }: Solved): number {
  const later = worthOfBegins(course, tables, solution).subarray(1);
  return worthOfBegin(tables, 0, solution.worth) - Math.max(...later);
}

function fitting(cards: readonly PlannedCard[], seconds: number): number {
  let left = seconds;
  let count = 0;
  for (const card of cards) {
    left -= card.seconds;
    if (left < 0) break;
    count += 1;
  }
  return count;
}
