import { expect, test } from 'vitest';
import { dueFacts } from './due-facts.ts';
import { foldEvents } from './fold.ts';
import { buildRecord, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const cards = [
  { id: 'known', facts: ['a', 'b'] },
  { id: 'failed', facts: ['c'] },
  { id: 'new', facts: ['d'] },
];
const progress = foldEvents(buildRecord([review('known', 4), review('failed', 1)]));
const dueAt = (at: number, chances: Parameters<typeof dueFacts>[0]['chances'] = []) => [
  ...dueFacts({ cards, chances, progress, moment: { at, offsetMinutes: 0, rolloverHour: 4 } }),
];

test('facts of due cards are due [C12]', () => {
  expect(dueAt(NOON)).toEqual([]);
  expect(dueAt(NOON + 10 * MINUTE)).toEqual(['c']);
  expect(dueAt(NOON + 60 * DAY)).toEqual(['a', 'b', 'c']);
});

test('so are second chances [U23]', () => {
  expect(dueAt(NOON, [{ fact: 'z', question: 'q', dueDay: 1 }])).toEqual(['z']);
});
