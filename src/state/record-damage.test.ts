import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { encodeChunk } from './chunk.ts';
import { isChunkKey, logKey } from './keys.ts';
import { openSeal } from './seal.ts';
import { bootTestRecord, rate, reviews } from './testing/build.ts';
import { charactersOf, createFakeStorage } from './testing/fake-storage.ts';
import { noon } from './testing/manual-timer.ts';

const key = logKey('s1', 0);
const other = logKey('s2', 0);
const five = reviews(5);
const text = encodeChunk(five, 1);
const healthy = encodeChunk(reviews(3, 's2'), 1);

/** A localStorage with one healthy chunk beside the given text. */
function storageWith(damaged: string) {
  return createFakeStorage(
    {},
    new Map([
      [other, healthy],
      [key, damaged],
    ]),
  );
}

function quarantineIn(items: ReadonlyMap<string, string>): string[] {
  return [...items].filter(([name]) => name.includes('/quarantine/')).map(([, kept]) => kept);
}

describe('a damaged chunk', () => {
  it.each(['{not json', '', 'null', '[]', '"x"', '7', 'true', '{}', 'ÿþ\u0000'])(
    'that is %j is set aside, the rest loads [R10, R12, K1]',
    async (rubbish) => {
      const storage = storageWith(rubbish);
      const record = await bootTestRecord({ storage, factory: new IDBFactory() });
      expect(record.events()).toEqual(reviews(3, 's2'));
      expect(record.state().notices).toMatchObject([{ kind: 'set-aside', key, store: 'local' }]);
      for (let n = 100; n < 110; n += 1) rate(record, n);
      expect(quarantineIn(storage.items)).toEqual([rubbish]);
      expect(await record.quarantined()).toEqual([{ origin: key, at: noon, text: rubbish }]);
    },
  );

  it('cut anywhere loses only its end [R11]', async () => {
    for (let length = 1; length < text.length; length += 7) {
      const cut = text.slice(0, length);
      const storage = storageWith(cut);
      const record = await bootTestRecord({ storage, factory: null });
      const saved = record.events().filter(({ id }) => id.startsWith('s1'));
      expect(saved).toEqual(five.slice(0, saved.length));
      expect(quarantineIn(storage.items)).toEqual([cut]);
      const again = await bootTestRecord({ storage, factory: null });
      expect(again.events()).toEqual(record.events());
      expect(again.state().notices).toMatchObject([{ kind: 'store-missing' }]);
    }
  });

  it('gives way to the good copy [R14]', async () => {
    const storage = createFakeStorage({}, new Map([[key, text]]));
    const factory = new IDBFactory();
    await bootTestRecord({ storage, factory });
    const damaged = text.replace('4200', '9200');
    storage.items.set(key, damaged);
    const record = await bootTestRecord({ storage, factory });
    expect(record.events()).toEqual(five);
    expect(record.state().notices).toMatchObject([{ kind: 'copy-used', key, store: 'local' }]);
    expect(quarantineIn(storage.items)).toEqual([damaged]);
    const again = await bootTestRecord({ storage, factory: null });
    expect(again.events()).toEqual(five);
  });

  it('in IndexedDB gives way to localStorage [R14]', async () => {
    const factory = new IDBFactory();
    const damaged = openSeal(text).body;
    await bootTestRecord({ storage: createFakeStorage({}, new Map([[key, damaged]])), factory });
    const storage = createFakeStorage({}, new Map([[key, text]]));
    const record = await bootTestRecord({ storage, factory });
    expect(record.events()).toEqual(five);
    expect((await bootTestRecord({ storage: null, factory })).events()).toEqual(five);
  });

  it('is found even under a snapshot [R14]', async () => {
    const storage = createFakeStorage();
    const factory = new IDBFactory();
    const first = await bootTestRecord({ storage, factory });
    for (let n = 0; n < 400; n += 1) rate(first, n);
    expect(first.snapshot()).toEqual({ ok: true, value: true });
    await first.retry();
    const [chunk = '', good = ''] = [...storage.items].find(([name]) => isChunkKey(name)) ?? [];
    storage.items.set(chunk, good.replace('4200', '9200'));
    const record = await bootTestRecord({ storage, factory });
    expect(record.state().notices).toMatchObject([{ kind: 'copy-used', key: chunk }]);
    expect(record.events()).toEqual(first.events());
    expect((await bootTestRecord({ storage, factory: null })).events()).toEqual(first.events());
  });

  it('stays where it is without room for a copy', async () => {
    const storage = storageWith('{not json');
    storage.faults.quota = charactersOf(storage.items);
    const record = await bootTestRecord({ storage, factory: null });
    for (let n = 100; n < 110; n += 1) rate(record, n);
    expect(record.state().notices).toContainEqual({ kind: 'left-damaged', key, store: 'local' });
    expect(storage.items.get(key)).toBe('{not json');
    expect(record.events()).toHaveLength(3 + 10);
  });

  it('is set aside in IndexedDB when localStorage is full', async () => {
    const storage = storageWith('{not json');
    storage.faults.quota = charactersOf(storage.items);
    const record = await bootTestRecord({ storage, factory: new IDBFactory() });
    expect(await record.quarantined()).toMatchObject([{ origin: key, text: '{not json' }]);
  });

  it('is never set aside over another', async () => {
    const storage = storageWith('first');
    const factory = new IDBFactory();
    await bootTestRecord({ storage, factory });
    storage.items.set(key, 'second');
    const record = await bootTestRecord({ storage, factory });
    expect((await record.quarantined()).map((kept) => kept.text)).toEqual(['first', 'second']);
  });
});
