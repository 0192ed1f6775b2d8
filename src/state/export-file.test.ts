import { foldEvents } from '#core/fold.ts';
import { answer, buildRecord } from '#core/testing/build-event.ts';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { canonicalEvents, exportRecord, type ExportSource } from './export-file.ts';
import { importLimit, importProblems, importRecord, parseExport } from './import-file.ts';
import type { StudyRecord } from './record.ts';
import { rescueText } from './rescue.ts';
import { arbitraryEvents } from './testing/arbitrary-event.ts';
import { bootTestRecord, canonical, rate, review, reviews } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { noon } from './testing/manual-timer.ts';
import { createLocalChunks } from './local-chunks.ts';

const subtle = crypto.subtle;

function sourceOf(over: Partial<ExportSource> = {}): ExportSource {
  return {
    events: reviews(3),
    quarantine: [],
    exportedAt: noon,
    device: 'laptop',
    content: 'c1',
    ...over,
  };
}

async function importInto(record: StudyRecord, text: string) {
  const result = await parseExport(text, subtle);
  if (!result.ok) throw new Error(result.problem);
  return importRecord(record, result.contents);
}

/** The export of three reviews with something in it replaced. */
async function changedExport(change: (file: Record<string, unknown>) => object): Promise<string> {
  return JSON.stringify(change(JSON.parse(await exportRecord(sourceOf(), subtle))));
}

describe('export', () => {
  it('parses to what was exported [H2]', async () => {
    const quarantine = [{ origin: 'stevedore/log/s1/0', at: noon, text: 'a\u0000\ud800"' }];
    await fc.assert(
      fc.asyncProperty(arbitraryEvents, fc.constantFrom(subtle, null), async (events, digest) => {
        const text = await exportRecord(sourceOf({ events, quarantine }), digest);
        const result = await parseExport(text, subtle);
        const contents = { refused: 0, quarantine, exportedAt: noon, isVerified: true };
        expect(result).toMatchObject({ ok: true, contents });
        expect(new Set(result.ok ? result.contents.events : [])).toEqual(new Set(events));
      }),
    );
  });

  it('is documented JSON with version and checksum [H2]', async () => {
    expect(JSON.parse(await exportRecord(sourceOf(), subtle))).toEqual({
      app: 'stevedore',
      kind: 'record',
      schema: 1,
      exportedAt: noon,
      device: 'laptop',
      content: 'c1',
      count: 3,
      checksum: { algorithm: 'sha-256', digits: expect.stringMatching(/^[0-9a-f]{64}$/) },
      events: reviews(3),
      spotting: { with: { answered: 0, right: 0 }, without: { answered: 0, right: 0 } },
      quarantine: [],
    });
  });

  it('compares answers with and without spotting [U16]', async () => {
    const events = buildRecord([
      { ...answer('s', 'q1', true), spotted: 0.5 },
      answer('s', 'q2', true),
      answer('s', 'q3', false),
    ]);
    expect(JSON.parse(await exportRecord(sourceOf({ events }), subtle))).toMatchObject({
      spotting: { with: { answered: 1, right: 1 }, without: { answered: 2, right: 1 } },
    });
  });

  it('sums events whatever the order of fields', () => {
    expect(canonicalEvents([{ b: 1, a: { d: 2, c: [3] } }])).toBe('{"a":{"c":[3],"d":2},"b":1}');
  });

  it('can be read where SHA-256 is not at hand', async () => {
    const result = await parseExport(await exportRecord(sourceOf(), subtle), null);
    expect(result).toMatchObject({ ok: true, contents: { isVerified: false } });
  });
});

