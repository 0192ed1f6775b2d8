import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { ChunkStore } from './chunk-store.ts';
import { decodeChunk, encodeChunk } from './chunk.ts';
import { archiveLimit } from './archives.ts';
import { closedAfterMs, compactRecord } from './compact.ts';
import { createIdbChunks } from './idb-chunks.ts';
import { archiveKey, copyKey, isArchiveKey, isChunkKey, logKey } from './keys.ts';
import { createLocalChunks } from './local-chunks.ts';
import { currentForm } from './migrations.ts';
import { compactAfter } from './record-care.ts';
import { headOf } from './seal.ts';
import { bootTestRecord, openTestRecord, rate, review, reviews } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { createFaultyIdb } from './testing/faulty-idb.ts';
import { createManualClock, createManualTimer, noon } from './testing/manual-timer.ts';

const { later } = createManualTimer();

/** Closed sessions of five reviews each. */
function manySessions(count = 60): Map<string, string> {
  const sessions = Array.from({ length: count }, (_, n) => `s${n}`);
  return new Map(
    sessions.map((session) => [logKey(session, 0), encodeChunk(reviews(5, session), 1)]),
  );
}

const nextWeek = () => createManualClock(noon + 7 * closedAfterMs);

function compactStores(stores: ChunkStore[], session = 'me') {
  let number = 0;
  const nextArchiveKey = () => archiveKey(session, (number += 1));
  return compactRecord({
    stores,
    form: currentForm,
    session,
    now: noon + 7 * closedAfterMs,
    nextArchiveKey,
  });
}

function archivesIn(items: ReadonlyMap<string, string>): string[] {
  return [...items.keys()].filter(isArchiveKey);
}

