import { expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { cardsAhead, cramCards } from './cram.ts';
import { foldEvents } from './fold.ts';
import { studyDay } from './study-day.ts';
import { buildRecord, NOON, review } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);
const cards = ['new', 'sure', 'shaky', 'away'].map((id, order) => ({ id, facts: [id], order }));
const acts: StudyAct[] = [
  review('sure', 4),
  review('shaky', 1),
  review('away', 4),
  { type: 'suspend', card: 'away', on: true },
];
const request = { cards, progress: foldEvents(buildRecord(acts)), day: today + 3 };

test('cramming begins with what is nearly forgotten [E12]', () => {
  expect(cramCards(request)).toEqual(['shaky', 'sure', 'new']);
});

test('reviewing ahead takes what falls due soon [E12]', () => {
  expect(cardsAhead(request, 5)).toEqual(['sure']);
  expect(cardsAhead(request, 4)).toEqual([]);
});
