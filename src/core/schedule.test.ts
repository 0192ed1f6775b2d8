import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardMemory } from './progress.ts';
import { futures, intervalOf, reviewCard } from './schedule.ts';
import { DAY, MINUTE, NOON } from './testing/build-event.ts';
import {
  anyRating,
  dayOf,
  defaultTuning,
  momentAt,
  rateAll,
  ratings,
  reviewed,
  tuningOf,
} from './testing/reviewed-card.ts';

describe('futures', () => {
  test('a better rating never comes back sooner', () => {
    fc.assert(
      fc.property(reviewed, fc.nat(500), ({ memory, moment }, later) => {
        const next = futures(memory, { ...moment, at: moment.at + later * DAY }, defaultTuning);
        const due = ratings.map((rating) => [next[rating].dueDay, next[rating].dueAt] as const);
        due.reduce(([day, at], [laterDay, laterAt]) => {
          expect(laterDay).toBeGreaterThanOrEqual(day);
          if (laterDay === day && laterAt > 0 && at > 0) expect(laterAt).toBeGreaterThanOrEqual(at);
          return [laterDay, laterAt] as const;
        });
        const stabilities = ratings.map((rating) => next[rating].stability);
        expect(stabilities).toEqual(stabilities.toSorted((a, b) => a - b));
      }),
    );
  });

  test('each future is what its rating gives [E2]', () => {
    fc.assert(
      fc.property(reviewed, anyRating, fc.nat(90), ({ memory, moment }, rating, days) => {
        const later = { ...moment, at: moment.at + days * DAY };
        expect(futures(memory, later, defaultTuning)[rating]).toEqual(
          reviewCard(memory, rating, later, defaultTuning),
        );
      }),
    );
  });

  test('more retention never waits longer [E1]', () => {
    const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true });
    fc.assert(
      fc.property(reviewed, anyRating, retention, retention, ({ memory, moment }, rating, a, b) => {
        const later = { ...moment, at: moment.at + 20 * DAY };
        const eager = reviewCard(memory, rating, later, tuningOf(Math.max(a, b)));
        const lax = reviewCard(memory, rating, later, tuningOf(Math.min(a, b)));
        expect(eager.dueDay).toBeLessThanOrEqual(lax.dueDay);
        expect(eager.stability).toBe(lax.stability);
      }),
    );
  });
});

describe('same-day steps', () => {
  const minutes = (memory: CardMemory) => intervalOf(memory, momentAt(NOON, 0));

  test('a new card steps through minutes [E15]', () => {
    const next = futures(null, momentAt(NOON, 0), defaultTuning);
    expect(ratings.slice(0, 3).map((rating) => minutes(next[rating]))).toEqual([
      { minutes: 1 },
      { minutes: 6 },
      { minutes: 10 },
    ]);
    expect(minutes(next[4])).toEqual({ days: 8 });
  });

  test('two Goods graduate a card [E15]', () => {
    const once = reviewCard(null, 3, momentAt(NOON, 0), defaultTuning);
    const twice = reviewCard(once, 3, momentAt(once.dueAt, 0), defaultTuning);
    expect([once.state, once.step, once.dueAt - NOON]).toEqual(['learning', 1, 10 * MINUTE]);
    expect([twice.state, twice.dueDay - twice.lastDay, twice.dueAt]).toEqual(['review', 2, 0]);
  });

  test('a forgotten card relearns in ten minutes', () => {
    const memory = rateAll([
      { rating: 4, afterDays: 0 },
      { rating: 1, afterDays: 8 },
    ]);
    expect([memory.state, memory.lapses]).toEqual(['relearning', 1]);
    expect(memory.dueAt - memory.lastAt).toBe(10 * MINUTE);
  });

  test('a step may fall into tomorrow [R48]', () => {
    const beforeFour = momentAt(Date.UTC(2026, 10, 24, 3, 55), 0);
    const memory = reviewCard(null, 3, beforeFour, defaultTuning);
    expect(memory.dueDay).toBe(memory.lastDay + 1);
  });
});

describe('days', () => {
  test('UTC midnight does not age a card [M12] [R49]', () => {
    const known = reviewCard(null, 4, momentAt(Date.UTC(2026, 10, 20, 20), -480), defaultTuning);
    const before = reviewCard(
      known,
      3,
      momentAt(Date.UTC(2026, 10, 23, 23, 50), -480),
      defaultTuning,
    );
    const after = reviewCard(
      known,
      3,
      momentAt(Date.UTC(2026, 10, 24, 0, 10), -480),
      defaultTuning,
    );
    expect(after.stability).toBe(before.stability);
    expect([after.lastDay, after.dueDay]).toEqual([before.lastDay, before.dueDay]);
  });

  test('the rollover ages a card by a day [E10]', () => {
    const known = reviewCard(null, 4, momentAt(Date.UTC(2026, 10, 20, 20), 0), defaultTuning);
    const before = reviewCard(known, 3, momentAt(Date.UTC(2026, 10, 24, 3, 59), 0), defaultTuning);
    const after = reviewCard(known, 3, momentAt(Date.UTC(2026, 10, 24, 4, 1), 0), defaultTuning);
    expect(after.lastDay).toBe(before.lastDay + 1);
    expect(after.stability).toBeGreaterThan(before.stability);
  });

  test('a review is due by local day [R47]', () => {
    const home = momentAt(NOON, 60);
    const memory = reviewCard(null, 4, home, defaultTuning);
    const abroad = momentAt(NOON + DAY, -660);
    expect(memory.dueDay).toBe(dayOf(home) + 8);
    expect(intervalOf(memory, abroad)).toEqual({ days: memory.dueDay - dayOf(abroad) });
  });
});

describe('intervalOf', () => {
  test('nothing is due less than now', () => {
    const memory = rateAll([{ rating: 4, afterDays: 0 }]);
    const step = rateAll([{ rating: 1, afterDays: 0 }]);
    const later = momentAt(NOON + 30 * DAY, 0);
    expect(intervalOf(memory, later)).toEqual({ days: 0 });
    expect(intervalOf(step, later)).toEqual({ minutes: 0 });
  });
});
