/** When a card comes back: FSRS-6, counted in local study days. The only user of ts-fsrs. */
import {
  type Card,
  computeDecayFactor,
  default_w,
  forgetting_curve,
  type FSRS,
  fsrs,
  FSRS6_DEFAULT_DECAY,
  Rating as Grade,
  State,
  StrategyMode,
} from 'ts-fsrs';
import type { Rating } from './event.ts';
import { parseParameters } from './fsrs-parameters.ts';
import type { CardMemory } from './progress.ts';
import { DAY_MS, MINUTE_MS, studyClock, studyDay } from './study-day.ts';

/** An instant as the learner lives it. */
export interface Moment {
  /** Epoch milliseconds. */
  at: number;
  /** Minutes that local time is ahead of UTC. */
  offsetMinutes: number;
  /** Hour at which the study day turns. */
  rolloverHour: number;
}

/** How the scheduler is set; the learner's settings say it. */
export interface Tuning {
  /** Probability of recall at which a card comes due. */
  desiredRetention: number;
  /** The weights of FSRS-6, as `fsrs-parameters.ts` writes them; empty for the defaults. */
  fsrsParameters: string;
}

/** How long until a card is due, in the unit that is told. */
export type Interval = { minutes: number } | { days: number };

/**
 * The longest wait, in days. AWS changes: what nobody has looked at for a year may no longer be
 * true, and an exam is rarely planned further ahead. (ts-fsrs would wait up to a hundred years.)
 */
export const MAX_INTERVAL_DAYS = 365;

/** Same-day steps: of a new card, and of one that was forgotten. */
const LEARNING_STEPS = ['1m', '10m'] as const;
const RELEARNING_STEPS = ['10m'] as const;

/** What ts-fsrs can hold: the stabilities (days) and difficulties between which it clamps. */
const STABILITY = { min: 0.001, max: 36_500 };
const DIFFICULTY = { min: 1, max: 10 };
/** And the decays, which bend the curve of forgetting. */
const DECAY = { min: 0.1, max: 0.8 };
/** Days that a JavaScript date can express, either side of 1970. */
const MAX_DAY = 100_000_000;

const STATE_OF = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;

/** The memory after each of the four ratings, all at once, so that the buttons can say it. */
export function futures(
  memory: CardMemory | null,
  moment: Moment,
  tuning: Tuning,
): Record<Rating, CardMemory> {
  const last = memory && isSoundMemory(memory) ? memory : null;
  const now = schedulerNow(last, moment);
  const scheduler = schedulerFor(tuning);
  const next = scheduler.repeat(cardFromMemory(last, now), now);
  const decay = decayOf(scheduler);
  return {
    1: memoryFromCard(next[Grade.Again].card, { rating: 1, now, moment, decay }),
    2: memoryFromCard(next[Grade.Hard].card, { rating: 2, now, moment, decay }),
    3: memoryFromCard(next[Grade.Good].card, { rating: 3, now, moment, decay }),
    4: memoryFromCard(next[Grade.Easy].card, { rating: 4, now, moment, decay }),
  };
}

/** The memory after one rating; no memory, or one that cannot be, counts as a new card. */
export function reviewCard(
  memory: CardMemory | null,
  rating: Rating,
  moment: Moment,
  tuning: Tuning,
): CardMemory {
  const last = memory && isSoundMemory(memory) ? memory : null;
  const now = schedulerNow(last, moment);
  const scheduler = schedulerFor(tuning);
  const next = scheduler.next(cardFromMemory(last, now), now, rating);
  return memoryFromCard(next.card, { rating, now, moment, decay: decayOf(scheduler) });
}

/** The probability of recalling a card on a study day; certain on any day up to its last review. */
export function retrievability(memory: CardMemory, day: number): number {
  return forgetting_curve(memory.decay, Math.max(0, day - memory.lastDay), memory.stability);
}

/** What is left of a memory but its times: all that FSRS computes with. */
export interface Trace {
  /** Days until recall falls to 90 %. */
  stability: number;
  /** 1 (easy) to 10 (hard). */
  difficulty: number;
}

/** The law behind the schedule on plain numbers, for plans and simulations that try many futures. */
export interface MemoryModel {
  /** The exponent of its curve of forgetting, positive. */
  decay: number;
  /** Probability of recall so many days after a review that left this stability. */
  recall: (days: number, stability: number) => number;
  /**
   * The trace that a rating leaves so many days after the last one; none yet: a first review. `recall` is the
   * probability that there was, where something better than the curve knows it.
   */
  rated: (trace: Trace | null, days: number, rating: Rating, recall?: number) => Trace;
}

/** FSRS-6 with these weights (empty for the defaults); the same numbers as `reviewCard` gives, days apart or not. */
export function memoryModel(fsrsParameters: string): MemoryModel {
  const scheduler = schedulerFor({ desiredRetention: 0.9, fsrsParameters });
  const decay = decayOf(scheduler);
  const { factor } = computeDecayFactor(decay);
  return {
    decay,
    recall: (days, stability) => (1 + (factor * days) / stability) ** -decay,
    rated: (trace, days, rating, recall) => scheduler.next_state(trace, days, rating, recall),
  };
}

