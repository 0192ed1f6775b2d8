/** What keeps a record small, quick and the same in all tabs. */
import { compactRecord, type CompactReport } from './compact.ts';
import { deleteAll, type LeftBehind } from './delete-all.ts';
import { parseEvents } from './event-parse.ts';
import { isChunkKey, isKeyOf, snapshotKey, snapshotPrefix } from './keys.ts';
import { createLogWriter } from './log-writer.ts';
import { failure, success, type Outcome } from './outcome.ts';
import { readChunks } from './read-chunks.ts';
import {
  checkMark,
  dropSnapshots,
  goReadOnly,
  mayWrite,
  nextArchiveKey,
  presentStores,
  type RecordParts,
} from './record-parts.ts';
import { snapshotText } from './snapshot.ts';
import { compactShare, isFullerThan, refuseShare } from './storage-status.ts';
import type { TabMessage } from './tabs.ts';

/** With more events than this beyond the newest snapshot, a new one is worth its write. */
export const snapshotAfter = 300;
/** With more chunks than this, reading them costs more than merging them. */
export const compactAfter = 40;

/** Takes in what other tabs wrote to localStorage, or to IndexedDB where there is no other. */
export async function refresh(parts: RecordParts): Promise<void> {
  if (parts.hasLocal) return refreshNow(parts);
  const { idb } = parts.options;
  const heads = await idb.heads();
  const changed = heads.ok ? changedChunks(parts, heads.value) : [];
  const texts = await idb.read(changed);
  if (heads.ok && texts.ok) takeTexts(parts, texts.value, heads.value);
}

/** The same for localStorage, at once. */
export function refreshNow(parts: RecordParts): void {
  const { local } = parts.options;
  checkMark(parts);
  const heads = local.headsNow();
  if (!heads.ok) return;
  const texts = new Map<string, string>();
  for (const key of changedChunks(parts, heads.value)) {
    const text = local.readNow(key);
    if (text.ok && text.value !== null) texts.set(key, text.value);
  }
  takeTexts(parts, texts, heads.value);
}

/** Takes in what another tab told. */
export function hear(parts: RecordParts, message: TabMessage): void {
  if (message.kind === 'cleared') {
    const { recent } = parts.ledger;
    const remembered = recent.length > 0 ? recent : parts.remembered;
    reset(parts);
    parts.remembered = remembered;
    parts.notices = [{ kind: 'cleared-elsewhere', remembered: remembered.length }];
  }
  if (message.kind === 'events') parts.ledger.take(parseEvents(message.events).events);
  if (message.kind === 'changed') {
    checkMark(parts);
    const { events } = readChunks(new Map([[message.key, message.text]]), parts.options.form);
    parts.ledger.take(events);
  }
  parts.notify();
}

/** Caches the fold in localStorage if enough is new since the last time; says whether it did. */
export function takeSnapshot(parts: RecordParts, isForced = false): Outcome<boolean> {
  const { local, form } = parts.options;
  if (!mayWrite(parts) || !parts.hasLocal) return failure('unavailable', 'nothing may be written');
  refreshNow(parts);
  const { progress, seen } = parts.ledger;
  const isDue = isForced || seen.size - parts.snapshotSize > snapshotAfter;
  // Only what localStorage holds may be in it: a cache must never outlive its source.
  if (!isDue || !parts.saver.isLocalComplete() || progress.count !== seen.size)
    return success(false);
  const heads = local.headsNow();
  if (!heads.ok) return heads;
  const covers = [...heads.value].filter(([key]) => isChunkKey(key) && !parts.damaged.has(key));
  const generation = parts.generation + 1;
  const snapshot = { generation, covers: new Map(covers), base: { progress, seen } };
  const text = snapshotText(snapshot, form.schema);
  if (isFullerThan(refuseShare, local, text.length)) return success(false);
  const key = snapshotKey(parts.session, generation);
  const outcome = local.writeNow(key, text);
  if (!outcome.ok) return outcome;
  parts.generation = generation;
  parts.snapshotSize = seen.size;
  const isOlder = (other: string) => other.startsWith(snapshotPrefix) && other !== key;
  local.removeNow([...heads.value.keys()].filter(isOlder));
  return success(true);
}

/** Whether there are too many chunks, or too little room. */
export function isCompactionDue(parts: RecordParts): boolean {
  const heads = parts.options.local.headsNow();
  const count = heads.ok ? [...heads.value.keys()].filter(isChunkKey).length : 0;
  return count > compactAfter || isFullerThan(compactShare, parts.options.local);
}

/** Merges the chunks of closed sessions, and renews the snapshot that named them. */
export async function compact(parts: RecordParts): Promise<Outcome<CompactReport>> {
  const { local, form, clock } = parts.options;
  if (!mayWrite(parts)) return failure('unavailable', 'nothing may be written');
  if (isFullerThan(compactShare, local)) dropSnapshots(local);
  const outcome = await compactRecord({
    stores: presentStores(parts),
    form,
    session: parts.session,
    now: clock.now(),
    nextArchiveKey: () => nextArchiveKey(parts),
  });
  if (outcome.ok && outcome.value.removed > 0) takeSnapshot(parts, true);
  return outcome;
}

/** Deletes everything, here and in the other tabs. */
export async function wipe(parts: RecordParts): Promise<LeftBehind> {
  const { local, idb, caches, tabs } = parts.options;
  parts.saver.forget();
  await parts.saver.settled();
  const left = await deleteAll(local, idb, caches);
  reset(parts);
  tabs.send({ kind: 'cleared' });
  parts.notify();
  return left;
}

/** Begins anew in memory: nothing of what was may be written again. */
function reset(parts: RecordParts): void {
  const { newId, form } = parts.options;
  parts.saver.forget();
  parts.ledger.open([]);
  parts.session = newId();
  parts.device = newId();
  parts.writer = createLogWriter(parts.session, form.schema);
  parts.isMarked = false;
  parts.known.clear();
  parts.damaged.clear();
  parts.snapshotSize = 0;
  parts.archiveCount = 0;
  parts.readOnly = null;
  parts.notices = [];
  parts.remembered = [];
}

function changedChunks(parts: RecordParts, heads: ReadonlyMap<string, string>): string[] {
  const isNew = ([key, head]: [string, string]) =>
    isChunkKey(key) && !isKeyOf(parts.session, key) && parts.known.get(key) !== head;
  return [...heads].filter(isNew).map(([key]) => key);
}

function takeTexts(
  parts: RecordParts,
  texts: ReadonlyMap<string, string>,
  heads: ReadonlyMap<string, string>,
): void {
  const { events, damaged, newer } = readChunks(texts, parts.options.form);
  if (newer !== null) goReadOnly(parts, 'newer-data', `schema ${newer}`);
  for (const key of texts.keys()) {
    const head = heads.get(key);
    if (head !== undefined) parts.known.set(key, head);
    parts.damaged.delete(key);
  }
  for (const { key } of damaged) parts.damaged.add(key);
  parts.ledger.take(events);
  parts.notify();
}
