import { describe, expect, it } from 'vitest';
import { createLocalChunks } from './local-chunks.ts';
import { isFullerThan, localLimit, readStorageStatus } from './storage-status.ts';
import { createFakeStorage } from './testing/fake-storage.ts';

const storage = createFakeStorage({}, new Map([['k', 'x'.repeat(99)]]));
const local = createLocalChunks(() => storage);

describe('storage status', () => {
  it('tells what the browser tells', async () => {
    const manager = {
      estimate: async () => ({ usage: 5, quota: 50 }),
      persisted: async () => true,
    };
    const status = { localUsed: 100, usage: 5, quota: 50, isPersisted: true };
    expect(await readStorageStatus(local, manager)).toEqual(status);
  });

  it('tells nothing where nothing is known', async () => {
    const refusing = {
      estimate: async () => Promise.reject(new Error('no')),
      persisted: async () => Promise.reject(new Error('no')),
    };
    const nothing = { localUsed: null, usage: null, quota: null, isPersisted: null };
    const none = createLocalChunks(() => null);
    expect(await readStorageStatus(none, null)).toEqual(nothing);
    expect(await readStorageStatus(none, refusing)).toEqual(nothing);
  });

  it('counts what would be added', () => {
    expect(isFullerThan(0.5, local)).toBe(false);
    expect(isFullerThan(0.5, local, localLimit / 2)).toBe(true);
  });
});
