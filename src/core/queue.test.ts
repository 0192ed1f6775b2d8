import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { applyEvent, foldEvents } from './fold.ts';
import type { CardMemory, Progress } from './progress.ts';
import { type CardInfo, reviewQueue } from './queue.ts';
import { isSoundMemory, retrievability } from './schedule.ts';
import { studyDay } from './study-day.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import { buildEvent, buildRecord, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);
const momentAt = (at: number) => ({ at, offsetMinutes: 0, rolloverHour: 4 });
const progressOf = (...acts: StudyAct[]) => foldEvents(buildRecord(acts));
const queueAt = (cards: readonly CardInfo[], progress: Progress, at: number) =>
  reviewQueue({ cards, progress, moment: momentAt(at) });
const set = (key: string, value: number): StudyAct => ({ type: 'set', key, value });

/** Cards in content order, each with a fact of its own unless facts are named. */
function cardsOf(ids: readonly string[], facts: Record<string, string[]> = {}): CardInfo[] {
  return ids.map((id, order) => ({ id, facts: facts[id] ?? [`fact-of-${id}`], order }));
}

/** A card reviewed 10 days ago with so much stability, due so many days ago. */
function dueCard(stability: number, overdueDays: number): CardMemory {
  const base = { state: 'review' as const, difficulty: 5, step: 0, reps: 3, lapses: 0, dueAt: 0 };
  const last = {
    lastAt: NOON - 10 * DAY,
    lastDay: today - 10,
    lastRating: 3 as const,
    decay: 0.1542,
  };
  return { ...base, ...last, stability, dueDay: today - overdueDays };
}

const withCards = (progress: Progress, cards: Record<string, CardMemory>): Progress => ({
  ...progress,
  cards: new Map([...progress.cards, ...Object.entries(cards)]),
});

describe('cards that were asked for', () => {
  const want = (card: string): StudyAct => ({ type: 'want', card });

  test('come before other new cards, whatever the limit', () => {
    const progress = progressOf(set('newPerDay', 1), want('c'), want('d'));
    const queue = queueAt(cardsOf(['a', 'b', 'c', 'd']), progress, NOON);
    expect(queue.due).toEqual(['c', 'd']);
    expect(queue.hiddenByLimit.new).toBe(2);
  });

  test('are like others once they are begun', () => {
    const progress = progressOf(want('b'), want('b'), review('b', 4));
    expect(progress.wanted).toEqual(['b']);
    expect(queueAt(cardsOf(['a', 'b']), progress, NOON).due).toEqual(['a']);
  });
});

describe('order', () => {
  test('new cards come in content order [E16]', () => {
    const cards = cardsOf(['c', 'a', 'b']).toReversed();
    expect(queueAt(cards, progressOf(), NOON).due).toEqual(['c', 'a', 'b']);
  });

  test('reviews come by due day, then by recall', () => {
    const progress = withCards(progressOf(), {
      sure: dueCard(50, 1),
      shaky: dueCard(5, 1),
      late: dueCard(50, 3),
    });
    const { due } = queueAt(cardsOf(['sure', 'shaky', 'late']), progress, NOON);
    expect(due).toEqual(['late', 'shaky', 'sure']);
  });

  test('steps, reviews and new cards follow each other', () => {
    const progress = withCards(progressOf(review('step', 1)), { old: dueCard(9, 0) });
    const queue = queueAt(cardsOf(['new', 'old', 'step']), progress, NOON + MINUTE);
    expect(queue.due).toEqual(['step', 'old', 'new']);
    expect(queue.counts).toEqual({ learning: 1, review: 1, new: 1 });
  });

  test('a card not due yet is not shown', () => {
    const progress = withCards(progressOf(), { later: dueCard(30, -1) });
    expect(queueAt(cardsOf(['later']), progress, NOON).due).toEqual([]);
    expect(queueAt(cardsOf(['later']), progress, NOON + DAY).due).toEqual(['later']);
  });
});

