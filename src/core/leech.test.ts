import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { isLeech, isLeechNow, leeches } from './leech.ts';
import { MAX_INTERVAL_DAYS, reviewCard } from './schedule.ts';
import { isSoundMemory } from './schedule.ts';
import { studyDay } from './study-day.ts';
import { buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';
import { defaultTuning, momentAt, rateAll } from './testing/reviewed-card.ts';

/** A card that lapsed so many times: each time forgotten, then learned again. */
function lapsed(times: number) {
  const events = [buildEvent(review('a', 4), { id: 'a-0' })];
  for (let n = 1; n <= times; n += 1) {
    const at = NOON + n * 10 * DAY;
    events.push(buildEvent(review('a', 1), { id: `a-${2 * n}`, at }));
    if (n < times)
      events.push(buildEvent(review('a', 3), { id: `a-${2 * n + 1}`, at: at + 10 * MINUTE }));
  }
  return events;
}
const memoryAfter = (times: number) => foldEvents(lapsed(times)).cards.get('a');

describe('leeches', () => {
  test('the eighth lapse makes one [E7]', () => {
    expect(memoryAfter(7)).toMatchObject({ lapses: 7 });
    const [seven, eight] = [memoryAfter(7), memoryAfter(8)];
    expect(seven && isLeech(seven, 8)).toBe(false);
    expect(eight && isLeech(eight, 8)).toBe(true);
  });

  test('it is told then and every fourth lapse after [E7]', () => {
    const told = Array.from({ length: 17 }, (_, times) => times).filter((times) => {
      const memory = memoryAfter(times);
      return memory !== undefined && isLeechNow(memory, 8);
    });
    expect(told).toEqual([8, 12, 16]);
  });

  test('the number of lapses is a setting [E7]', () => {
    const set: StudyAct = { type: 'set', key: 'leechLapses', value: 3 };
    const progress = foldEvents([...lapsed(3), buildEvent(set, { id: 'b-0' })]);
    expect(leeches(['a', 'b'], progress, studyDay(NOON, 0, 4))).toEqual(['a']);
  });

  test('a suspended one is dealt with [E7]', () => {
    const suspend: StudyAct = { type: 'suspend', card: 'a', on: true };
    const progress = foldEvents([...lapsed(9), buildEvent(suspend, { id: 'b-0' })]);
    expect(leeches(['a'], progress, studyDay(NOON, 0, 4))).toEqual([]);
  });

  test('a thousand lapses keep the interval finite [R54]', () => {
    const steps = Array.from({ length: 2000 }, (_, n) => ({
      rating: n % 2 === 0 ? (1 as const) : (3 as const),
      afterDays: n % 2 === 0 ? 5 : 0,
    }));
    const memory = rateAll([{ rating: 4, afterDays: 0 }, ...steps]);
    expect(memory.lapses).toBe(1000);
    expect(isSoundMemory(memory)).toBe(true);
    const later = momentAt(memory.lastAt + 3653 * DAY, 0);
    const next = reviewCard(memory, 4, later, defaultTuning);
    expect(next.dueDay - next.lastDay).toBeLessThanOrEqual(MAX_INTERVAL_DAYS);
  });
});
