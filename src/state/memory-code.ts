import type { CardMemory } from '#core/progress.ts';
import { isSoundMemory } from '#core/schedule.ts';
import { isInstant, isWholeWithin } from './event-fields.ts';

const states = ['learning', 'review', 'relearning'] as const;

/** A card's memory as a short list of numbers. */
export function memoryToCode(memory: CardMemory): number[] {
  return [
    states.indexOf(memory.state),
    memory.stability,
    memory.difficulty,
    memory.step,
    memory.reps,
    memory.lapses,
    memory.lastAt,
    memory.lastDay,
    memory.dueDay,
    memory.dueAt,
    memory.lastRating,
    memory.decay,
  ];
}

/** The memory in such a list; undefined if it is none, or one that no review could have made. */
export function memoryFromCode(code: unknown): CardMemory | undefined {
  if (!Array.isArray(code) || code.length !== 12 || !code.every(Number.isFinite)) return undefined;
  const [stateIndex, stability, difficulty, step, reps, lapses, ...times]: number[] = code;
  const [lastAt, lastDay, dueDay, dueAt, rating, decay] = times;
  const state = states[stateIndex ?? -1];
  const lastRating = isRating(rating) ? rating : undefined;
  if (!state || !lastRating || stability === undefined || difficulty === undefined)
    return undefined;
  if (decay === undefined) return undefined;
  if (!isCount(step) || !isCount(reps) || !isCount(lapses)) return undefined;
  if (!isInstant(lastAt) || !isInstant(dueAt) || !isDay(lastDay) || !isDay(dueDay))
    return undefined;
  const place = { step, reps, lapses, lastAt, lastDay, dueDay, dueAt, lastRating, decay };
  const memory: CardMemory = { state, stability, difficulty, ...place };
  return isSoundMemory(memory) ? memory : undefined;
}

function isRating(value: unknown): value is 1 | 2 | 3 | 4 {
  return isWholeWithin(value, 1, 4);
}

function isCount(value: unknown): value is number {
  return isWholeWithin(value, 0, Number.MAX_SAFE_INTEGER);
}

function isDay(value: unknown): value is number {
  return isWholeWithin(value, -1_000_000, 200_000_000);
}
