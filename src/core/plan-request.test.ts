import { expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { foldEvents, replayReviews } from './fold.ts';
import { planForExam } from './plan.ts';
import { planRequestFrom } from './plan-request.ts';
import { buildEvent, DAY, NOON, review } from './testing/build-event.ts';

const cards = [0, 1, 2].map((order) => ({ id: `c${order}`, facts: [`f${order}`], order }));
const set = (key: string, value: string | number): StudyAct => ({ type: 'set', key, value });

function requestAt(at: number, ...acts: StudyAct[]) {
  const events = acts.map((act, n) => buildEvent(act, { id: `a-${n}`, at: NOON + n }));
  const moment = { at, offsetMinutes: 0, rolloverHour: 4 };
  const [progress, reviews] = [foldEvents(events), replayReviews(events)];
  return planRequestFrom({ cards, progress, reviews, moment });
}

test('without a date there is no plan [E11]', () => {
  expect(requestAt(NOON)).toBeNull();
  expect(requestAt(NOON, set('examDate', '2026-12-01'), set('examDate', ''))).toBeNull();
});

test('date and minutes come from the settings [E11]', () => {
  const request = requestAt(NOON, set('examDate', '2026-12-01'), set('minutesPerDay', 7));
  expect(request).toMatchObject({ minutesPerDay: 7, spentSeconds: 0 });
  expect((request?.examDay ?? 0) - (request?.day ?? 0)).toBe(8);
  expect(request && planForExam(request)?.days).toHaveLength(8);
});

test("today's reviews are taken off today's minutes, not tomorrow's [U15]", () => {
  const acts = [set('examDate', '2026-12-01'), review('c0', 3), review('c1', 4)];
  expect(requestAt(NOON, ...acts)?.spentSeconds).toBe(16);
  expect(requestAt(NOON + DAY, ...acts)?.spentSeconds).toBe(0);
});

test.each(['2026-11-22', '2026-11-23', '1999-01-01', '2036-11-23', '9999-12-31'])(
  'an exam on %s raises nothing [R57]',
  (examDate) => {
    const request = requestAt(NOON, set('examDate', examDate), review('c0', 3));
    expect(() => request && planForExam(request)).not.toThrow();
  },
);
