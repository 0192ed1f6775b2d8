import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyEvent } from './event.ts';
import { compareEvents } from './event.ts';
import { foldEvents } from './fold.ts';
import { changeSetting, defaultSettings } from './settings.ts';
import { studyDay } from './study-day.ts';
import { arbitraryPlainRecord } from './testing/arbitrary-record.ts';
import {
  answer,
  buildEvent,
  buildRecord,
  DAY,
  NOON,
  review,
  start,
} from './testing/build-event.ts';
import { streak, todaySummary } from './today.ts';

const today = studyDay(NOON, 0, 4);

/** The events that count, each with its study day, told from the log alone. */
function countedEvents(log: readonly StudyEvent[]): { event: StudyEvent; day: number }[] {
  const undone = new Set(log.map((event) => (event.type === 'undo' ? event.event : '')));
  const asked = new Map<string, Set<string>>();
  let settings = defaultSettings;
  return log.flatMap((event): { event: StudyEvent; day: number }[] => {
    const day = studyDay(event.at, event.offsetMinutes, settings.rolloverHour);
    if (event.type === 'set') settings = changeSetting(settings, event.key, event.value);
    if (event.type === 'start' && !asked.has(event.sitting)) {
      asked.set(event.sitting, new Set(event.questions));
    }
    // After the end a sitting asks nothing; an answered question is not asked again.
    if (event.type === 'finish') asked.get(event.sitting)?.clear();
    if (event.type === 'review') return undone.has(event.id) ? [] : [{ event, day }];
    if (event.type !== 'answer') return [];
    const open = asked.get(event.sitting);
    return !open || open.delete(event.question) ? [{ event, day }] : [];
  });
}

describe('todaySummary', () => {
  test('an empty day has no figures', () => {
    const summary = todaySummary(foldEvents([]), today);
    expect(summary).toMatchObject({ done: 0, activeMs: 0, answers: 0 });
    expect(summary.accuracy.share).toBeNull();
  });

  test('cards and questions are done together', () => {
    const acts = [start('s', ['q1', 'q2']), answer('s', 'q1', true), answer('s', 'q2', false)];
    const progress = foldEvents(buildRecord([...acts, review('a', 1), review('a', 3)]));
    const summary = todaySummary(progress, today);
    expect(summary).toMatchObject({ done: 4, reviews: 1, newCards: 1, answers: 2 });
    expect([summary.accuracy.share, summary.recall.share]).toEqual([0.5, 0.5]);
    expect(summary.activeMs).toBe(56_000);
  });

  test('every day equals its recomputation [F1]', () => {
    fc.assert(
      fc.property(arbitraryPlainRecord(60), (events) => {
        // Exams and cramming have tests of their own: here each answer stands alone.
        const log = events
          .sort(compareEvents)
          .filter(({ type }) => type !== 'sit' && type !== 'submit' && type !== 'cram');
        const progress = foldEvents(log);
        const counted = countedEvents(log);
        const days = new Set([...progress.days.keys(), ...counted.map(({ day }) => day)]);
        for (const day of days) {
          const events = counted.filter((one) => one.day === day).map(({ event }) => event);
          const answers = events.filter((event) => event.type === 'answer');
          const reviews = events.filter((event) => event.type === 'review');
          const times = [...answers, ...reviews].map(({ elapsedMs }) =>
            Math.round(Math.min(120_000, Math.max(0, elapsedMs))),
          );
          const summary = todaySummary(progress, day);
          expect(summary.done).toBe(events.length);
          expect(summary.answers).toBe(answers.length);
          expect(summary.accuracy.right).toBe(answers.filter(({ correct }) => correct).length);
          expect(summary.recall.answered).toBe(reviews.length);
          expect(summary.recall.right).toBe(reviews.filter(({ rating }) => rating > 1).length);
          expect(summary.activeMs).toBe(times.reduce((sum, time) => sum + time, 0));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('streak', () => {
  const studiedOn = (...days: number[]) =>
    foldEvents(
      days.map((day) => buildEvent(review('a', 3), { id: `a-${day}`, at: NOON + day * DAY })),
    );

  test('days in a row are counted', () => {
    expect(streak(studiedOn(-2, -1, 0), today)).toBe(3);
  });

  test('today may still be to come', () => {
    expect(streak(studiedOn(-2, -1), today)).toBe(2);
  });

  test('a missed day ends the row', () => {
    expect(streak(studiedOn(-3, -2, 0), today)).toBe(1);
    expect(streak(studiedOn(-3, -2), today)).toBe(0);
  });

  test('raising a limit is not studying', () => {
    const more = buildEvent({ type: 'more', kind: 'new', count: 5 }, {});
    expect(streak(foldEvents([more]), today)).toBe(0);
  });

  test('an undone review is not studying [E4]', () => {
    const acts = [review('a', 3), { type: 'undo' as const, event: 'a-1' }];
    expect(streak(foldEvents(buildRecord(acts)), today)).toBe(0);
  });

  test('short flights keep the row [R47]', () => {
    // Los Angeles to Berlin and on to Auckland, studied each local evening at 20:00.
    const evenings = [
      { offsetMinutes: -480, at: Date.UTC(2026, 10, 21, 28) },
      { offsetMinutes: 60, at: Date.UTC(2026, 10, 22, 19) },
      { offsetMinutes: 780, at: Date.UTC(2026, 10, 23, 7) },
    ];
    const log = evenings.map((stamp, n) => buildEvent(review('a', 3), { ...stamp, id: `a-${n}` }));
    expect(streak(foldEvents(log), today)).toBe(3);
  });

  test('a day lost to the date line keeps the row [R47]', () => {
    // Los Angeles, Sunday 20:00; then Sydney, Tuesday 20:00: there was no Monday.
    const log = [
      { offsetMinutes: -480, at: Date.UTC(2026, 10, 23, 4) },
      { offsetMinutes: 660, at: Date.UTC(2026, 10, 24, 9) },
    ].map((stamp, n) => buildEvent(review('a', 3), { ...stamp, id: `a-${n}` }));
    const tuesday = studyDay(Date.UTC(2026, 10, 24, 9), 660, 4);
    expect(streak(foldEvents(log), tuesday)).toBe(2);
  });

  test('a day missed at home breaks the row', () => {
    const log = [21, 23].map((date, n) =>
      buildEvent(review('a', 3), {
        id: `a-${n}`,
        offsetMinutes: 60,
        at: Date.UTC(2026, 10, date, 19),
      }),
    );
    expect(streak(foldEvents(log), studyDay(Date.UTC(2026, 10, 23, 19), 60, 4))).toBe(1);
  });

  test('clock changes keep the row [F2] [R46]', () => {
    // Berlin, 24 to 26 October 2026: the middle day has 25 hours.
    const days = [24, 25, 26].map((date) => ({
      at: Date.UTC(2026, 9, date, 20),
      offsetMinutes: date === 24 ? 120 : 60,
    }));
    const log = days.map((stamp, n) => buildEvent(review('a', 3), { ...stamp, id: `a-${n}` }));
    expect(streak(foldEvents(log), studyDay(Date.UTC(2026, 9, 26, 21), 60, 4))).toBe(3);
  });
});
