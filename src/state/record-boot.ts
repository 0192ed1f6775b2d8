/** The start of a record: what localStorage held is shown at once, then both stores are united. */
import { createEventSet } from './event-set.ts';
import { deviceKey, originalKey, schemaKey } from './keys.ts';
import { migrateStored } from './migrate-stored.ts';
import type { Outcome } from './outcome.ts';
import { readChunks, type ChunkReading, type DamagedText } from './read-chunks.ts';
import { markerIn, readLocal, type LocalContents } from './read-local.ts';
import {
  goReadOnly,
  markTexts,
  nextArchiveKey,
  presentStores,
  type RecordParts,
} from './record-parts.ts';
import { headOf, isSealIntact } from './seal.ts';
import { isQuarantined, setAside, type Damage } from './set-aside.ts';
import { isSession } from './event-id.ts';
import { uniteWithIdb, type Union } from './unite.ts';

type Texts = ReadonlyMap<string, string>;

/** The part that runs at once and writes nothing. */
export function openLocal(parts: RecordParts): LocalContents {
  const contents = readLocal(parts.options.local, parts.options.form);
  const { chunks, texts, snapshot, reading, missing } = contents;
  parts.ledger.open(reading.events, snapshot?.base);
  parts.snapshotSize = snapshot?.base.seen.size ?? 0;
  parts.known = new Map(Array.from(chunks, ([key, text]) => [key, headOf(text)]));
  takeDevice(parts, texts);
  judge(parts, reading, texts);
  if (missing !== null) {
    parts.hasLocal = false;
    parts.saver.miss('local', missing);
    parts.notices = [{ kind: 'store-missing', store: 'local', detail: missing }];
  }
  return contents;
}

/** The part that waits for IndexedDB; when it has ended, the record may be written to. */
export async function bootRecord(parts: RecordParts, contents: LocalContents): Promise<void> {
  const { idb, form } = parts.options;
  const { session } = parts;
  // First the waiting: what comes after it need not be done before the first paint.
  const heads = await idb.heads();
  const damaged = [...contents.reading.damaged, ...damagedUnderSnapshot(contents, form.schema)];
  const unfit = new Set([...damaged.map(({ key }) => key), ...contents.reading.older]);
  const sound = new Map([...contents.chunks].filter(([key]) => !unfit.has(key)));
  const outcome = heads.ok ? await uniteWithIdb(idb, heads.value, sound, form) : heads;
  // Everything was deleted in another tab meanwhile: what was read is no longer there.
  if (parts.session !== session) return makeReady(parts);
  const union = outcome.ok ? outcome.value : null;
  if (!outcome.ok && outcome.reason === 'newer') goReadOnly(parts, 'newer-data', outcome.detail);
  if (union) {
    judge(parts, union.reading, union.texts);
    parts.ledger.take(union.reading.events);
    takeDevice(parts, union.texts);
  } else if (!parts.readOnly) missIdb(parts, outcome);
  const damages = damagesOf(parts, { damaged, sound, union });
  for (const { text } of damages) parts.ledger.take(text.events);
  if (!parts.readOnly) await mend(parts, { contents, union, damages });
  await makeReady(parts);
}

async function makeReady(parts: RecordParts): Promise<void> {
  parts.phase = 'ready';
  parts.notify();
  parts.saver.flush();
  await parts.saver.settled();
}

function takeDevice(parts: RecordParts, texts: Texts): void {
  const device = texts.get(deviceKey);
  if (isSession(device)) parts.device = device;
}

function missIdb(parts: RecordParts, outcome: Outcome<Union>): void {
  const detail = outcome.ok ? '' : outcome.detail;
  parts.hasIdb = false;
  parts.saver.miss('idb', detail);
  parts.notices = [...parts.notices, { kind: 'store-missing', store: 'idb', detail }];
}

/** Decides whether anything may be written at all. */
function judge(parts: RecordParts, { newer, failed }: ChunkReading, texts: Texts): void {
  const newest = Math.max(markerIn(texts) ?? 0, newer ?? 0);
  if (newest > parts.options.form.schema) goReadOnly(parts, 'newer-data', `schema ${newest}`);
  if (failed !== null) goReadOnly(parts, 'migration-failed', failed);
}

