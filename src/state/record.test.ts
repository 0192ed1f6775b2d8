import { foldEvents } from '#core/fold.ts';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { encodeChunk } from './chunk.ts';
import { logKey } from './keys.ts';
import {
  bootTestRecord,
  openTestRecord,
  rate,
  reviews,
  type ReviewEvent,
} from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { noon } from './testing/manual-timer.ts';

const browser = () => ({ storage: createFakeStorage(), factory: new IDBFactory() });

describe('record', () => {
  it('is empty and saved at first', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    expect(record.state()).toMatchObject({ phase: 'ready', save: { kind: 'saved' }, notices: [] });
    expect(record.events()).toEqual([]);
    expect(storage.items.size).toBe(0);
  });

  it('has an answer on disk when append returns', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    const event = rate(record, 0);
    const again = openTestRecord({
      storage: createFakeStorage({}, new Map(storage.items)),
      factory: null,
    });
    expect(again.events()).toEqual([event]);
  });

  it('comes back from localStorage alone [K5]', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    for (let n = 0; n < 500; n += 1) rate(record, n);
    const again = await bootTestRecord({ storage, factory: null });
    expect(again.state().progress).toEqual(record.state().progress);
  });

  it('comes back from IndexedDB alone [K5]', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    for (let n = 0; n < 500; n += 1) rate(record, n);
    await record.retry();
    const emptied = createFakeStorage();
    const again = await bootTestRecord({ storage: emptied, factory });
    expect(again.state().progress).toEqual(record.state().progress);
    expect(again.device()).toBe(record.device());
    const third = openTestRecord({ storage: emptied, factory: null });
    expect(third.state().progress).toEqual(record.state().progress);
  });

  it('unites what only one store kept [K5]', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    rate(record, 0);
    await record.retry();
    const early = new Map(storage.items);
    rate(record, 1);
    await record.retry();
    const other = await bootTestRecord({ storage: createFakeStorage({}, early), factory: null });
    const onlyLocal = rate(other, 2);
    const united = await bootTestRecord({ storage: createFakeStorage({}, early), factory });
    expect(united.events()).toEqual([...record.events(), onlyLocal]);
  });

  it('unites versions of a chunk that differ', async () => {
    const { factory } = browser();
    const key = logKey('s1', 0);
    const [a, b, c, d] = reviews(4);
    const textOf = (...events: (ReviewEvent | undefined)[]) =>
      encodeChunk(
        events.filter((event) => event !== undefined),
        1,
      );
    await bootTestRecord({
      storage: createFakeStorage({}, new Map([[key, textOf(a, b, d)]])),
      factory,
    });
    const storage = createFakeStorage({}, new Map([[key, textOf(a, c)]]));
    const united = await bootTestRecord({ storage, factory });
    expect(united.events()).toEqual([a, b, c, d]);
    expect(openTestRecord({ storage, factory: null }).events()).toEqual([a, b, c, d]);
    expect((await bootTestRecord({ storage: null, factory })).events()).toEqual([a, b, c, d]);
  });

  it('writes nothing before its start is over', async () => {
    const { storage, factory } = browser();
    const record = openTestRecord({ storage, factory });
    rate(record, 0);
    expect(record.state().save).toEqual({ kind: 'saving' });
    expect(storage.writes).toBe(0);
    await record.booted;
    expect(record.state().save).toEqual({ kind: 'saved' });
    expect(openTestRecord({ storage, factory: null }).events()).toEqual(record.events());
  });

  it('writes at once when the page goes [R37]', () => {
    const { storage, factory } = browser();
    const record = openTestRecord({ storage, factory });
    rate(record, 0);
    record.flush();
    expect(openTestRecord({ storage, factory: null }).events()).toEqual(record.events());
  });

  it('does not copy what both stores hold', async () => {
    const { storage, factory } = browser();
    const record = await bootTestRecord({ storage, factory });
    rate(record, 0);
    await record.retry();
    const before = [...storage.items];
    await bootTestRecord({ storage, factory });
    expect([...storage.items]).toEqual(before);
  });

  it('puts small steps back right behind', async () => {
    const record = await bootTestRecord(browser());
    const [a, b] = [rate(record, 10), rate(record, 9)];
    expect(b.at).toBe(a.at + 1);
  });

  it('believes a clock that went far back [R44]', async () => {
    const record = await bootTestRecord(browser());
    rate(record, 3600);
    expect(rate(record, 0).at).toBe(noon);
    expect(record.state().progress).toEqual(foldEvents(record.events()));
  });

  it('gives every page load its own ids [R30]', async () => {
    const { storage, factory } = browser();
    const one = await bootTestRecord({ storage, factory });
    const two = await bootTestRecord({ storage, factory });
    expect(one.session()).not.toBe(two.session());
  });
});