describe('learning steps', () => {
  test('the next step says its time [E15]', () => {
    const progress = progressOf(review('a', 3), review('b', 1));
    const queue = queueAt(cardsOf(['a', 'b']), progress, NOON + MINUTE);
    expect(queue.due).toEqual([]);
    expect(queue.nextStepAt).toBe(NOON + 2 * MINUTE);
    expect(queueAt(cardsOf(['a', 'b']), progress, NOON + 2 * MINUTE).due).toEqual(['b']);
  });

  test('a step left yesterday comes today [E15]', () => {
    const progress = progressOf(review('a', 1));
    const queue = queueAt(cardsOf(['a']), progress, NOON + DAY);
    expect([queue.due, queue.nextStepAt]).toEqual([['a'], null]);
  });

  test('steps do not spend the limits', () => {
    const acts = [set('reviewsPerDay', 1), review('a', 3), review('a', 1), review('a', 1)];
    const progress = withCards(progressOf(...acts), { old: dueCard(9, 0) });
    expect(queueAt(cardsOf(['a', 'old']), progress, NOON + DAY / 4).due).toEqual(['a', 'old']);
  });
});

describe('daily limits', () => {
  const ids = ['a', 'b', 'c', 'd'];

  test('new cards stop at their limit [E8]', () => {
    const queue = queueAt(cardsOf(ids), progressOf(set('newPerDay', 3)), NOON);
    expect(queue.due).toEqual(['a', 'b', 'c']);
    expect(queue.hiddenByLimit).toEqual({ review: 0, new: 1 });
  });

  test('what was begun today counts [E8]', () => {
    const progress = progressOf(set('newPerDay', 3), review('a', 4), review('b', 4));
    expect(queueAt(cardsOf(ids), progress, NOON + DAY / 4).due).toEqual(['c']);
    expect(queueAt(cardsOf(ids), progress, NOON + DAY).due).toEqual(['c', 'd']);
  });

  test('more today raises the limit once [E8]', () => {
    const more: StudyAct = { type: 'more', kind: 'new', count: 2 };
    const progress = progressOf(set('newPerDay', 1), more);
    expect(queueAt(cardsOf(ids), progress, NOON + MINUTE).counts.new).toBe(3);
    expect(queueAt(cardsOf(ids), progress, NOON + DAY).counts.new).toBe(1);
  });

  test('reviews stop at their limit [E8]', () => {
    const due = { a: dueCard(5, 0), b: dueCard(6, 0), c: dueCard(7, 0) };
    const progress = withCards(progressOf(set('reviewsPerDay', 2)), due);
    const queue = queueAt(cardsOf(['a', 'b', 'c']), progress, NOON);
    expect(queue.due).toEqual(['a', 'b']);
    expect(queue.hiddenByLimit).toEqual({ review: 1, new: 0 });
    const rated = applyEvent(
      progress,
      buildEvent(review('a', 3), { id: 'b-1', at: NOON + DAY / 9 }),
    );
    expect(queueAt(cardsOf(['a', 'b', 'c']), rated, NOON + DAY / 8).due).toEqual(['b']);
  });

  test('thirty missed days stay bounded [E9]', () => {
    const names = Array.from({ length: 600 }, (_, index) => `c${index}`);
    const due = Object.fromEntries(names.map((name) => [name, dueCard(9, 8)]));
    const queue = queueAt(cardsOf(names), withCards(progressOf(), due), NOON + 30 * DAY);
    expect(queue.counts.review).toBe(150);
    expect(queue.hiddenByLimit.review).toBe(450);
  });
});

