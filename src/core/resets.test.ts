import { describe, expect, test } from 'vitest';
import type { StudyAct, StudyEvent } from './event.ts';
import { applyEvent, canApply, foldEvents } from './fold.ts';
import { resetsIn } from './resets.ts';
import { buildRecord, review } from './testing/build-event.ts';

const reset: StudyAct = { type: 'reset', scope: 'topic', topic: 't', cards: ['a'], questions: [] };
const record = buildRecord([review('a', 4), review('b', 4), reset]);
const [, , done] = record;
if (!done) throw new Error('three events were expected');
const undo: StudyEvent = {
  ...done,
  id: `${done.id}9`,
  at: done.at + 1,
  type: 'undo',
  event: done.id,
} as StudyEvent;

describe('a beginning anew that is taken back [F10]', () => {
  test('leaves all as if it had not happened', () => {
    const before = foldEvents(record.slice(0, 2));
    expect(foldEvents(record).cards.has('a')).toBe(false);
    const after = foldEvents([...record, undo]);
    expect(after.cards).toEqual(before.cards);
    expect(after.undoable).toEqual(before.undoable);
  });

  test('is never applied by halves', () => {
    expect(canApply(foldEvents(record), undo)).toBe(false);
    const early = { ...undo, at: done.at - 1 };
    const without = foldEvents([...record.slice(0, 2), early]);
    expect(canApply(without, done)).toBe(false);
    expect(foldEvents([...record, early]).cards.has('a')).toBe(true);
  });

  test('what is reviewed between is kept', () => {
    const later = { ...review('c', 3), ...stampAfter(done) } as StudyEvent;
    const folded = applyEvent(foldEvents(record), later);
    expect(folded.cards.has('c')).toBe(true);
    expect(foldEvents([...record, later, { ...undo, at: later.at + 1 }]).cards.has('c')).toBe(true);
  });
});

test('the list names those that still count, newest first [F10]', () => {
  const second = { ...done, id: `${done.id}7`, at: done.at + 5 };
  expect(resetsIn([...record, second]).map(({ id }) => id)).toEqual([second.id, done.id]);
  expect(resetsIn([...record, second, undo]).map(({ id }) => id)).toEqual([second.id]);
});

function stampAfter({ device, at, offsetMinutes, content, id }: StudyEvent) {
  return { device, at: at + 10, offsetMinutes, content, id: `${id}8` };
}
