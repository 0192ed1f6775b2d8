import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldEvents } from './fold.ts';
import { dueForecast } from './forecast.ts';
import { studyDay } from './study-day.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import { buildEvent, buildRecord, DAY, NOON, review } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);

test('the backlog stands apart from today [F3]', () => {
  const progress = foldEvents(buildRecord([review('a', 4), review('b', 1)]));
  const ids = ['a', 'b', 'not begun'];
  expect(dueForecast(ids, progress, { day: today, days: 3 })).toEqual({
    backlog: 0,
    days: [1, 0, 0],
    later: 1,
  });
  expect(dueForecast(ids, progress, { day: today + 8, days: 3 })).toEqual({
    backlog: 1,
    days: [1, 0, 0],
    later: 0,
  });
});

test('every begun card is counted once [F3]', () => {
  fc.assert(
    fc.property(arbitraryRecord(60), fc.integer({ min: -10, max: 90 }), (events, ahead) => {
      const progress = foldEvents(events);
      const ids = [...progress.cards.keys()];
      const { backlog, days, later } = dueForecast(ids, progress, { day: today + ahead, days: 30 });
      const shown = ids.filter((id) => !progress.suspended.has(id)).length;
      expect(backlog + later + days.reduce((sum, due) => sum + due, 0)).toBe(shown);
    }),
  );
});

test('a suspended card is not forecast [F3] [E6]', () => {
  const suspend = buildEvent(
    { type: 'suspend', card: 'a', on: true },
    { id: 'a-9', at: NOON + DAY },
  );
  const progress = foldEvents([...buildRecord([review('a', 4)]), suspend]);
  const { backlog, later } = dueForecast(['a'], progress, { day: today, days: 1 });
  expect([backlog, later]).toEqual([0, 0]);
});
