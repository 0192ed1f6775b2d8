import { describe, expect, test } from 'vitest';
import { foldEvents, replayReviews } from './fold.ts';
import { attendance, defaultHabits, firstTraces, habitsFrom, timedReviews } from './plan-habits.ts';
import { studyDay } from './study-day.ts';
import { buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);

/** One card begun with these ratings, eight seconds each, on one day; the next days later. */
const log = (...days: readonly (readonly (1 | 2 | 3 | 4)[])[]) =>
  days.flatMap((ratings, day) =>
    ratings.map((rating, n) =>
      buildEvent(review('a', rating), {
        id: `a-${day}-${n}`,
        at: NOON + day * 8 * DAY + n * 10 * MINUTE,
      }),
    ),
  );
const habitsOf = (...days: readonly (readonly (1 | 2 | 3 | 4)[])[]) =>
  habitsFrom(timedReviews(replayReviews(log(...days))));

describe('habits', () => {
  test('without reviews they are the defaults', () => {
    expect(habitsFrom([])).toEqual(defaultHabits);
  });

  test('same-day steps belong to what they follow', () => {
    const mean = (usual: number, seconds: number) => (20 * usual + seconds) / 21;
    const habits = habitsOf([3, 3], [1, 3]);
    expect(habits.newSeconds).toBeCloseTo(mean(defaultHabits.newSeconds, 16), 9);
    expect(habits.forgottenSeconds).toBeCloseTo(mean(defaultHabits.forgottenSeconds, 16), 9);
    expect(habits.recalledSeconds).toBe(defaultHabits.recalledSeconds);
  });

  test('first ratings are shares of one', () => {
    const { firstRatings } = habitsOf([4]);
    expect(firstRatings.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(firstRatings[3]).toBeGreaterThan(defaultHabits.firstRatings[3]);
  });

  test('attendance follows the days studied', () => {
    const events = Array.from({ length: 10 }, (_, n) =>
      buildEvent(review('a', 3), { id: `a-${n}`, at: NOON - (20 - 2 * n) * DAY }),
    );
    const { days } = foldEvents(events);
    expect(attendance({ days: new Map() }, today)).toBeCloseTo(0.9, 9);
    expect(attendance({ days }, today)).toBeCloseTo((10 + 0.9 * 7) / 27, 9);
  });

  test('a better first rating leaves a firmer memory', () => {
    const stabilities = firstTraces('').map(({ stability }) => stability);
    expect(stabilities).toEqual([...stabilities].sort((a, b) => a - b));
  });
});
