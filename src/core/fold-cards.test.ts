import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { applyEvent, foldEvents } from './fold.ts';
import { reviewQueue } from './queue.ts';
import { studyDay } from './study-day.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import {
  answer,
  buildEvent,
  buildRecord,
  DAY,
  MINUTE,
  NOON,
  review,
  start,
} from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);
const progressOf = (...acts: StudyAct[]) => foldEvents(buildRecord(acts));
const suspend = (card: string, on = true): StudyAct => ({ type: 'suspend', card, on });
const bury = (card: string, on = true): StudyAct => ({ type: 'bury', card, on });
const write = (card: string, front: string): StudyAct => ({
  type: 'card-write',
  card,
  front,
  back: 'b',
  accept: [],
  topic: 'storage',
});
const cards = ['a', 'b'].map((id, order) => ({ id, facts: [id], order }));
const dueAt = (at: number, ...acts: StudyAct[]) =>
  reviewQueue({
    cards,
    progress: progressOf(...acts),
    moment: { at, offsetMinutes: 0, rolloverHour: 4 },
  }).due;

describe('suspending', () => {
  test('a suspended card waits until taken back [E6]', () => {
    expect(dueAt(NOON, suspend('a'))).toEqual(['b']);
    expect(dueAt(NOON + 90 * DAY, suspend('a'))).toEqual(['b']);
    expect(dueAt(NOON, suspend('a'), suspend('a', false))).toEqual(['a', 'b']);
  });

  test('a suspended step is not waited for [E6]', () => {
    const progress = progressOf(review('a', 3), suspend('a'));
    const moment = { at: NOON + MINUTE, offsetMinutes: 0, rolloverHour: 4 };
    expect(reviewQueue({ cards, progress, moment }).nextStepAt).toBeNull();
  });

  test('its memory stays as it is [E6]', () => {
    const memory = progressOf(review('a', 3)).cards.get('a');
    expect(progressOf(review('a', 3), suspend('a')).cards.get('a')).toEqual(memory);
  });
});

describe('burying', () => {
  test('a buried card comes tomorrow [E6]', () => {
    expect(dueAt(NOON, bury('a'))).toEqual(['b']);
    expect(dueAt(NOON + DAY, bury('a'))).toEqual(['a', 'b']);
    expect(dueAt(NOON, bury('a'), bury('a', false))).toEqual(['a', 'b']);
  });

  test('the day turns at the rollover hour [E6] [E10]', () => {
    expect(dueAt(NOON + 15 * 60 * MINUTE, bury('a'))).toEqual(['b']);
    expect(dueAt(NOON + 16 * 60 * MINUTE, bury('a'))).toEqual(['a', 'b']);
  });
});

describe('cramming', () => {
  test('no schedule changes [E12]', () => {
    fc.assert(
      fc.property(
        arbitraryRecord(40),
        fc.constantFrom(1 as const, 4 as const),
        (events, rating) => {
          const before = foldEvents(events);
          const cram: StudyAct = { type: 'cram', card: 'c0', rating, elapsedMs: 5000 };
          const at = Math.max(NOON, before.lastAt) + 1;
          const after = applyEvent(before, buildEvent(cram, { id: 'x-1', at }));
          expect(after.cards).toBe(before.cards);
          expect(after.undoable).toBe(before.undoable);
        },
      ),
    );
  });

  test('its time and cards count for the day [E12] [F1]', () => {
    const tally = progressOf({ type: 'cram', card: 'a', rating: 1, elapsedMs: 5000 }).days.get(
      today,
    );
    expect(tally).toMatchObject({ crammed: 1, activeMs: 5000, reviews: 0, newCards: 0 });
  });
});

describe('own cards', () => {
  test('they are made, changed and deleted [E17]', () => {
    expect(progressOf(write('own-1', 'x'), write('own-1', 'y')).ownCards.get('own-1')).toEqual({
      front: 'y',
      back: 'b',
      accept: [],
      topic: 'storage',
    });
    const gone = progressOf(write('own-1', 'x'), { type: 'card-delete', card: 'own-1' });
    expect(gone.ownCards.size).toBe(0);
  });

  test('a card of the content cannot be written over [E17]', () => {
    expect(progressOf(write('ecs-c-revision', 'x')).ownCards.size).toBe(0);
  });

  test('a card written again has its history back [E17]', () => {
    const acts = [write('own-1', 'x'), review('own-1', 4)];
    const again = [...acts, { type: 'card-delete' as const, card: 'own-1' }, write('own-1', 'x')];
    expect(progressOf(...again).cards).toEqual(progressOf(...acts).cards);
  });
});

describe('beginning anew', () => {
  const acts: StudyAct[] = [
    review('a', 3),
    review('b', 3),
    suspend('a'),
    start('s', ['q1', 'q2']),
    answer('s', 'q1', true),
    answer('s', 'q2', true),
    { type: 'mark', lesson: 'ecs', as: 'done' },
    { type: 'read', lesson: 'ecs', section: 'x' },
    { type: 'set', key: 'newPerDay', value: 7 },
    write('own-1', 'x'),
  ];
  const reset = (scope: 'topic' | 'all'): StudyAct => ({
    type: 'reset',
    scope,
    topic: 'ecs',
    cards: ['a'],
    questions: ['q1'],
  });

  test('a topic is forgotten, the rest stays [F10]', () => {
    const progress = progressOf(...acts, reset('topic'));
    expect([...progress.cards.keys()]).toEqual(['b']);
    expect([...progress.questions.keys()]).toEqual(['q2']);
    expect([progress.lessons.size, progress.suspended.size, progress.place]).toEqual([0, 0, null]);
    expect(progress.days).toEqual(progressOf(...acts).days);
  });

  test('all is forgotten but settings and own cards [F10]', () => {
    const progress = progressOf(...acts, reset('all'));
    const { cards, questions, lessons, days, sittings } = progress;
    expect([cards, questions, lessons, days, sittings].map(({ size }) => size)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(progress.settings.newPerDay).toBe(7);
    expect([...progress.ownCards.keys()]).toEqual(['own-1']);
  });

  test('what is begun afterwards begins as new [F10]', () => {
    const again = progressOf(...acts, reset('topic'), review('a', 3)).cards.get('a');
    expect(again?.reps).toBe(1);
  });

  test('undo does not bring back what was forgotten [F10] [E4]', () => {
    const undo: StudyAct = { type: 'undo', event: 'a-1' };
    expect(progressOf(...acts, reset('topic'), undo).cards.has('a')).toBe(false);
  });
});
