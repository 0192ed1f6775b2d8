import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replayReviews } from './fold.ts';
import { flatItems, logLoss, splitByTime, trainingItems } from './optimise.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import { buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const at = (days: number, n: number, rating: 1 | 2 | 3 | 4, card = 'a', minutes = 0) =>
  buildEvent(review(card, rating), { id: `a-${n}`, at: NOON + days * DAY + minutes * MINUTE });

describe('training items', () => {
  test('each test comes with all before it [E13]', () => {
    const log = [at(0, 1, 3), at(0, 2, 3, 'a', 10), at(3, 3, 1), at(3, 4, 3, 'a', 10), at(9, 5, 3)];
    expect(trainingItems(replayReviews(log)).map(({ ratings, days }) => [ratings, days])).toEqual([
      [
        [3, 3, 1],
        [0, 0, 3],
      ],
      [
        [3, 3, 1, 3, 3],
        [0, 0, 3, 0, 6],
      ],
    ]);
  });

  test('a card begun anew is another card [E13] [F10]', () => {
    const reset = { type: 'reset' as const, scope: 'topic' as const, topic: 't' };
    const log = [
      at(0, 1, 4),
      buildEvent({ ...reset, cards: ['a'], questions: [] }, { id: 'a-2', at: NOON + DAY }),
      at(2, 3, 3),
      at(5, 4, 3),
    ];
    expect(trainingItems(replayReviews(log)).map(({ ratings }) => ratings)).toEqual([[3, 3]]);
  });

  test('flat items have as many entries as their lengths [E13]', () => {
    fc.assert(
      fc.property(arbitraryRecord(60), (events) => {
        const items = trainingItems(replayReviews(events));
        const { ratings, days, lengths } = flatItems(items);
        const sum = lengths.reduce((total, length) => total + length, 0);
        expect([ratings.length, days.length]).toEqual([sum, sum]);
        expect(items.every(({ days }) => days[0] === 0 && (days.at(-1) ?? 0) > 0)).toBe(true);
      }),
    );
  });

  test('the tests held out are the latest [E13]', () => {
    const log = Array.from({ length: 11 }, (_, n) => at(n * 3, n, 3));
    const { fit, judge } = splitByTime(trainingItems(replayReviews(log)));
    expect([fit.length, judge.length]).toEqual([8, 2]);
    expect(Math.max(...fit.map(({ day }) => day))).toBeLessThan(judge[0]?.day ?? 0);
  });
});

describe('log loss', () => {
  const items = trainingItems(replayReviews([at(0, 1, 4), at(8, 2, 3)]));

  test('it is the logarithm of what was predicted [E13]', () => {
    expect(logLoss(items, '')).toBeCloseTo(-Math.log(0.9024733), 5);
  });

  test('a surprise costs more [E13]', () => {
    const forgotten = trainingItems(replayReviews([at(0, 1, 4), at(8, 2, 1)]));
    expect(logLoss(forgotten, '')).toBeGreaterThan(logLoss(items, ''));
  });
});
