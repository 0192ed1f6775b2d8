import { describe, expect, it } from 'vitest';
import { createLocalChunks } from './local-chunks.ts';
import { createFakeStorage } from './testing/fake-storage.ts';

const key = 'stevedore/log/s/0';

describe('localStorage', () => {
  it('holds a text when the write returns', () => {
    const storage = createFakeStorage();
    expect(createLocalChunks(() => storage).writeNow(key, 'text').ok).toBe(true);
    expect(storage.items.get(key)).toBe('text');
  });

  it('keeps the old text when full [R1]', () => {
    const storage = createFakeStorage({ quota: 40 });
    const store = createLocalChunks(() => storage);
    store.writeNow(key, 'short');
    expect(store.writeNow(key, 'x'.repeat(100))).toMatchObject({ ok: false, reason: 'full' });
    expect(storage.items.get(key)).toBe('short');
  });

  it('never touches keys of others [R2]', async () => {
    const storage = createFakeStorage(
      {},
      new Map([
        ['other-app', 'theirs'],
        [key, 'ours'],
      ]),
    );
    const store = createLocalChunks(() => storage);
    expect(await store.readAll()).toEqual({ ok: true, value: new Map([[key, 'ours']]) });
    await store.clear();
    expect([...storage.items]).toEqual([['other-app', 'theirs']]);
  });

  it('is unavailable when access throws [R3]', () => {
    const store = createLocalChunks(() => {
      throw Object.assign(new Error('denied'), { name: 'SecurityError' });
    });
    expect(store.readAllNow()).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(store.writeNow(key, 'text')).toMatchObject({ ok: false, reason: 'unavailable' });
  });

  it.each([null, undefined])('is unavailable when it is %s [R4]', async (nothing) => {
    const store = createLocalChunks(() => nothing);
    expect(await store.heads()).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(store.removeNow([key])).toMatchObject({ ok: false, reason: 'unavailable' });
  });

  it('does not believe a write that vanished', () => {
    const storage = { ...createFakeStorage(), setItem: () => {} };
    expect(createLocalChunks(() => storage).writeNow(key, 'text')).toMatchObject({ ok: false });
  });

  it('counts the characters of everybody', () => {
    const storage = createFakeStorage(
      {},
      new Map([
        ['other', '12345'],
        [key, 'abc'],
      ]),
    );
    const used = createLocalChunks(() => storage).usedNow();
    expect(used).toEqual({ ok: true, value: 'other'.length + 5 + key.length + 3 });
  });
});
