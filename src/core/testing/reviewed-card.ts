/** Cards reviewed for tests of scheduling. */
import fc from 'fast-check';
import type { Rating } from '../event.ts';
import type { CardMemory } from '../progress.ts';
import { type Moment, reviewCard, type Tuning } from '../schedule.ts';
import { studyDay } from '../study-day.ts';
import { DAY, MINUTE, NOON } from './build-event.ts';

/** The four ratings, worst first. */
export const ratings: readonly Rating[] = [1, 2, 3, 4];
/** Any of them. */
export const anyRating = fc.constantFrom(...ratings);
/** Offsets from Pago Pago to Kiritimati. */
const anyOffset = fc.constantFrom(-660, -480, 0, 60, 345, 840);
/** A moment with the day turning at 04:00. */
export const momentAt = (at: number, offsetMinutes: number): Moment => ({
  at,
  offsetMinutes,
  rolloverHour: 4,
});
/** The study day of a moment. */
export const dayOf = ({ at, offsetMinutes, rolloverHour }: Moment) =>
  studyDay(at, offsetMinutes, rolloverHour);

/** The scheduler as it is unless set otherwise. */
export const defaultTuning: Tuning = { desiredRetention: 0.9, fsrsParameters: '' };
/** The scheduler with another retention. */
export const tuningOf = (desiredRetention: number): Tuning => ({
  ...defaultTuning,
  desiredRetention,
});

/** A card rated at a moment and then again after so many days each. */
export function rateAll(steps: readonly { rating: Rating; afterDays: number }[]): CardMemory {
  let at = NOON;
  let memory: CardMemory | null = null;
  for (const { rating, afterDays } of steps) {
    at += afterDays * DAY;
    memory = reviewCard(memory, rating, momentAt(at, 0), defaultTuning);
  }
  if (!memory) throw new Error('no steps');
  return memory;
}

/** Memories that reviews lead to, with the moment of the last. */
export const reviewed = fc
  .record({
    first: anyRating,
    rest: fc.array(fc.record({ rating: anyRating, afterMinutes: fc.nat(60 * 24 * 400) }), {
      maxLength: 12,
      size: 'max',
    }),
    offsetMinutes: anyOffset,
  })
  .map(({ first, rest, offsetMinutes }) => {
    let moment = momentAt(NOON, offsetMinutes);
    let memory = reviewCard(null, first, moment, defaultTuning);
    for (const { rating, afterMinutes } of rest) {
      moment = { ...moment, at: moment.at + afterMinutes * MINUTE };
      memory = reviewCard(memory, rating, moment, defaultTuning);
    }
    return { memory, moment };
  });
