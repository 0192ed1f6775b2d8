import { describe, expect, test } from 'vitest';
import { emptyTally } from './day-tally.ts';
import type { StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import type { Progress } from './progress.ts';
import { studyDay } from './study-day.ts';
import { studyQueue } from './study-queue.ts';
import { buildRecord, DAY, NOON, review } from './testing/build-event.ts';

const cards = Array.from({ length: 60 }, (_, order) => ({
  id: `c${order}`,
  facts: [`f${order}`],
  order,
}));
const moment = { at: NOON + 40 * DAY, offsetMinutes: 0, rolloverHour: 4 };
const today = studyDay(moment.at, 0, 4);
const set = (key: string, value: number): StudyAct => ({ type: 'set', key, value });
/** All 60 cards rated Easy 40 days ago, so overdue now. */
const absent = (...acts: StudyAct[]) =>
  foldEvents(buildRecord([...cards.map(({ id }) => review(id, 4)), ...acts]));
const queueOf = (progress: Progress, planned: readonly string[] | null = null) =>
  studyQueue({ cards, progress, moment, planned });

describe('after an absence [E9]', () => {
  test('a pile asks first how to catch up', () => {
    expect(queueOf(absent())).toMatchObject({ mode: 'usual', backlog: 60, asksPace: true });
  });

  test('without an absence all goes on as usual', () => {
    const progress = absent();
    const days = new Map([...progress.days, [today - 7, { ...emptyTally, reviews: 1 }]]);
    expect(queueOf({ ...progress, days })).toMatchObject({ mode: 'usual', asksPace: false });
  });

  test('a small backlog is no pile', () => {
    const some = foldEvents(buildRecord(cards.slice(0, 39).map(({ id }) => review(id, 4))));
    expect(queueOf(some)).toMatchObject({ backlog: 39, asksPace: false });
  });

  test('the chosen pace bounds the day, new cards wait', () => {
    const queue = queueOf(absent(set('catchUpPerDay', 20)));
    expect(queue.counts).toEqual({ learning: 0, review: 20, new: 0 });
    expect(queue).toMatchObject({ mode: 'catch-up', hiddenByLimit: { review: 40, new: 0 } });
  });

  test('what was reviewed today is taken off the share', () => {
    let progress = absent(set('catchUpPerDay', 20));
    const [first = ''] = queueOf(progress).due;
    const memory = progress.cards.get(first);
    if (!memory) throw new Error('not begun');
    const done = { ...memory, lastDay: today, dueDay: today + 9 };
    progress = { ...progress, cards: new Map([...progress.cards, [first, done]]) };
    expect(queueOf(progress).counts.review).toBe(19);
    expect(queueOf(progress).due).not.toContain(first);
  });

  test('caught up, all is as usual', () => {
    const none = foldEvents(buildRecord([set('catchUpPerDay', 20)]));
    expect(queueOf(none)).toMatchObject({ mode: 'usual', asksPace: false, counts: { new: 15 } });
  });
});

describe('a plan [E11]', () => {
  test('names the cards and their order', () => {
    const queue = queueOf(absent(), ['c5', 'gone', 'c3']);
    expect(queue).toMatchObject({ mode: 'plan', due: ['c5', 'c3'], asksPace: false });
  });

  test('does not bring back what is put away', () => {
    const progress = absent({ type: 'suspend', card: 'c5', on: true });
    expect(queueOf(progress, ['c5', 'c3']).due).toEqual(['c3']);
  });

  test('keeps siblings apart [E5]', () => {
    const twins = cards.map((card) => ({ ...card, facts: ['same'] }));
    const queue = studyQueue({ cards: twins, progress: absent(), moment, planned: ['c5', 'c3'] });
    expect(queue.due).toEqual(['c5']);
  });

  test('decides on steps left from an earlier day too', () => {
    const progress = foldEvents(buildRecord([review('c1', 1), review('c2', 1)]));
    expect(queueOf(progress, ['c2', 'c3']).due).toEqual(['c2', 'c3']);
    expect(queueOf(progress, []).due).toEqual([]);
  });

  test('may have nothing for today', () => {
    expect(queueOf(absent(), []).due).toEqual([]);
  });
});
