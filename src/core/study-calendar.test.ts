import { describe, expect, test } from 'vitest';
import { dateOfDay, dayOfIso, isoOfDay } from './calendar-date.ts';
import { foldEvents } from './fold.ts';
import { studyCalendar } from './study-calendar.ts';
import { studyDay } from './study-day.ts';
import { buildEvent, review } from './testing/build-event.ts';

describe('dates of study days', () => {
  test.each([
    ['2024-02-29', 3],
    ['2026-12-31', 3],
    ['2028-02-29', 1],
    ['2038-01-19', 1],
    ['2038-01-20', 2],
    ['1970-01-01', 3],
  ])('%s is a day with its weekday [R52]', (iso, weekday) => {
    const day = dayOfIso(iso);
    expect(day).not.toBeNull();
    expect(isoOfDay(day ?? 0)).toBe(iso);
    expect(dateOfDay(day ?? 0).weekday).toBe(weekday);
  });

  test('the day after 19 January 2038 is the 20th [R52]', () => {
    const at = Date.UTC(2038, 0, 19, 12);
    expect(isoOfDay(studyDay(at, 0, 4))).toBe('2038-01-19');
    expect(isoOfDay(studyDay(at + 86_400_000, 0, 4))).toBe('2038-01-20');
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'tomorrow', '20260101', '1969-12-31'])(
    '%j is no date [R52]',
    (text) => {
      expect(dayOfIso(text)).toBeNull();
    },
  );
});

describe('study calendar', () => {
  const evening = (date: number, month: number, offsetMinutes: number, n: number) =>
    buildEvent(review('a', 3), {
      id: `a-${n}`,
      at: Date.UTC(2026, month, date, 19),
      offsetMinutes,
    });
  const dayOf = (iso: string) => dayOfIso(iso) ?? 0;

  test('the days around a clock change each stand once [F2] [R46]', () => {
    // Berlin, 29 March 2026 has 23 hours and 25 October 25.
    const log = [
      evening(28, 2, 60, 1),
      evening(29, 2, 120, 2),
      evening(30, 2, 120, 3),
      evening(24, 9, 120, 4),
      evening(25, 9, 60, 5),
      evening(26, 9, 60, 6),
    ];
    const progress = foldEvents(log);
    for (const [from, to] of [
      ['2026-03-28', '2026-03-30'],
      ['2026-10-24', '2026-10-26'],
    ]) {
      const range = { from: dayOf(from ?? ''), to: dayOf(to ?? '') };
      expect(studyCalendar(progress, range).map(({ done }) => done)).toEqual([1, 1, 1]);
    }
  });

  test('a month has its dates and weekdays [F2] [R52]', () => {
    const range = { from: dayOf('2028-02-28'), to: dayOf('2028-03-01') };
    const days = studyCalendar(foldEvents([]), range);
    expect(days.map(({ month, date, weekday }) => [month, date, weekday])).toEqual([
      [2, 28, 0],
      [2, 29, 1],
      [3, 1, 2],
    ]);
    expect(days.every(({ level, done }) => level === 0 && done === 0)).toBe(true);
  });

  test('levels tell busy days from light ones [F2]', () => {
    const log = [1, 2, 3, 4].flatMap((date) =>
      Array.from({ length: date * date }, (_, n) =>
        buildEvent(review(`c${n}`, 3), {
          id: `d${date}-${n}`,
          at: Date.UTC(2026, 5, date, 12, n),
        }),
      ),
    );
    const range = { from: dayOf('2026-06-01'), to: dayOf('2026-06-05') };
    const levels = studyCalendar(foldEvents(log), range).map(({ level }) => level);
    expect(levels).toEqual([1, 1, 2, 3, 0]);
  });
});
