/** What a plan is asked, and the cards of the course as it sees them: begun, fresh, or out of reach. */
import { feltRecall, type Forgetting, modelWith } from './forgetting-fit.ts';
import { type BegunFuture, choicesFrom } from './plan-course.ts';
import { outcomeOf } from './plan-grid.ts';
import type { StudyHabits } from './plan-habits.ts';
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

/**
 * The farthest that is planned, in days. An exam farther away is planned as if it were then: what is best today hardly
 * depends on it.
 */
export const FARTHEST_DAYS = 120;

/** A card that has been seen. */
export interface BegunCard {
  id: string;
  facts: readonly string[];
  memory: CardMemory;
  /** Whether it can be reviewed at all, and today. */
  isOpen: boolean;
  isOpenToday: boolean;
  future: BegunFuture;
}

/** The cards of a course. */
export interface SortedCards {
  begun: BegunCard[];
  fresh: CardInfo[];
  /** Facts tested today: their other cards wait until tomorrow. */
  taken: Set<string>;
}

/** The cards of the course by what can be done with them. */
export function sortCards(request: PlanRequest): SortedCards {
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

/** The law by which this learner remembers and forgets. */
export function modelOf({ progress, forgetting }: PlanRequest): MemoryModel {
  return modelWith(memoryModel(progress.settings.fsrsParameters), forgetting);
}
