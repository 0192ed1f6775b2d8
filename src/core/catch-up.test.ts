import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catchUp } from './catch-up.ts';
import { foldEvents } from './fold.ts';
import { studyDay } from './study-day.ts';
import { buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);

/** So many cards, each known a little differently, and then nothing for so many days. */
function absence(count: number, days: number) {
  const cards = Array.from({ length: count }, (_, order) => ({
    id: `c${order}`,
    facts: [`c${order}`],
    order,
  }));
  const log = cards.flatMap(({ id }, n) => {
    const first = buildEvent(review(id, n % 3 === 0 ? 3 : 4), { id: `a${n}-0`, at: NOON });
    const later = { id: `a${n}-1`, at: NOON + (n % 7) * DAY + MINUTE };
    return [first, buildEvent(review(id, 4), later)];
  });
  return { cards, progress: foldEvents(log), day: today + 7 + days };
}

describe('catching up', () => {
  test('after thirty days no list is a wall [E9]', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), (count, perDay) => {
        const plan = catchUp({ ...absence(count, 90), perDay });
        expect(plan.today.length).toBeLessThanOrEqual(perDay);
        expect(plan.days.every((cards) => cards > 0 && cards <= perDay)).toBe(true);
        expect(plan.days.reduce((sum, cards) => sum + cards, 0)).toBe(plan.backlog);
      }),
      { numRuns: 30 },
    );
  });

  test('what is in time is no backlog [E9]', () => {
    expect(catchUp({ ...absence(20, -6), perDay: 5 })).toMatchObject({ backlog: 0, days: [] });
  });

  test('a buried or suspended card is left out [E9] [E6]', () => {
    const { cards, progress, day } = absence(1, 90);
    const away = { ...progress, suspended: new Map([['c0', 0]]) };
    expect(catchUp({ cards, progress: away, day, perDay: 5 }).backlog).toBe(0);
  });
});