/** A snapshot hides what lies under it: there only the seals are checked. */
function damagedUnderSnapshot({ chunks, snapshot }: LocalContents, schema: number): DamagedText[] {
  const covered = [...chunks].filter(([key, text]) => snapshot?.covers.get(key) === headOf(text));
  const broken = covered.filter(([, text]) => !isSealIntact(text));
  return readChunks(new Map(broken), { schema, steps: [] }).damaged;
}

interface Finds {
  damaged: readonly DamagedText[];
  sound: Texts;
  union: Union | null;
}

function damagesOf(parts: RecordParts, { damaged, sound, union }: Finds): Damage[] {
  const inIdb = createEventSet();
  for (const { id } of union?.reading.events ?? []) inIdb.add(id);
  const known = damaged.length > 0 ? inIdb : createEventSet(parts.ledger.seen.entries());
  const soundInIdb = new Set(Array.from(union?.toLocal.keys() ?? [], originalKey));
  const soundHere = new Set(Array.from(sound.keys(), originalKey));
  const here = damaged.map((text): Damage => ({
    store: 'local',
    text,
    safe: inIdb,
    hasGoodCopy: soundInIdb.has(originalKey(text.key)),
  }));
  const there = (union?.reading.damaged ?? []).map((text): Damage => ({
    store: 'idb',
    text,
    safe: known,
    hasGoodCopy: soundHere.has(originalKey(text.key)),
  }));
  return [...here, ...there];
}

interface Repairs {
  contents: LocalContents;
  union: Union | null;
  damages: readonly Damage[];
}

/** Everything that a start writes: quarantine, migrations, marks, and copies of what one store lacks. */
async function mend(parts: RecordParts, { contents, union, damages }: Repairs): Promise<void> {
  const { clock, form } = parts.options;
  const stores = presentStores(parts);
  const freshKey = () => nextArchiveKey(parts);
  const heads = new Map(Array.from(contents.texts, ([key, text]) => [key, headOf(text)]));
  const quarantined = new Map(
    [...heads, ...(union?.heads ?? [])].filter(([key]) => isQuarantined(key)),
  );
  const tools = { stores, quarantined, now: clock.now(), schema: form.schema };
  for (const damage of damages) {
    const notice = await setAside(damage, { ...tools, nextArchiveKey: freshKey });
    if (notice.kind === 'left-damaged') parts.damaged.add(notice.key);
    parts.notices = [...parts.notices, notice];
  }
  const older = olderChunks(contents, union);
  await migrateStored({ stores, older, form, nextArchiveKey: freshKey });
  if (parts.hasLocal) parts.saver.owe({ local: union?.toLocal ?? new Map() });
  parts.saver.owe({ idb: union?.toIdb ?? new Map() });
  if (parts.ledger.seen.size > 0) oweMarks(parts, contents.texts, union?.texts ?? new Map());
}

/** The chunks of older schemas in either store; what both hold alike comes once. */
function olderChunks(contents: LocalContents, union: Union | null): [string, string][] {
  const older = new Map<string, [string, string]>();
  const note = (texts: Texts, keys: readonly string[]) => {
    for (const key of keys) {
      const text = texts.get(key) ?? '';
      older.set(`${key} ${headOf(text)}`, [key, text]);
    }
  };
  note(contents.texts, contents.reading.older);
  if (union) note(union.texts, union.reading.older);
  return [...older.values()];
}

function oweMarks(parts: RecordParts, here: Texts, there: Texts): void {
  const marks = markTexts(parts);
  const isMarked = (texts: Texts) =>
    texts.get(schemaKey) === marks.get(schemaKey) && texts.get(deviceKey) === parts.device;
  parts.saver.owe({
    local: isMarked(here) ? new Map() : marks,
    idb: isMarked(there) ? new Map() : marks,
  });
  parts.isMarked = true;
}