/** How long from a moment until the card is due; nothing is due less than now. */
export function intervalOf(memory: CardMemory, moment: Moment): Interval {
  if (memory.state === 'review') {
    const today = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
    return { days: Math.max(0, memory.dueDay - today) };
  }
  return { minutes: Math.max(0, Math.round((memory.dueAt - moment.at) / MINUTE_MS)) };
}

/** Whether a memory can have come from reviews: JSON or a bug may have made it impossible. */
export function isSoundMemory(memory: CardMemory): boolean {
  return (
    Object.hasOwn(STATE_OF, memory.state) &&
    isWithin(memory.stability, STABILITY.min, STABILITY.max) &&
    isWithin(memory.difficulty, DIFFICULTY.min, DIFFICULTY.max) &&
    isWhole(memory.step, 0, LEARNING_STEPS.length - 1) &&
    isWhole(memory.reps, 1, Number.MAX_SAFE_INTEGER) &&
    isWhole(memory.lapses, 0, memory.reps) &&
    isWhole(memory.lastDay, -MAX_DAY, MAX_DAY) &&
    isWhole(memory.dueDay, memory.lastDay, MAX_DAY) &&
    isWithin(memory.lastAt, -MAX_DAY * DAY_MS, MAX_DAY * DAY_MS) &&
    isWithin(memory.dueAt, -MAX_DAY * DAY_MS, MAX_DAY * DAY_MS) &&
    isWhole(memory.lastRating, 1, 4) &&
    isWithin(memory.decay, DECAY.min, DECAY.max)
  );
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isFinite(value) && value >= min && value <= max;
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

/** One scheduler per tuning in use: a learner tries a handful, each slow to build. */
const schedulers = new Map<string, Map<number, FSRS>>();

function schedulerFor({ desiredRetention, fsrsParameters }: Tuning): FSRS {
  const known = schedulers.get(fsrsParameters)?.get(desiredRetention);
  if (known) return known;
  const scheduler = fsrs({
    w: parseParameters(fsrsParameters) ?? default_w,
    request_retention: desiredRetention,
    maximum_interval: MAX_INTERVAL_DAYS,
    enable_fuzz: false,
    learning_steps: LEARNING_STEPS,
    relearning_steps: RELEARNING_STEPS,
  });
  // Its seed is for fuzz, which is off; making one for each review takes a fifth of a replay's time.
  scheduler.useStrategy(StrategyMode.SEED, () => '');
  const byRetention = schedulers.get(fsrsParameters) ?? new Map<number, FSRS>();
  schedulers.set(fsrsParameters, byRetention.set(desiredRetention, scheduler));
  return scheduler;
}

function decayOf(scheduler: FSRS): number {
  return scheduler.parameters.w[20] ?? FSRS6_DEFAULT_DECAY;
}

/**
 * The moment on the study clock, on which ts-fsrs counts UTC midnights. Where the clock went back,
 * or the last review lies in the future, no day has passed: ts-fsrs throws below 0 days.
 */
function schedulerNow(last: CardMemory | null, moment: Moment): Date {
  const now = studyClock(moment.at, moment.offsetMinutes, moment.rolloverHour);
  return new Date(last ? Math.max(now, last.lastDay * DAY_MS) : now);
}

function cardFromMemory(memory: CardMemory | null, now: Date): Card {
  const common = { due: now, elapsed_days: 0, scheduled_days: 0 };
  if (!memory) {
    return {
      ...common,
      stability: 0,
      difficulty: 0,
      learning_steps: 0,
      reps: 0,
      lapses: 0,
      state: State.New,
    };
  }
  return {
    ...common,
    stability: memory.stability,
    difficulty: memory.difficulty,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: STATE_OF[memory.state],
    last_review: new Date(memory.lastDay * DAY_MS),
  };
}

/** How a review came about: what ts-fsrs does not keep. */
interface Rated {
  rating: Rating;
  now: Date;
  moment: Moment;
  decay: number;
}

function memoryFromCard(card: Card, { rating, now, moment, decay }: Rated): CardMemory {
  const { at, offsetMinutes, rolloverHour } = moment;
  const today = studyDay(at, offsetMinutes, rolloverHour);
  const common = {
    stability: card.stability,
    difficulty: card.difficulty,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastAt: at,
    lastDay: today,
    lastRating: rating,
    decay,
  };
  if (card.state === State.Review) {
    // Good and Easy are kept a day after the rating below them, which can pass the maximum.
    const days = Math.min(card.scheduled_days, MAX_INTERVAL_DAYS);
    return { ...common, state: 'review', dueDay: today + days, dueAt: 0 };
  }
  const dueAt = at + card.due.getTime() - now.getTime();
  const dueDay = studyDay(dueAt, offsetMinutes, rolloverHour);
  const state = card.state === State.Relearning ? 'relearning' : 'learning';
  return { ...common, state, dueDay, dueAt };
}
