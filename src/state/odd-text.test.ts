import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { exportRecord } from './export-file.ts';
import { importRecord, parseExport } from './import-file.ts';
import type { StudyRecord } from './record.ts';
import { bootTestRecord } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { noon } from './testing/manual-timer.ts';

const { subtle } = crypto;

/** Texts that stores, files or checksums of less care change on the way. */
const odd: Record<string, string> = {
  'lone surrogates': 'a\ud800b\udfff',
  NUL: 'before\u0000after',
  'marks of direction': '\u202eabc\u200f \u2066def\u2069',
  'line ends of every kind': 'a\r\nb\rc\u2028d\u2029e\u0085',
  'a byte order mark': '\ufeffa\ufeff',
  'what looks like a line of the log': '"],["s1.0',
};

const card = (front: string) =>
  ({ type: 'card-write', card: 'own-1', front, back: front, accept: [front], topic: '' }) as const;

const write = (record: StudyRecord, front: string) =>
  record.append(card(front), { at: noon, offsetMinutes: 60, content: 'c1' });

describe.each(Object.entries(odd))('a text with %s [R17]', (_, text) => {
  it('comes back from each store as it was', async () => {
    const [storage, factory] = [createFakeStorage(), new IDBFactory()];
    const record = await bootTestRecord({ storage, factory });
    const event = write(record, text);
    await record.retry();
    expect((await bootTestRecord({ storage, factory: null })).events()).toEqual([event]);
    const fromDatabase = await bootTestRecord({ storage: createFakeStorage(), factory });
    expect(fromDatabase.events()).toEqual([event]);
  });

  it('comes back from a file as it was', async () => {
    const record = await bootTestRecord({ storage: createFakeStorage(), factory: null });
    const event = write(record, text);
    const source = {
      events: [event],
      quarantine: [],
      exportedAt: noon,
      device: 'd',
      content: 'c1',
    };
    // A file is UTF-8: what is downloaded is these bytes.
    const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      new TextEncoder().encode(await exportRecord(source, subtle)),
    );
    const parsed = await parseExport(file, subtle);
    if (!parsed.ok) throw new Error(parsed.problem);
    const stranger = await bootTestRecord({ storage: createFakeStorage(), factory: null });
    await importRecord(stranger, parsed.contents);
    expect(stranger.events()).toEqual([event]);
  });
});

describe('a text of a megabyte [R17]', () => {
  it('is refused with a reason and leaves the record as it was', async () => {
    const storage = createFakeStorage();
    const record = await bootTestRecord({ storage, factory: null });
    const event = write(record, 'short');
    expect(() => write(record, 'x'.repeat(1_000_000))).toThrow(/could not be read back/);
    expect((await bootTestRecord({ storage, factory: null })).events()).toEqual([event]);
  });
});