describe('siblings', () => {
  const siblings = cardsOf(['a', 'b', 'c'], { a: ['f'], b: ['f', 'g'], c: ['g'] });

  test('siblings are apart in one queue [E5]', () => {
    expect(queueAt(siblings, progressOf(), NOON).due).toEqual(['a', 'c']);
  });

  test('a sibling rated today hides the other [E5]', () => {
    const progress = progressOf(review('b', 4));
    expect(queueAt(siblings, progress, NOON + DAY / 4).due).toEqual([]);
    expect(queueAt(siblings, progress, NOON + DAY).due).toEqual(['a', 'c']);
  });

  test('undo lets the sibling return [E4] [E5]', () => {
    const progress = progressOf(review('b', 4), { type: 'undo', event: 'a-1' });
    expect(queueAt(siblings, progress, NOON + DAY / 4).due).toEqual(['a', 'c']);
  });

  test('a begun step is always shown [E5]', () => {
    const progress = progressOf(review('a', 1), review('b', 1));
    expect(queueAt(siblings, progress, NOON + DAY / 4).due).toEqual(['a', 'b']);
  });

  test('steps left yesterday keep apart [E5]', () => {
    const progress = progressOf(review('a', 1), review('b', 1));
    expect(queueAt(siblings, progress, NOON + DAY).due).toEqual(['a', 'c']);
  });

  test('a waiting step holds its siblings [E5]', () => {
    const beforeFour = NOON + 16 * 60 * MINUTE - MINUTE;
    const step = buildEvent(review('a', 3), { id: 'a-1', at: beforeFour });
    const queue = queueAt(siblings, foldEvents([step]), beforeFour + 2 * MINUTE);
    expect(queue.due).toEqual(['c']);
  });

  test('a due review goes before a new sibling', () => {
    const progress = withCards(progressOf(), { b: dueCard(9, 0) });
    expect(queueAt(siblings, progress, NOON).due).toEqual(['b']);
  });
});

describe('faults', () => {
  test('a clock set back makes nothing due [R44]', () => {
    const progress = progressOf(...['a', 'b', 'c'].map((card) => review(card, 4)));
    const cards = cardsOf(['a', 'b', 'c']);
    for (const days of [1 / 24, 1, 3653]) {
      expect(queueAt(cards, progress, NOON - days * DAY).due).toEqual([]);
    }
  });

  test('an unsound memory is a new card [R53]', () => {
    const progress = withCards(progressOf(), { a: { ...dueCard(9, 0), stability: Number.NaN } });
    expect(queueAt(cardsOf(['a']), progress, NOON).counts.new).toBe(1);
  });

  test('a card gone from the content is left out', () => {
    const progress = withCards(progressOf(), { gone: dueCard(9, 0) });
    expect(queueAt(cardsOf(['a']), progress, NOON).due).toEqual(['a']);
  });
});

describe('any record', () => {
  const cards = cardsOf(['c0', 'c1', 'c2', 'c3', 'c4', 'n0', 'n1'], {
    c0: ['f'],
    c1: ['f', 'g'],
    c2: ['g'],
    n0: ['f'],
  });
  const byId = new Map(cards.map((card) => [card.id, card]));

  test('a queue keeps limits, order and distance', () => {
    fc.assert(
      fc.property(arbitraryRecord(40), fc.nat(100 * 24), (events, hours) => {
        const progress = foldEvents(events);
        const moment = {
          at: progress.lastAt + hours * 60 * MINUTE,
          offsetMinutes: 0,
          rolloverHour: 4,
        };
        const day = studyDay(moment.at, 0, 4);
        const { due, counts } = reviewQueue({ cards, progress, moment });
        expect(new Set(due).size).toBe(due.length);
        expect(counts.learning + counts.review + counts.new).toBe(due.length);
        expect(counts.new).toBeLessThanOrEqual(progress.settings.newPerDay + 40);
        const begunToday = (id: string) => progress.cards.get(id)?.lastDay === day;
        const facts = due
          .filter((id) => !begunToday(id))
          .flatMap((id) => byId.get(id)?.facts ?? []);
        expect(new Set(facts).size).toBe(facts.length);
        const reviews = due.slice(counts.learning, counts.learning + counts.review);
        const keys = reviews.map((id) => {
          const memory = progress.cards.get(id);
          if (!memory || !isSoundMemory(memory)) throw new Error(`${id} is no review`);
          expect(memory.dueDay).toBeLessThanOrEqual(day);
          return memory.dueDay + retrievability(memory, day) / 2;
        });
        expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  test('five thousand cards queue at once [R56]', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `c${index}`);
    const due = Object.fromEntries(
      ids.map((id, index) => [id, dueCard(1 + (index % 90), index % 9)]),
    );
    const progress = withCards(progressOf(), due);
    const many = cardsOf(ids);
    const times = Array.from({ length: 15 }, () => {
      const begin = performance.now();
      queueAt(many, progress, NOON);
      return performance.now() - begin;
    });
    // About 4 ms when warm; the limit leaves room for a loaded machine.
    expect(Math.min(...times)).toBeLessThan(10);
  });
});
