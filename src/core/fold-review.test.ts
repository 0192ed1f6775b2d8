import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { applyEvent, canApply, foldEvents } from './fold.ts';
import { UNDOABLE_REVIEWS } from './fold-review.ts';
import { reviewCard } from './schedule.ts';
import { studyDay } from './study-day.ts';
import { buildEvent, buildRecord, MINUTE, NOON, review } from './testing/build-event.ts';
import { defaultTuning } from './testing/reviewed-card.ts';

const today = studyDay(NOON, 0, 4);
const fold = (...acts: StudyAct[]) => foldEvents(buildRecord(acts));

describe('reviews', () => {
  test('a review schedules its card', () => {
    const progress = fold(review('c', 3));
    const moment = { at: NOON, offsetMinutes: 0, rolloverHour: 4 };
    expect(progress.cards.get('c')).toEqual(reviewCard(null, 3, moment, defaultTuning));
    expect(progress.days.get(today)).toMatchObject({ newCards: 1, reviews: 0, recalled: 1 });
  });

  test('settings hold from when they were set [E1] [E10]', () => {
    const progress = fold(
      review('a', 4),
      { type: 'set', key: 'desiredRetention', value: 0.8 },
      { type: 'set', key: 'rolloverHour', value: 13 },
      review('b', 4),
    );
    const [a, b] = [progress.cards.get('a'), progress.cards.get('b')];
    expect(a?.lastDay).toBe(today);
    expect(b?.lastDay).toBe(today - 1);
    expect((b?.dueDay ?? 0) - today).toBeGreaterThan((a?.dueDay ?? 0) - today);
  });

  test('time on one review counts two minutes at most', () => {
    const progress = fold({
      ...review('c', 3),
      type: 'review',
      card: 'c',
      rating: 3,
      elapsedMs: 1e9,
      place: 'lesson',
    });
    expect(progress.days.get(today)?.activeMs).toBe(120_000);
  });

  test('the session across 04:00 splits rightly [R48]', () => {
    const four = Date.UTC(2026, 10, 24, 4);
    const progress = foldEvents([
      buildEvent(review('a', 3), { id: 'a-1', at: four - 1 }),
      buildEvent(review('b', 3), { id: 'a-2', at: four }),
    ]);
    expect([...progress.days.keys()]).toEqual([today, today + 1]);
  });
});

describe('undo', () => {
  const undo = (event: string): StudyAct => ({ type: 'undo', event });

  test('the last reviews go one by one [E4]', () => {
    const cards = Array.from({ length: UNDOABLE_REVIEWS }, (_, index) => `c${index % 7}`);
    let progress = foldEvents(buildRecord(cards.map((card) => review(card, 3))));
    for (let left = cards.length; left > 0; left--) {
      const target = progress.undoable.at(-1)?.event ?? '';
      const event = buildEvent(undo(target), { id: `b-${left}`, at: progress.lastAt + 1 });
      expect(canApply(progress, event)).toBe(true);
      progress = applyEvent(progress, event);
    }
    expect([progress.cards.size, progress.days.size]).toEqual([0, 0]);
  });

  test('only the latest reviews can be undone', () => {
    const acts = Array.from({ length: UNDOABLE_REVIEWS + 9 }, (_, index) => review(`c${index}`, 3));
    const { undoable } = fold(...acts);
    expect(undoable.map(({ card }) => card)).toEqual(
      acts.slice(9).map((_, index) => `c${index + 9}`),
    );
  });

  test('an older review of a card needs refolding', () => {
    const record = buildRecord([review('c', 3), review('c', 1), undo('a-1')]);
    const before = foldEvents(record.slice(0, 2));
    expect(record.slice(2).every((event) => canApply(before, event))).toBe(false);
    const lone = { ...foldEvents(record.slice(1, 2)).cards.get('c') };
    expect(foldEvents(record).cards.get('c')).toEqual(lone);
  });

  test('an undo of an undo does not exist', () => {
    const progress = fold(review('c', 3), undo('a-1'), undo('a-2'));
    expect(progress.cards.size).toBe(0);
    expect(progress.count).toBe(3);
  });

  test('an undo before its review holds [R44]', () => {
    const graded = buildEvent(review('c', 3), { id: 'a-1', at: NOON });
    const undone = buildEvent(undo('a-1'), { id: 'a-2', at: NOON - 60 * MINUTE });
    expect(foldEvents([graded, undone]).cards.size).toBe(0);
    const early = foldEvents([undone]);
    expect(early.undoneEarly).toEqual(['a-1']);
    const both = applyEvent(early, graded);
    expect([both.cards.size, both.days.size, both.undoneEarly]).toEqual([0, 0, []]);
  });

  test('an undo of nothing known is counted', () => {
    expect(fold(undo('other-1')).count).toBe(1);
  });
});
