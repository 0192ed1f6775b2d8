import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardMemory } from './progress.ts';
import {
  futures,
  isSoundMemory,
  MAX_INTERVAL_DAYS,
  retrievability,
  reviewCard,
} from './schedule.ts';
import { DAY, NOON } from './testing/build-event.ts';
import {
  anyRating,
  dayOf,
  defaultTuning,
  momentAt,
  rateAll,
  reviewed,
  tuningOf,
} from './testing/reviewed-card.ts';

describe('clocks and memories gone wrong', () => {
  test('a clock that went back never throws [R44]', () => {
    const back = fc.constantFrom(1 / 24, 1, 3, 3653, 20_000);
    fc.assert(
      fc.property(reviewed, back, anyRating, ({ memory, moment }, days, rating) => {
        const earlier = { ...moment, at: moment.at - days * DAY };
        const next = reviewCard(memory, rating, earlier, defaultTuning);
        expect(isSoundMemory(next)).toBe(true);
        expect(next.lastDay).toBe(dayOf(earlier));
        expect(retrievability(memory, dayOf(earlier))).toBe(1);
      }),
    );
  });

  test('a clock that went back elapses nothing [M13] [R44]', () => {
    const known = rateAll([{ rating: 4, afterDays: 0 }]);
    const sameDay = reviewCard(known, 3, momentAt(NOON, 0), defaultTuning);
    const earlier = reviewCard(known, 3, momentAt(NOON - 3 * DAY, 0), defaultTuning);
    expect(earlier.stability).toBe(sameDay.stability);
    expect(earlier.dueDay - earlier.lastDay).toBe(sameDay.dueDay - sameDay.lastDay);
  });

  test('a card rated years ahead is reviewable [R45]', () => {
    const ahead = reviewCard(null, 4, momentAt(NOON + 1500 * DAY, 0), defaultTuning);
    const now = reviewCard(ahead, 3, momentAt(NOON, 0), defaultTuning);
    expect(now.lastDay).toBe(dayOf(momentAt(NOON, 0)));
    expect(now.dueDay - now.lastDay).toBeLessThanOrEqual(MAX_INTERVAL_DAYS);
  });

  test('ten years overdue stays within bounds [R54]', () => {
    fc.assert(
      fc.property(reviewed, anyRating, ({ memory, moment }, rating) => {
        const later = { ...moment, at: moment.at + 3653 * DAY };
        const next = reviewCard(memory, rating, later, tuningOf(0.7));
        expect(isSoundMemory(next)).toBe(true);
        expect(next.dueDay - next.lastDay).toBeLessThanOrEqual(MAX_INTERVAL_DAYS);
      }),
    );
  });

  test('a thousand lapses leave a sound memory [R54]', () => {
    const lapse = { rating: 1 as const, afterDays: 2 };
    const recall = { rating: 4 as const, afterDays: 2 };
    const memory = rateAll(Array.from({ length: 2000 }, (_, i) => (i % 2 ? lapse : recall)));
    expect(memory.lapses).toBe(1000);
    expect(isSoundMemory(memory)).toBe(true);
  });

  const sound = rateAll([{ rating: 4, afterDays: 0 }]);
  const broken: [string, unknown][] = [
    ['stability', Number.NaN],
    ['stability', null],
    ['stability', -1],
    ['stability', 0],
    ['stability', Infinity],
    ['difficulty', 99],
    ['difficulty', 0.5],
    ['state', 7],
    ['state', 'toString'],
    ['step', 2],
    ['reps', 0],
    ['lapses', 2],
    ['lastDay', 0.5],
    ['dueDay', sound.lastDay - 1],
    ['dueDay', 1e9],
    ['dueAt', '2026'],
    ['lastAt', undefined],
    ['lastRating', 5],
  ];

  test.each(broken)('%s %s counts as a new card [R53] [M14]', (field, value) => {
    const memory: CardMemory = { ...sound, [field]: value };
    expect(isSoundMemory(memory)).toBe(false);
    const fresh = futures(null, momentAt(NOON, 0), defaultTuning);
    expect(futures(memory, momentAt(NOON, 0), defaultTuning)).toEqual(fresh);
    expect(reviewCard(memory, 3, momentAt(NOON, 0), defaultTuning)).toEqual(fresh[3]);
  });

  test('reviews only make sound memories', () => {
    fc.assert(fc.property(reviewed, ({ memory }) => isSoundMemory(memory)));
  });

  test('a due day never precedes its review', () => {
    fc.assert(
      fc.property(reviewed, ({ memory }) => {
        expect(memory.dueDay).toBeGreaterThanOrEqual(memory.lastDay);
        if (memory.state === 'review') expect(memory.dueAt).toBe(0);
        else expect(memory.dueAt).toBeGreaterThan(memory.lastAt);
      }),
    );
  });

  test('a memory read from JSON schedules alike', () => {
    fc.assert(
      fc.property(reviewed, fc.nat(60), ({ memory, moment }, days) => {
        const copy: CardMemory = JSON.parse(JSON.stringify(memory));
        const later = { ...moment, at: moment.at + days * DAY };
        expect(futures(copy, later, defaultTuning)).toEqual(futures(memory, later, defaultTuning));
      }),
    );
  });
});
