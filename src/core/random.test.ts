import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, seedFromText, shuffle } from './random.ts';

describe('randomFrom', () => {
  test('a seed gives the same numbers', () => {
    const a = randomFrom(42);
    const b = randomFrom(42);
    expect([a(), a(), a()]).toEqual([b(), b(), b()]);
  });

  test('numbers spread evenly over [0, 1)', () => {
    const random = randomFrom(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('shuffle', () => {
  test('a shuffle is a permutation', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.integer(), (items, seed) => {
        const byValue = (a: number, b: number) => a - b;
        expect(shuffle(items, seed).toSorted(byValue)).toEqual(items.toSorted(byValue));
      }),
    );
  });

  test('the items given stay as they were', () => {
    const items = [1, 2, 3];
    shuffle(items, 5);
    expect(items).toEqual([1, 2, 3]);
  });

  test('each item reaches each place equally [C7]', () => {
    const runs = 40_000;
    const items = ['a', 'b', 'c', 'd'];
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed++) {
      shuffle(items, seed).forEach((item, place) => {
        const slot = item + place;
        counts.set(slot, (counts.get(slot) ?? 0) + 1);
      });
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values())
      expect(Math.abs(count / (runs / 4) - 1)).toBeLessThan(0.03);
  });
});

describe('seedFromText', () => {
  test('texts alike give seeds unlike', () => {
    const seeds = Array.from({ length: 10_000 }, (_, index) => seedFromText(`1/q${index}`));
    expect(new Set(seeds).size).toBe(10_000);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)).toBe(true);
  });
});
