import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion } from './apportion.ts';

const topics = ['a', 'b', 'c', 'd', 'e'];
const weights = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 })
  .map((values) => new Map(topics.map((topic, index) => [topic, values[index] ?? 0])));
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('apportion', () => {
  test('the AWS domains share out 65', () => {
    const domains = new Map([
      ['secure', 30],
      ['resilient', 26],
      ['performant', 24],
      ['cheap', 20],
    ]);
    expect(Object.fromEntries(apportion(65, domains))).toEqual({
      secure: 19,
      resilient: 17,
      performant: 16,
      cheap: 13,
    });
  });

  test('each share is within one of exact [D2]', () => {
    fc.assert(
      fc.property(fc.nat(200), weights, (places, weights) => {
        const total = sum(weights.values());
        const seats = apportion(places, weights);
        expect(sum(seats.values())).toBe(total > 0 ? places : 0);
        for (const [topic, weight] of total > 0 ? weights : []) {
          const exact = (places * weight) / total;
          expect(Math.abs((seats.get(topic) ?? 0) - exact)).toBeLessThan(1);
        }
      }),
    );
  });

  test('no topic exceeds its capacity', () => {
    fc.assert(
      fc.property(fc.nat(200), weights, weights, (places, weights, capacity) => {
        const seats = apportion(places, weights, capacity);
        for (const [topic, count] of seats) {
          expect(count).toBeLessThanOrEqual(capacity.get(topic) ?? 0);
        }
        const room = sum(topics.map((t) => (weights.get(t) ? (capacity.get(t) ?? 0) : 0)));
        expect(sum(seats.values())).toBe(Math.min(places, room));
      }),
    );
  });
});
