import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createIdbChunks } from './idb-chunks.ts';
import { databaseName, openLimitMs } from './idb-connection.ts';
import { createFaultyIdb, createSilentFactory } from './testing/faulty-idb.ts';
import { createManualTimer } from './testing/manual-timer.ts';

const key = 'stevedore/log/s/0';
const texts = new Map([[key, 'text']]);

function open(getFactory: () => IDBFactory | null | undefined, timer = createManualTimer()) {
  return createIdbChunks({ getFactory, later: timer.later, durability: 'strict' });
}

describe('IndexedDB', () => {
  it.each([null, undefined])('is unavailable when it is %s [R5]', async (nothing) => {
    expect(await open(() => nothing).heads()).toMatchObject({ ok: false, reason: 'unavailable' });
  });

  it('is unavailable when open throws [R5]', async () => {
    const store = open(() => {
      throw Object.assign(new Error('denied'), { name: 'SecurityError' });
    });
    expect(await store.write(texts)).toMatchObject({ ok: false, reason: 'unavailable' });
  });

  it('is unavailable when open fails [R5]', async () => {
    const factory = new IDBFactory();
    factory.open = () => {
      throw Object.assign(new Error('no disk'), { name: 'UnknownError' });
    };
    expect(await open(() => factory).readAll()).toMatchObject({ ok: false, reason: 'unavailable' });
  });

  it('is unavailable when open never answers [R5]', async () => {
    const timer = createManualTimer();
    const factory = Object.assign(new IDBFactory(), createSilentFactory());
    const store = open(() => factory, timer);
    const reading = store.heads();
    timer.advance(openLimitMs);
    expect(await reading).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(await store.write(texts)).toMatchObject({ ok: false, reason: 'unavailable' });
  });

  it('is unavailable while a deletion blocks it [R5]', async () => {
    const timer = createManualTimer();
    const factory = new IDBFactory();
    const held = await holdOpen(factory);
    factory.deleteDatabase(databaseName);
    const reading = open(() => factory, timer).heads();
    await new Promise((resolve) => setTimeout(resolve, 20));
    timer.advance(openLimitMs);
    expect(await reading).toMatchObject({ ok: false, reason: 'unavailable' });
    held.close();
  });

  it('belongs to a newer app when its version is higher [K4]', async () => {
    const factory = new IDBFactory();
    (await holdOpen(factory, 7)).close();
    expect(await open(() => factory).heads()).toMatchObject({ ok: false, reason: 'newer' });
  });

  it('repeats an aborted transaction once [R6]', async () => {
    const idb = createFaultyIdb({ abortWrite: (n) => n === 1 });
    const store = open(() => idb.factory);
    expect(await store.write(texts)).toEqual({ ok: true, value: null });
    expect(await store.readAll()).toEqual({ ok: true, value: texts });
  });

  it('counts abort after success as failure [R6]', async () => {
    const idb = createFaultyIdb({ abortWrite: () => true });
    const store = open(() => idb.factory);
    expect(await store.write(texts)).toMatchObject({ ok: false, reason: 'failed' });
    expect(await store.readAll()).toEqual({ ok: true, value: new Map() });
  });

  it('opens again after another tab deleted it', async () => {
    const factory = new IDBFactory();
    const [one, other] = [open(() => factory), open(() => factory)];
    await one.write(texts);
    await other.readAll();
    expect((await other.clear()).ok).toBe(true);
    expect(await one.readAll()).toEqual({ ok: true, value: new Map() });
    expect((await one.write(texts)).ok).toBe(true);
  });
});

function holdOpen(factory: IDBFactory, version = 1): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = factory.open(databaseName, version);
    request.onsuccess = () => resolve(request.result);
  });
}
