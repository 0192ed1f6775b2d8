import { expect, test } from 'vitest';
import { lazyMap, readable, writable } from './lazy-map.ts';

test('a map only read stays the same', () => {
  const base = new Map([['a', 1]]);
  expect(readable(lazyMap(base))).toBe(base);
});

test('a map written to is copied once', () => {
  const base = new Map([['a', 1]]);
  const map = lazyMap(base);
  const copy = writable(map);
  copy.set('b', 2);
  expect([base.size, readable(map).size]).toEqual([1, 2]);
  expect(writable(map)).toBe(copy);
});
