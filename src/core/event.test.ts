import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvents } from './event.ts';

const order = fc.record({
  id: fc.stringMatching(/^[ab]-[0-9]{1,3}$/),
  at: fc.integer({ min: 0, max: 2 }),
});

describe('compareEvents', () => {
  test('an earlier event comes first', () => {
    expect(compareEvents({ id: 'b-1', at: 1 }, { id: 'a-1', at: 2 })).toBeLessThan(0);
  });

  test('the counter orders one millisecond', () => {
    expect(compareEvents({ id: 'a-9', at: 1 }, { id: 'a-10', at: 1 })).toBeLessThan(0);
    expect(compareEvents({ id: 'a-19', at: 1 }, { id: 'a-20', at: 1 })).toBeLessThan(0);
  });

  test('the order is total', () => {
    fc.assert(
      fc.property(order, order, order, (a, b, c) => {
        expect(Math.sign(compareEvents(a, b)) + Math.sign(compareEvents(b, a))).toBe(0);
        expect(compareEvents(a, b) === 0).toBe(a.id === b.id && a.at === b.at);
        if (compareEvents(a, b) <= 0 && compareEvents(b, c) <= 0) {
          expect(compareEvents(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
