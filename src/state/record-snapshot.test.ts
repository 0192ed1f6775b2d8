import { foldEvents } from '#core/fold.ts';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { chunkLimit } from './log-writer.ts';
import { isChunkKey } from './keys.ts';
import { snapshotAfter } from './record-care.ts';
import { localLimit } from './storage-status.ts';
import { bootTestRecord, openTestRecord, rate } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';

/** A browser in which `count` reviews were made, and the last snapshot was taken after `covered`. */
async function studied(count: number, covered: number) {
  const browser = { storage: createFakeStorage(), factory: new IDBFactory() };
  const record = await bootTestRecord(browser);
  for (let n = 0; n < count; n += 1) {
    rate(record, n);
    if (n + 1 === covered) expect(record.snapshot()).toEqual({ ok: true, value: true });
  }
  await record.retry();
  return { ...browser, record };
}

function snapshotsIn(items: ReadonlyMap<string, string>): string[] {
  return [...items.keys()].filter((key) => key.includes('/snap/'));
}

describe('starting from a snapshot', () => {
  it('gives what a full fold gives', async () => {
    const { storage, record } = await studied(1500, 1000);
    const again = openTestRecord({ storage, factory: null });
    expect(again.state().progress).toEqual(record.state().progress);
    expect(again.state().progress).toEqual(foldEvents(again.events()));
  });

  it('does not read the covered chunks', async () => {
    const { storage, record } = await studied(1500, 1500);
    // Lines changed under an unchanged seal: who read them would notice.
    for (const [key, text] of storage.items) {
      if (isChunkKey(key)) storage.items.set(key, text.replaceAll('4200', '9999'));
    }
    const again = openTestRecord({ storage, factory: null });
    expect(again.state().progress).toEqual(record.state().progress);
  });

  it('refolds when a covered chunk is gone', async () => {
    const { storage } = await studied(1500, 1500);
    const chunk = [...storage.items.keys()].find(isChunkKey) ?? '';
    storage.items.delete(chunk);
    const again = openTestRecord({ storage, factory: null });
    expect(again.state().progress).toEqual(foldEvents(again.events()));
    expect(again.events().length).toBeLessThan(1500);
  });

  it('refolds with a bad card memory [R53]', async () => {
    const { storage, record } = await studied(400, 400);
    const [key = ''] = snapshotsIn(storage.items);
    storage.items.set(
      key,
      (storage.items.get(key) ?? '').replace(/\["card-1",\[\d,[\d.]+/, '["card-1",[1,-5'),
    );
    const again = openTestRecord({ storage, factory: null });
    expect(again.state().progress).toEqual(record.state().progress);
  });

  it('takes in what another tab added', async () => {
    const { storage, factory, record } = await studied(400, 400);
    const other = await bootTestRecord({ storage, factory });
    rate(other, 400);
    rate(record, 401);
    const again = openTestRecord({ storage, factory: null });
    expect(again.state().progress.count).toBe(402);
    expect(again.state().progress).toEqual(foldEvents(again.events()));
  });
});

describe('taking a snapshot', () => {
  it('waits for enough new events', async () => {
    const { record } = await studied(snapshotAfter, 0);
    expect(record.snapshot()).toEqual({ ok: true, value: false });
  });

  it('removes the older ones only afterwards', async () => {
    const { storage, record } = await studied(400, 400);
    const [first = ''] = snapshotsIn(storage.items);
    for (let n = 400; n < 800; n += 1) rate(record, n);
    storage.faults.failWrite = () => new Error('no');
    expect(record.snapshot()).toMatchObject({ ok: false });
    expect(snapshotsIn(storage.items)).toEqual([first]);
    storage.faults = {};
    expect(record.snapshot()).toEqual({ ok: true, value: true });
    expect(snapshotsIn(storage.items)).toHaveLength(1);
    expect(snapshotsIn(storage.items)).not.toEqual([first]);
  });

  it('is refused while localStorage lacks events', async () => {
    const { storage, record } = await studied(400, 0);
    storage.faults.failWrite = () => new Error('no');
    rate(record, 400);
    storage.faults = {};
    expect(record.snapshot()).toEqual({ ok: true, value: false });
  });

  it('is refused when localStorage is nearly full', async () => {
    const { storage, record } = await studied(400, 0);
    storage.items.set('other-app', 'x'.repeat(localLimit * 0.9));
    expect(record.snapshot()).toEqual({ ok: true, value: false });
  });
});

describe('chunks of a page load', () => {
  it('are closed at sixteen thousand characters', async () => {
    const { storage } = await studied(2000, 0);
    const texts = [...storage.items].filter(([key]) => isChunkKey(key)).map(([, text]) => text);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text.length).toBeLessThan(chunkLimit + 200);
  });

  it('are kept once in localStorage per answer', async () => {
    const { storage, record } = await studied(1, 0);
    const { writes } = storage;
    rate(record, 2);
    expect(storage.writes).toBe(writes + 1);
  });
});
