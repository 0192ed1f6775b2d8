import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areRanges, createEventSet } from './event-set.ts';

const ids = fc.array(
  fc.tuple(fc.constantFrom('a', 'b-c'), fc.nat(40)).map(([session, n]) => `${session}-${n}`),
);

describe('event set', () => {
  it('agrees with a set of ids', () => {
    fc.assert(
      fc.property(ids, (added) => {
        const set = createEventSet();
        const model = new Set<string>();
        for (const id of added) {
          expect(set.add(id)).toBe(!model.has(id));
          model.add(id);
        }
        expect(set.size).toBe(model.size);
        for (const id of model) expect(set.has(id)).toBe(true);
        expect(set.has('a-41')).toBe(false);
      }),
    );
  });

  it('survives the way through a snapshot', () => {
    fc.assert(
      fc.property(ids, (added) => {
        const set = createEventSet();
        for (const id of added) set.add(id);
        const copy = createEventSet(set.entries());
        expect(copy.size).toBe(set.size);
        expect(copy.entries()).toEqual(set.entries());
        for (const [, ranges] of set.entries()) expect(areRanges(ranges)).toBe(true);
      }),
    );
  });

  it('keeps a session in one range', () => {
    const set = createEventSet();
    for (const n of [0, 1, 4, 3, 2]) set.add(`s-${n}`);
    expect(set.entries()).toEqual([['s', [0, 4]]]);
    expect(set.nextCounter('s')).toBe(5);
  });

  it.each(['', 's', 's-', '-1', 's-01', 's-1e3', 's--1', 's/x-1', `${'s'.repeat(65)}-1`])(
    'refuses %j as an id',
    (id) => {
      expect(createEventSet().add(id)).toBe(false);
    },
  );

  it.each([
    [[]],
    [[1]],
    [[3, 2]],
    [[0, 1, 2, 3]],
    [[0, 1.5]],
    [[-1, 2]],
    [['0', 1]],
    [[0, 1, 1, 4]],
  ])('takes %j for no ranges', (numbers: unknown[]) => {
    expect(areRanges(numbers)).toBe(false);
  });
});