describe('compaction', () => {
  it('merges what is closed in both stores', async () => {
    const storage = createFakeStorage({}, manySessions());
    const factory = new IDBFactory();
    const record = await bootTestRecord({ storage, factory }, { clock: nextWeek() });
    expect(await record.compact()).toEqual({ ok: true, value: { removed: 120, written: 1 } });
    expect([...storage.items.keys()].filter(isChunkKey)).toHaveLength(1);
    expect(openTestRecord({ storage, factory: null }).events()).toHaveLength(300);
    expect((await bootTestRecord({ storage: null, factory })).events()).toHaveLength(300);
  });

  it('has nothing to do with few chunks', async () => {
    const few = new Map([...manySessions()].slice(0, compactAfter));
    const record = await bootTestRecord({ storage: createFakeStorage({}, few), factory: null });
    expect(await record.compact()).toBeNull();
  });

  it('leaves what is young or its own', async () => {
    const items = new Map([
      [logKey('me', 0), encodeChunk(reviews(2, 'me'), 1)],
      [logKey('a', 0), encodeChunk(reviews(2, 'a'), 1)],
      [logKey('b', 0), encodeChunk([review(0, { id: 'b-0', at: noon + 6.5 * closedAfterMs })], 1)],
    ]);
    const storage = createFakeStorage({}, new Map(items));
    expect(await compactStores([createLocalChunks(() => storage)])).toMatchObject({
      value: { removed: 0 },
    });
    expect(storage.items).toEqual(items);
  });

  it('leaves damaged chunks alone', async () => {
    const storage = createFakeStorage({}, manySessions().set(logKey('bad', 0), '{not json'));
    await compactStores([createLocalChunks(() => storage)]);
    expect(storage.items.get(logKey('bad', 0))).toBe('{not json');
  });

  it('dissolves what two tabs merged at once', async () => {
    const storage = createFakeStorage({}, manySessions());
    const twin = createFakeStorage({}, manySessions());
    await compactStores([createLocalChunks(() => storage)], 'one');
    await compactStores([createLocalChunks(() => twin)], 'two');
    for (const [key, text] of twin.items) storage.items.set(key, text);
    expect(archivesIn(storage.items)).toHaveLength(2);
    await compactStores([createLocalChunks(() => storage)], 'three');
    const [archive = ''] = archivesIn(storage.items);
    expect(decodeChunk(storage.items.get(archive) ?? '', 1).events).toHaveLength(300);
    expect(openTestRecord({ storage, factory: null }).events()).toHaveLength(300);
  });

  it('dissolves doubles even in large archives', async () => {
    const large = encodeChunk(reviews(8000), 1);
    const items = new Map([
      [archiveKey('one', 1), large],
      [archiveKey('two', 1), large],
      ...manySessions(),
    ]);
    const storage = createFakeStorage({}, items);
    await compactStores([createLocalChunks(() => storage)]);
    const total = [...storage.items.values()].reduce((sum, text) => sum + text.length, 0);
    expect(total).toBeLessThan(large.length * 1.2);
    expect(openTestRecord({ storage, factory: null }).events()).toHaveLength(8000 + 59 * 5);
  });

  it('keeps archives to their size', async () => {
    const sessions = Array.from({ length: 30 }, (_, n) => `s${n}`);
    const items = new Map(sessions.map((s) => [logKey(s, 0), encodeChunk(reviews(600, s), 1)]));
    const storage = createFakeStorage({}, items);
    await compactStores([createLocalChunks(() => storage)]);
    expect(archivesIn(storage.items).length).toBeGreaterThan(1);
    for (const text of storage.items.values())
      expect(text.length).toBeLessThan(archiveLimit * 1.01);
  });

  it('merges versions that the stores hold apart', async () => {
    const [short, long] = [encodeChunk(reviews(3), 1), encodeChunk(reviews(5), 1)];
    const storage = createFakeStorage({}, manySessions().set(logKey('s1', 0), short));
    storage.items.set(copyKey(logKey('s1', 0), headOf(long)), long);
    await compactStores([createLocalChunks(() => storage)]);
    expect([...storage.items.keys()]).toHaveLength(1);
    expect(openTestRecord({ storage, factory: null }).events()).toHaveLength(300);
  });

  it('loses nothing when cut at any write [R8]', async () => {
    for (let writes = 0; writes < 16; writes += 1) {
      const storage = createFakeStorage({ diesAfter: writes }, manySessions(12));
      await compactStores([createLocalChunks(() => storage)]);
      storage.faults = {};
      const { length } = openTestRecord({ storage, factory: null }).events();
      expect(length, `after ${writes} writes`).toBe(60);
    }
  });

  it('loses nothing when a transaction aborts [R8]', async () => {
    const idb = createFaultyIdb();
    const store = createIdbChunks({ getFactory: () => idb.factory, later, durability: 'strict' });
    await store.write(manySessions());
    idb.faults.abortWrite = () => true;
    expect(await compactStores([store])).toMatchObject({ ok: false });
    expect((await bootTestRecord({ storage: null, factory: idb.factory })).events()).toHaveLength(
      300,
    );
  });

  it('loses nothing when localStorage is full [R8]', async () => {
    const storage = createFakeStorage({ quota: 1 }, manySessions());
    const outcome = await compactStores([createLocalChunks(() => storage)]);
    expect(outcome).toMatchObject({ ok: false, reason: 'full' });
    expect(storage.items).toEqual(manySessions());
  });

  it('leaves the sleeping session able to go on', async () => {
    const storage = createFakeStorage({}, new Map([...manySessions()].slice(0, 41)));
    const factory = new IDBFactory();
    const sleeper = await bootTestRecord({ storage, factory });
    rate(sleeper, 0);
    await sleeper.retry();
    const other = await bootTestRecord({ storage, factory }, { clock: nextWeek() });
    await other.compact();
    rate(sleeper, 1);
    await sleeper.retry();
    const all = await bootTestRecord({ storage, factory });
    expect(all.events()).toHaveLength(41 * 5 + 2);
    expect(all.state().progress).toEqual(sleeper.state().progress);
  });
});
