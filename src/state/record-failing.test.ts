import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createIdbChunks } from './idb-chunks.ts';
import { openLimitMs } from './idb-connection.ts';
import { snapshotAfter } from './record-care.ts';
import { bootTestRecord, openTestRecord, rate } from './testing/build.ts';
import { charactersOf, createFakeStorage, quotaError } from './testing/fake-storage.ts';
import { createFaultyIdb, createSilentFactory } from './testing/faulty-idb.ts';
import { createManualTimer } from './testing/manual-timer.ts';

const browser = () => ({ storage: createFakeStorage(), factory: new IDBFactory() });

describe('a record that cannot write', () => {
  it('says half when localStorage is full [R1]', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    rate(record, 0);
    const old = new Map(storage.items);
    storage.faults.quota = charactersOf(storage.items);
    rate(record, 1);
    await record.retry();
    expect(record.state().save).toMatchObject({ kind: 'half', failed: 'local', reason: 'full' });
    expect(new Map(storage.items)).toEqual(old);
    expect((await bootTestRecord({ storage, factory })).events()).toEqual(record.events());
  });

  it('says unsaved when both fail [R1, K2]', async () => {
    const storage = createFakeStorage({ failWrite: () => quotaError() });
    const idb = createFaultyIdb({ abortWrite: () => true });
    const record = await bootTestRecord({ storage, factory: idb.factory });
    rate(record, 0);
    rate(record, 1);
    await record.retry();
    expect(record.state().save).toMatchObject({ kind: 'unsaved', count: 2, reason: 'full' });
    expect(record.state().progress.count).toBe(2);
    expect(record.events()).toHaveLength(2);
  });

  it('saves the rest when space returns [R1]', async () => {
    const storage = createFakeStorage({ quota: 10 });
    const record = await bootTestRecord({ storage, factory: null });
    rate(record, 0);
    expect(record.state().save).toMatchObject({ kind: 'unsaved', count: 1 });
    storage.faults = {};
    rate(record, 1);
    expect(record.state().save).toEqual({ kind: 'saved' });
    expect(openTestRecord({ storage, factory: null }).events()).toHaveLength(2);
  });

  it('tries again by itself [R1]', async () => {
    const timer = createManualTimer();
    const storage = createFakeStorage({ quota: 10 });
    const record = await bootTestRecord({ storage, factory: null }, { later: timer.later });
    rate(record, 0);
    await record.retry();
    storage.faults = {};
    timer.advance(5000);
    expect(record.state().save).toEqual({ kind: 'saved' });
  });

  it('never removes keys of others [R2]', async () => {
    const foreign: [string, string] = ['other-app', 'x'.repeat(500)];
    const storage = createFakeStorage({ quota: 600 }, new Map([foreign]));
    const record = await bootTestRecord({ storage, factory: new IDBFactory() });
    for (let n = 0; n < 50; n += 1) rate(record, n);
    expect((await record.retry()).kind).toBe('half');
    await record.deleteAll();
    expect([...storage.items]).toEqual([foreign]);
  });

  it('drops its own caches before it gives up', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    for (let n = 0; n <= snapshotAfter; n += 1) rate(record, n);
    expect(record.snapshot()).toEqual({ ok: true, value: true });
    storage.faults.quota = charactersOf(storage.items);
    rate(record, 1000);
    expect(await record.retry()).toEqual({ kind: 'saved' });
    expect([...storage.items.keys()].filter((key) => key.includes('/snap/'))).toEqual([]);
  });

  it('lives in IndexedDB without localStorage [R3, R4]', async () => {
    const factory = new IDBFactory();
    const record = await bootTestRecord({ storage: null, factory });
    rate(record, 0);
    expect(record.state().save.kind).toBe('saving');
    await record.retry();
    expect(record.state()).toMatchObject({
      save: { kind: 'saved' },
      notices: [{ kind: 'store-missing', store: 'local' }],
    });
    const again = await bootTestRecord({ storage: null, factory });
    expect(again.events()).toEqual(record.events());
  });

  it('lives in localStorage without IndexedDB [R5]', async () => {
    const { storage } = browser();
    const timer = createManualTimer();
    const silent = Object.assign(new IDBFactory(), createSilentFactory());
    const idb = createIdbChunks({
      getFactory: () => silent,
      later: timer.later,
      durability: 'strict',
    });
    const record = openTestRecord({ storage, factory: null }, { idb });
    rate(record, 0);
    timer.advance(openLimitMs);
    await record.booted;
    expect(record.state()).toMatchObject({
      save: { kind: 'saved' },
      notices: [{ kind: 'store-missing', store: 'idb' }],
    });
    expect(openTestRecord({ storage, factory: null }).events()).toEqual(record.events());
  });

  it('works in memory without any store [R3]', async () => {
    const record = await bootTestRecord({ storage: null, factory: null });
    rate(record, 0);
    expect(record.state().save).toMatchObject({ kind: 'unsaved', count: 1, reason: 'unavailable' });
    expect(record.state().progress.count).toBe(1);
  });

  it('says half when transactions abort [R6]', async () => {
    const { storage } = browser();
    const idb = createFaultyIdb();
    const record = await bootTestRecord({ storage, factory: idb.factory });
    idb.faults.abortWrite = () => true;
    rate(record, 0);
    expect(await record.retry()).toMatchObject({ kind: 'half', failed: 'idb', reason: 'failed' });
    idb.faults = {};
    expect(await record.retry()).toEqual({ kind: 'saved' });
  });
});
