import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { ChunkStore } from './chunk-store.ts';
import { createIdbChunks } from './idb-chunks.ts';
import { createLocalChunks } from './local-chunks.ts';
import { createMemoryChunks } from './memory-chunks.ts';
import { headOf } from './seal.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { createManualTimer } from './testing/manual-timer.ts';

const { later } = createManualTimer();

/** What holds for every store, whatever it is made of. */
const makers: Record<string, () => ChunkStore> = {
  localStorage: () => {
    const storage = createFakeStorage();
    return createLocalChunks(() => storage);
  },
  IndexedDB: () => {
    const factory = new IDBFactory();
    return createIdbChunks({ getFactory: () => factory, later, durability: 'strict' });
  },
  memory: createMemoryChunks,
};

const a = 'stevedore/log/s/0';
const b = 'stevedore/log/s/1';

describe.each(Object.entries(makers))('%s as a chunk store', (_name, create) => {
  it('is empty at first', async () => {
    const store = create();
    expect(await store.readAll()).toEqual({ ok: true, value: new Map() });
    expect(await store.heads()).toEqual({ ok: true, value: new Map() });
  });

  it('returns what was written', async () => {
    const store = create();
    const texts = new Map([
      [a, 'one'],
      [b, '二\u0000\ud800'],
    ]);
    expect(await store.write(texts)).toEqual({ ok: true, value: null });
    expect(await store.readAll()).toEqual({ ok: true, value: texts });
  });

  it('reads only what is asked and there', async () => {
    const store = create();
    await store.write(
      new Map([
        [a, 'one'],
        [b, 'two'],
      ]),
    );
    expect(await store.read([b, 'stevedore/log/s/9'])).toEqual({
      ok: true,
      value: new Map([[b, 'two']]),
    });
  });

  it('tells the head of each text', async () => {
    const store = create();
    await store.write(new Map([[a, 'one']]));
    await store.write(new Map([[a, 'one more']]));
    expect(await store.heads()).toEqual({ ok: true, value: new Map([[a, headOf('one more')]]) });
  });

  it('removes what was replaced', async () => {
    const store = create();
    await store.write(new Map([[a, 'one']]));
    const doomed = new Map([[a, headOf('one')]]);
    expect((await store.replace({ fresh: new Map([[b, 'both']]), doomed })).ok).toBe(true);
    expect(await store.readAll()).toEqual({ ok: true, value: new Map([[b, 'both']]) });
    expect(await store.heads()).toEqual({ ok: true, value: new Map([[b, headOf('both')]]) });
  });

  it('keeps what changed before its removal', async () => {
    const store = create();
    await store.write(new Map([[a, 'one and more']]));
    await store.replace({ fresh: new Map(), doomed: new Map([[a, headOf('one')]]) });
    expect(await store.read([a])).toEqual({ ok: true, value: new Map([[a, 'one and more']]) });
  });

  it('is empty and usable after clearing', async () => {
    const store = create();
    await store.write(new Map([[a, 'one']]));
    expect((await store.clear()).ok).toBe(true);
    expect(await store.readAll()).toEqual({ ok: true, value: new Map() });
    await store.write(new Map([[b, 'two']]));
    expect(await store.readAll()).toEqual({ ok: true, value: new Map([[b, 'two']]) });
  });
});