describe('import', () => {
  it.each([
    ['not-json', ''],
    ['not-json', '{"app":"stevedore"'],
    ['other-app', '[]'],
    ['other-app', 'null'],
    ['other-app', '{"app":"anki","kind":"record"}'],
    ['other-kind', '{"app":"stevedore","kind":"settings"}'],
    ['newer', '{"app":"stevedore","kind":"record","schema":2}'],
    ['damaged', '{"app":"stevedore","kind":"record","schema":1}'],
    ['damaged', '{"app":"stevedore","kind":"record","schema":"1"}'],
    ['too-deep', '['.repeat(100_000)],
    ['too-large', ' '.repeat(importLimit + 1)],
  ])('names the reason %s [R72, R74, R75]', async (problem, text) => {
    expect(await parseExport(text, subtle)).toEqual({ ok: false, problem });
    expect(importProblems).toHaveProperty(problem);
  });

  it('refuses changed events [R75]', async () => {
    const text = await exportRecord(sourceOf(), subtle);
    const result = await parseExport(text.replace('"elapsedMs":4200', '"elapsedMs":9200'), subtle);
    expect(result).toEqual({ ok: false, problem: 'damaged' });
  });

  it('refuses a file that lacks events', async () => {
    const text = await changedExport((file) => ({ ...file, count: 4 }));
    expect(await parseExport(text, subtle)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('reads a file with a byte order mark [R72]', async () => {
    const text = await exportRecord(sourceOf(), subtle);
    expect(await parseExport(`\uFEFF${text}`, subtle)).toMatchObject({ ok: true });
  });

  it('gives hostile names no effect [R71]', async () => {
    const hostile = `{"__proto__":{"x":1},"constructor":{"x":1},"app":"stevedore","kind":"record"}`;
    expect((await parseExport(hostile, subtle)).ok).toBe(false);
    const evil = JSON.parse(`{"__proto__":{"x":1},"startPractice":"evil"}`);
    const events = [{ ...review(0), ...evil }];
    const result = await parseExport(await exportRecord(sourceOf({ events }), subtle), subtle);
    expect(result).toMatchObject({ ok: true, contents: { events: [review(0)] } });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('leaves out what is no event', async () => {
    const events = [review(0), { ...review(1), rating: 9 as 3 }];
    const result = await parseExport(await exportRecord(sourceOf({ events }), subtle), subtle);
    expect(result).toMatchObject({ ok: true, contents: { events: [review(0)], refused: 1 } });
  });

  it('restores the same state after deletion [R79, H2]', async () => {
    const record = await bootTestRecord({
      storage: createFakeStorage(),
      factory: new IDBFactory(),
    });
    for (let n = 0; n < 700; n += 1) rate(record, n);
    const before = canonical(record.state().progress);
    const text = await exportRecord(sourceOf({ events: record.events() }), subtle);
    await record.deleteAll();
    expect(await importInto(record, text)).toEqual({ added: 700, known: 0 });
    expect(canonical(record.state().progress)).toBe(before);
    expect(record.state().save).toEqual({ kind: 'saved' });
  });

  it('changes nothing the second time [R77]', async () => {
    const storage = createFakeStorage();
    const record = await bootTestRecord({ storage, factory: null });
    const text = await exportRecord(sourceOf(), subtle);
    await importInto(record, text);
    const items = new Map(storage.items);
    expect(await importInto(record, text)).toEqual({ added: 0, known: 3 });
    expect(storage.items).toEqual(items);
  });

  it('ends alike in either order [R77, H4]', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEvents, fc.nat(40), fc.nat(40), async (events, from, to) => {
        const [a, b] = [events.slice(from), events.slice(0, to)];
        const one = await bootTestRecord({ storage: createFakeStorage(), factory: null });
        const two = await bootTestRecord({ storage: createFakeStorage(), factory: null });
        for (const part of [a, b]) await one.merge(part);
        for (const part of [b, a]) await two.merge(part);
        expect(one.state().progress).toEqual(two.state().progress);
        expect(one.events()).toEqual(two.events());
        expect(one.state().progress).toEqual(foldEvents([...a, ...b]));
      }),
    );
  });

  it('tells beforehand what is new [H3]', async () => {
    const record = await bootTestRecord({ storage: createFakeStorage(), factory: null });
    await record.merge(reviews(2));
    expect(record.countNew(reviews(5))).toBe(3);
  });

  it('never takes the ids of this page load', async () => {
    const record = await bootTestRecord({ storage: createFakeStorage(), factory: null });
    await record.merge([review(0, { id: `${record.session()}-7` })]);
    expect(rate(record, 1).id).toBe(`${record.session()}-8`);
    expect(record.events()).toHaveLength(2);
  });
});

describe('rescue', () => {
  it('holds the stores raw and can be imported [K8, R88]', async () => {
    const storage = createFakeStorage();
    const factory = new IDBFactory();
    const record = await bootTestRecord({ storage, factory });
    for (let n = 0; n < 20; n += 1) rate(record, n);
    storage.items.set('stevedore/log/bad/0', '{not json');
    storage.items.set('other-app', 'secret');
    const text = await rescueText([createLocalChunks(() => storage)], noon);
    expect(text).toContain('{not json');
    expect(text).not.toContain('secret');
    const result = await parseExport(text, null);
    expect(result).toMatchObject({ ok: true, contents: { events: record.events(), refused: 1 } });
  });

  it('says which store it could not read [K8]', async () => {
    const text = await rescueText([createLocalChunks(() => null)], noon);
    expect(JSON.parse(text)).toMatchObject({
      stores: [{ name: 'local', problem: expect.any(String) }],
    });
  });
});
