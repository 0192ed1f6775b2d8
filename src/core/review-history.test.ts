import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldEvents, replayReviews } from './fold.ts';
import { cardHistory, isTest, measuredRetention } from './review-history.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import { buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const at = (days: number, n: number, rating: 1 | 2 | 3 | 4, card = 'a') =>
  buildEvent(review(card, rating), { id: `a-${n}`, at: NOON + days * DAY });

describe('replay', () => {
  test('it ends where the fold ends [E14]', () => {
    fc.assert(
      fc.property(arbitraryRecord(60), (events) => {
        const latest = new Map(
          replayReviews(events).map(({ event, after }) => [event.card, after]),
        );
        for (const [card, memory] of foldEvents(events).cards) {
          expect(latest.get(card)).toEqual(memory);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('each review begins where the last one ended [E14]', () => {
    fc.assert(
      fc.property(arbitraryRecord(60), (events) => {
        const isReset = events.some(({ type }) => type === 'reset');
        const last = new Map<string, unknown>();
        for (const { event, before, after } of replayReviews(events)) {
          if (!isReset) expect(before).toEqual(last.get(event.card) ?? null);
          last.set(event.card, after);
        }
      }),
    );
  });
});

describe('card history', () => {
  test('each review stands with what was predicted [E14]', () => {
    const history = cardHistory([at(0, 1, 4), at(0, 2, 3, 'other'), at(8, 3, 1)], 'a');
    expect(history.map(({ event, rating, daysSince }) => [event, rating, daysSince])).toEqual([
      ['a-1', 4, null],
      ['a-3', 1, 8],
    ]);
    expect(history[1]?.predicted).toBeCloseTo(0.9025, 3);
  });

  test('a review taken back is not in it [E14] [E4]', () => {
    const undo = buildEvent({ type: 'undo', event: 'a-2' }, { id: 'a-3', at: NOON + MINUTE });
    expect(cardHistory([at(0, 1, 4), at(0, 2, 3), undo], 'a').map(({ event }) => event)).toEqual([
      'a-1',
    ]);
  });
});

describe('measured retention', () => {
  // Stabilities when tested: 8.3 days, then over 21.
  const log = [at(0, 1, 4), at(8, 2, 4), at(60, 3, 1), at(60, 4, 3), at(61, 5, 3)];

  test('reviews count by the age of the memory [F4]', () => {
    const byAge = new Map(
      measuredRetention(replayReviews(log), { since: 0 }).map((one) => [one.age, one]),
    );
    const figures = (age: 'week' | 'young' | 'mature' | 'all') => {
      const { right, answered } = byAge.get(age)?.measured ?? { right: 0, answered: 0 };
      return [right, answered];
    };
    expect(figures('young')).toEqual([1, 1]);
    expect(figures('mature')).toEqual([0, 1]);
    expect(figures('all')[1]).toBe(replayReviews(log).filter(isTest).length);
    expect(byAge.get('young')?.predicted).toBeCloseTo(0.9025, 3);
  });

  test('few reviews say that they are few [F4]', () => {
    const [week] = measuredRetention([], { since: 0 });
    expect(week).toMatchObject({ predicted: null, measured: { enough: false, share: null } });
  });
});
