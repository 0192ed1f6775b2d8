import { describe, expect, test } from 'vitest';
import type { StudyAct, StudyEvent } from './event.ts';
import { applyEvent, canApply, foldEvents } from './fold.ts';
import { randomFrom } from './random.ts';
import { studyDay } from './study-day.ts';
import {
  buildEvent,
  buildRecord,
  DAY,
  MINUTE,
  NOON,
  review,
  start,
} from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);
const fold = (...acts: StudyAct[]) => foldEvents(buildRecord(acts));

describe('reading, limits and settings', () => {
  const read = (lesson: string, section: string): StudyAct => ({ type: 'read', lesson, section });

  test('the newest section is the place', () => {
    const progress = fold(read('ecs', 'tasks'), read('ecr', 'push'));
    expect(progress.place).toEqual({ lesson: 'ecr', section: 'push', at: NOON + MINUTE });
  });

  test('what the learner said outweighs reading', () => {
    const done: StudyAct = { type: 'mark', lesson: 'ecs', as: 'done' };
    expect(fold(read('ecs', 'tasks')).lessons.get('ecs')).toBe('reading');
    expect(fold(done, read('ecs', 'tasks')).lessons.get('ecs')).toBe('done');
  });

  test('more cards are for this day [E8]', () => {
    const more: StudyAct = { type: 'more', kind: 'new', count: 10 };
    const progress = fold(more, more, { type: 'more', kind: 'review', count: 5 });
    expect(progress.days.get(today)).toMatchObject({ moreNew: 20, moreReviews: 5 });
  });

  test('a setting is checked when folded', () => {
    const progress = fold({ type: 'set', key: 'newPerDay', value: 9999 });
    expect(progress.settings.newPerDay).toBe(500);
  });
});

describe('what is not for this fold', () => {
  test('an unknown act is only counted', () => {
    const [known] = buildRecord([review('c', 3)]);
    const unknown: StudyEvent = JSON.parse('{"id":"b-1","at":1,"type":"teleport","to":"mars"}');
    const progress = foldEvents(known ? [unknown, known] : []);
    expect(progress.count).toBe(2);
    expect(progress.cards.size).toBe(1);
  });

  test('the last event cannot be applied again', () => {
    const record = buildRecord([review('c', 3)]);
    const progress = foldEvents(record);
    expect(record.some((event) => canApply(progress, event))).toBe(false);
  });

  test('an untouched map stays the same object', () => {
    const before = fold(review('c', 3), start('s', ['q']));
    const read: StudyAct = { type: 'read', lesson: 'l', section: 'p' };
    const after = applyEvent(before, buildEvent(read, { id: 'b-1', at: NOON + DAY }));
    expect(after.cards).toBe(before.cards);
    expect(after.days).toBe(before.days);
    expect(after.sittings).toBe(before.sittings);
    expect(after.undoable).toBe(before.undoable);
    expect(after.lessons).not.toBe(before.lessons);
  });

  test('a hundred thousand events fold in time [R56]', () => {
    const random = randomFrom(1);
    const events = Array.from({ length: 100_000 }, (_, index) =>
      buildEvent(review(`c${Math.floor(random() * 5000)}`, random() < 0.2 ? 1 : 3), {
        id: `a-${index}`,
        at: NOON + index * 5 * MINUTE,
      }),
    );
    const begin = performance.now();
    expect(foldEvents(events).count).toBe(100_000);
    // About 0.4 s; the limit leaves room for a loaded machine.
    expect(performance.now() - begin).toBeLessThan(4000);
  });
});
