import { describe, expect, it } from 'vitest';
import { createTestStore } from './testing/test-store.ts';

describe('acts that are shown later', () => {
  it('records what is shown later at once, and tells of it when it may', async () => {
    const { store, state, kept } = await createTestStore();
    const told: number[] = [];
    store.subscribe(({ progress }) => told.push(progress.count));
    const hears: (() => void)[] = [];
    const later = (act: () => unknown) =>
      state().showLater(act, (heard) => {
        hears.push(heard);
      });
    later(() => state().flagQuestion('q-1', true));
    later(() => state().flagQuestion('q-2', true));
    expect(kept()).toHaveLength(2);
    expect(state().progress.count).toBe(2);
    expect(told).toEqual([]);
    hears[1]?.();
    expect(told).toEqual([2]);
    hears[0]?.();
    expect(told).toEqual([2]);
    state().flagQuestion('q-3', true);
    expect(told.at(-1)).toBe(3);
  });

  it('tells of what is shown later even if it fails', async () => {
    const { store, state } = await createTestStore();
    const told: number[] = [];
    store.subscribe(({ progress }) => told.push(progress.count));
    const fail = () => {
      throw new Error('no');
    };
    expect(() => state().showLater(fail, (heard) => heard())).toThrow('no');
    state().flagQuestion('q-1', true);
    expect(told.at(-1)).toBe(1);
  });
});
