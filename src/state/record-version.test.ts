import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { encodeChunk, decodeChunk } from './chunk.ts';
import { backupKey, logKey, schemaKey } from './keys.ts';
import { createLocalChunks } from './local-chunks.ts';
import { currentForm, type StoredForm } from './migrations.ts';
import { failure } from './outcome.ts';
import { bootTestRecord, openTestRecord, rate, reviews } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';

const key = logKey('s1', 0);
const five = reviews(5);
const text = encodeChunk(five, 1);

/** A made-up next schema: content versions carry a prefix. */
const nextForm: StoredForm = {
  schema: 2,
  steps: [
    {
      from: 1,
      upgrade: (body) => body.replaceAll('["log",1,', '["log",2,').replaceAll('"c1"', '"v-c1"'),
    },
  ],
};
const upgraded = five.map((event) => ({ ...event, content: 'v-c1' }));

/** Released forms never change: these files stay as they were written. */
function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

describe('newer data', () => {
  it.each([
    ['a mark', schemaKey, '2'],
    ['a chunk', logKey('s9', 0), encodeChunk(reviews(2, 's9'), 2)],
    ['a snapshot', 'stevedore/snap/s9/1', '["snap",2,1,0,1]\n{}'],
  ])('in %s lets nothing be written [R20, K4]', async (_what, where, newer) => {
    const items = new Map([
      [key, text],
      [where, newer],
    ]);
    const storage = createFakeStorage({}, new Map(items));
    const factory = new IDBFactory();
    const record = await bootTestRecord({ storage, factory });
    for (let n = 100; n < 110; n += 1) rate(record, n);
    record.flush();
    record.snapshot();
    record.mirror('stevedore/theme', 'dark');
    await record.compact();
    expect(await record.retry()).toEqual(expect.anything());
    expect(record.state().save).toMatchObject({ kind: 'readonly', why: 'newer-data' });
    expect(storage.items).toEqual(items);
    expect((await bootTestRecord({ storage: null, factory })).events()).toEqual([]);
    expect(record.events()).toHaveLength(15);
  });

  it('in IndexedDB alone lets nothing be written [R20]', async () => {
    const factory = new IDBFactory();
    const newer = createFakeStorage({}, new Map([[key, text]]));
    await bootTestRecord({ storage: newer, factory }, { form: nextForm });
    const storage = createFakeStorage();
    const record = await bootTestRecord({ storage, factory });
    rate(record, 0);
    expect(record.state().save).toMatchObject({ kind: 'readonly' });
    expect(storage.items.size).toBe(0);
  });

  it('from another tab stops this one [R29, K4]', async () => {
    const storage = createFakeStorage();
    const record = await bootTestRecord({ storage, factory: null });
    rate(record, 0);
    storage.items.set(schemaKey, '2');
    const before = new Map(storage.items);
    rate(record, 1);
    expect(record.state().save).toMatchObject({ kind: 'readonly', why: 'newer-data' });
    expect(storage.items).toEqual(before);
  });
});

describe('older data', () => {
  it('of schema 1 reads as it was released [R18]', () => {
    const events: unknown = JSON.parse(fixture('schema-1.json'));
    expect(decodeChunk(fixture('schema-1.chunk.txt'), 1)).toEqual({
      events,
      unreadable: [],
      isIntact: true,
    });
    expect(currentForm.schema).toBe(1);
  });

  it('is brought up to date with a backup [R18]', async () => {
    const storage = createFakeStorage(
      {},
      new Map([
        [key, text],
        [schemaKey, '1'],
      ]),
    );
    const factory = new IDBFactory();
    const record = await bootTestRecord({ storage, factory }, { form: nextForm });
    expect(record.events()).toEqual(upgraded);
    expect(storage.items.get(backupKey(1, key))).toBe(text);
    expect(storage.items.has(key)).toBe(false);
    expect(storage.items.get(schemaKey)).toBe('2');
    const alone = await bootTestRecord({ storage: null, factory }, { form: nextForm });
    expect(alone.events()).toEqual(upgraded);
  });

  it('is brought up to date only once [R18]', async () => {
    const storage = createFakeStorage({}, new Map([[key, text]]));
    const factory = new IDBFactory();
    await bootTestRecord({ storage, factory }, { form: nextForm });
    await bootTestRecord({ storage, factory }, { form: nextForm });
    const before = new Map(storage.items);
    const record = await bootTestRecord({ storage, factory }, { form: nextForm });
    expect(record.events()).toEqual(upgraded);
    expect(storage.items).toEqual(before);
  });

  it('is complete after a cut at any write [R18]', async () => {
    const older = new Map([
      [key, text],
      [logKey('s2', 0), encodeChunk(reviews(2, 's2'), 1)],
    ]);
    for (let writes = 0; writes < 12; writes += 1) {
      const storage = createFakeStorage({ diesAfter: writes }, new Map(older));
      await bootTestRecord({ storage, factory: null }, { form: nextForm });
      storage.faults = {};
      const record = await bootTestRecord({ storage, factory: null }, { form: nextForm });
      expect(record.events(), `after ${writes} writes`).toHaveLength(7);
    }
  });

  it('stays as it is without its backup [R18]', async () => {
    const storage = createFakeStorage({}, new Map([[key, text]]));
    const local = createLocalChunks(() => storage);
    const write = async () => failure('full', 'no room for a backup');
    const browser = { storage, factory: null };
    const record = await bootTestRecord(browser, { form: nextForm, local: { ...local, write } });
    expect(record.events()).toEqual(upgraded);
    expect(storage.items.get(key)).toBe(text);
  });

  it('is read-only and untouched when a step throws [R19]', async () => {
    const steps = [
      { from: 1, upgrade: nextForm.steps[0]?.upgrade ?? String },
      {
        from: 2,
        upgrade: () => {
          throw new Error('half-way');
        },
      },
    ];
    const items = new Map([[key, text]]);
    const storage = createFakeStorage({}, new Map(items));
    const record = await bootTestRecord(
      { storage, factory: new IDBFactory() },
      { form: { schema: 3, steps } },
    );
    rate(record, 0);
    expect(record.state().save).toMatchObject({ kind: 'readonly', why: 'migration-failed' });
    expect(storage.items).toEqual(items);
  });

  it('is read-only when a step is missing [R19]', () => {
    const storage = createFakeStorage({}, new Map([[key, text]]));
    const record = openTestRecord({ storage, factory: null }, { form: { schema: 2, steps: [] } });
    record.flush();
    expect(record.state().save).toMatchObject({ kind: 'readonly', why: 'migration-failed' });
  });
});
