import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createLocalChunks } from './local-chunks.ts';
import { snapshotAfter } from './record-care.ts';
import { bootTestRecord, openTestRecord, rate } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { createTabHub } from './testing/fake-tabs.ts';

const browser = () => ({ storage: createFakeStorage(), factory: new IDBFactory() });

describe('two tabs', () => {
  it('lose nothing of 200 events each [R25, K3]', async () => {
    const { storage, factory } = browser();
    const one = await bootTestRecord({ storage, factory });
    const two = await bootTestRecord({ storage, factory });
    for (let n = 0; n < 200; n += 1) {
      rate(one, 2 * n);
      rate(two, 2 * n + 1);
    }
    await Promise.all([one.retry(), two.retry()]);
    const fromLocal = openTestRecord({ storage, factory: null });
    const fromIdb = await bootTestRecord({ storage: null, factory });
    expect(fromLocal.events()).toHaveLength(400);
    expect(fromIdb.events()).toEqual(fromLocal.events());
  });

  it('hear each other at once [R24]', async () => {
    const { storage, factory } = browser();
    const hub = createTabHub();
    const one = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    const two = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    rate(one, 0);
    rate(two, 1);
    rate(one, 2);
    expect(two.state().progress.count).toBe(3);
    expect(two.state().progress).toEqual(one.state().progress);
  });

  it('catch up when they come to the front [R24]', async () => {
    const { storage, factory } = browser();
    const one = await bootTestRecord({ storage, factory });
    const two = await bootTestRecord({ storage, factory });
    rate(one, 0);
    await two.refresh();
    rate(one, 1);
    await two.refresh();
    expect(two.state().progress).toEqual(one.state().progress);
  });

  it('catch up through IndexedDB without localStorage [R24]', async () => {
    const factory = new IDBFactory();
    const one = await bootTestRecord({ storage: null, factory });
    const two = await bootTestRecord({ storage: null, factory });
    rate(one, 0);
    await one.retry();
    await two.refresh();
    expect(two.state().progress).toEqual(one.state().progress);
  });

  it('check what they hear like any input [R71]', async () => {
    const hub = createTabHub();
    const stranger = hub.open();
    const record = await bootTestRecord(browser(), { tabs: hub.open() });
    stranger.send({ kind: 'events', events: [null, 7, { id: 'x-0' }, [[]]] });
    expect(record.state().progress.count).toBe(0);
  });
});

describe('deleting everything', () => {
  it('leaves nothing in any store [H8]', async () => {
    const { storage, factory } = browser();
    const deleted: string[] = [];
    const caches = {
      keys: async () => ['stevedore-assets', 'other-app'],
      delete: async (name: string) => deleted.push(name) > 0,
    } as unknown as CacheStorage;
    const record = await bootTestRecord({ storage, factory }, { caches });
    for (let n = 0; n <= snapshotAfter; n += 1) rate(record, n);
    record.snapshot();
    record.mirror('stevedore/theme', 'dark');
    expect(await record.deleteAll()).toEqual([]);
    expect(storage.items.size).toBe(0);
    expect(await factory.databases()).toEqual([]);
    expect(deleted).toEqual(['stevedore-assets']);
    expect(record.state().progress.count).toBe(0);
  });

  it('begins anew in every tab [H8]', async () => {
    const { storage, factory } = browser();
    const hub = createTabHub();
    const one = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    const two = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    rate(two, 0);
    await two.retry();
    await one.deleteAll();
    expect(two.state()).toMatchObject({
      progress: { count: 0 },
      notices: [{ kind: 'cleared-elsewhere', remembered: 1 }],
    });
    rate(two, 1);
    await two.retry();
    expect((await bootTestRecord({ storage, factory })).events()).toEqual(two.events());
    expect(two.events()).toHaveLength(1);
  });

  it('can be answered with what another tab remembers [R31]', async () => {
    const { storage, factory } = browser();
    const hub = createTabHub();
    const one = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    const two = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    rate(two, 0);
    rate(two, 1);
    await one.deleteAll();
    rate(two, 2);
    expect(two.bringBack()).toEqual({ added: 2, known: 0 });
    await two.retry();
    expect(two.state()).toMatchObject({ progress: { count: 3 }, notices: [] });
    expect((await bootTestRecord({ storage, factory })).events()).toHaveLength(3);
    expect(two.bringBack().added).toBe(0);
  });

  it('closed, it stays deleted [R31]', async () => {
    const { storage, factory } = browser();
    const hub = createTabHub();
    const one = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    const two = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    rate(two, 0);
    await one.deleteAll();
    const [notice] = two.state().notices;
    if (!notice) throw new Error('nothing was said');
    two.dismiss(notice);
    expect(two.bringBack().added).toBe(0);
    expect(two.state().progress.count).toBe(0);
  });

  it('is not undone by a tab that was starting [H8]', async () => {
    const { storage, factory } = browser();
    const hub = createTabHub();
    const one = await bootTestRecord({ storage, factory }, { tabs: hub.open() });
    rate(one, 0);
    await one.retry();
    storage.items.clear();
    const starting = openTestRecord({ storage, factory }, { tabs: hub.open() });
    hub.open().send({ kind: 'cleared' });
    await starting.booted;
    expect(starting.state().progress.count).toBe(0);
    expect(storage.items.size).toBe(0);
  });

  it('says what could not be deleted [H8]', async () => {
    const { factory } = browser();
    const storage = createFakeStorage();
    const local = createLocalChunks(() => storage);
    const stuck = {
      ...local,
      clear: async () => ({ ok: false, reason: 'failed', detail: '' }) as const,
    };
    const record = await bootTestRecord({ storage, factory }, { local: stuck });
    expect(await record.deleteAll()).toEqual(['localStorage']);
  });
});
