import { describe, expect, test } from 'vitest';
import type { StudyAct, StudyEvent } from './event.ts';
import { canApply, foldEvents } from './fold.ts';
import { futureEvents, isAheadOf } from './redate.ts';
import { reviewQueue } from './queue.ts';
import { buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const ahead = 1461 * DAY;
const cards = [{ id: 'a', facts: ['a'], order: 0 }];

/** Rated with a clock four years ahead, which was then corrected. */
const future = [0, 1].map((n) =>
  buildEvent(review('a', n === 0 ? 3 : 4), { id: `a-${n}`, at: NOON + ahead + n * MINUTE }),
);
const redate: StudyAct = { type: 'redate', events: ['a-0', 'a-1'], to: NOON };
const corrected: StudyEvent[] = [...future, buildEvent(redate, { id: 'b-0', at: NOON })];

describe('a clock that was four years ahead', () => {
  test('what it dated is told apart [R45]', () => {
    const progress = foldEvents(future);
    expect(isAheadOf(progress, NOON)).toBe(true);
    expect(futureEvents(future, progress, NOON)).toEqual(['a-0', 'a-1']);
    expect(futureEvents(future, progress, NOON + ahead)).toEqual([]);
  });

  test('corrected, it counts as of the correction [R45]', () => {
    const progress = foldEvents(corrected);
    expect(progress.lastAt).toBe(NOON);
    expect(isAheadOf(progress, NOON)).toBe(false);
    expect(futureEvents(corrected, progress, NOON)).toEqual([]);
    expect(progress.cards.get('a')).toMatchObject({ lastAt: NOON, reps: 2, state: 'review' });
  });

  test('the card comes up for review again [R45]', () => {
    const progress = foldEvents(corrected);
    const at = NOON + 60 * DAY;
    const moment = { at, offsetMinutes: 0, rolloverHour: 4 };
    expect(reviewQueue({ cards, progress, moment }).due).toEqual(['a']);
    const next = buildEvent(review('a', 3), { id: 'c-0', at });
    expect(canApply(progress, next)).toBe(true);
    const after = foldEvents([...corrected, next]);
    expect(reviewQueue({ cards, progress: after, moment }).due).toEqual([]);
  });

  test('without a correction the dates are believed [R44]', () => {
    const moment = { at: NOON, offsetMinutes: 0, rolloverHour: 4 };
    expect(reviewQueue({ cards, progress: foldEvents(future), moment }).due).toEqual([]);
  });
});
