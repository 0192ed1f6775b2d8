/** What the functions of a record share: its changing state, in one place. */
import type { StudyEvent } from '#core/event.ts';
import type { ChunkStore, SyncChunkStore } from './chunk-store.ts';
import type { Clock, Later } from './clock.ts';
import { archiveKey, deviceKey, schemaKey, snapshotPrefix } from './keys.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createLogWriter, type LogWriter } from './log-writer.ts';
import type { StoredForm } from './migrations.ts';
import { readChunks } from './read-chunks.ts';
import { parseMarker } from './read-local.ts';
import { createSaver, type Saver } from './saver.ts';
import type { Notice, ReadOnlyReason, SaveState } from './save-state.ts';
import type { Tabs } from './tabs.ts';

export interface RecordOptions {
  local: SyncChunkStore;
  idb: ChunkStore;
  clock: Clock;
  newId: () => string;
  later: Later;
  tabs: Tabs;
  /** Cache Storage, which deleting everything empties too; null where there is none. */
  caches: CacheStorage | null;
  /** The stored form to write: `currentForm`, except in tests of migrations. */
  form: StoredForm;
}

export interface RecordParts {
  readonly options: RecordOptions;
  readonly ledger: Ledger;
  readonly saver: Saver;
  phase: 'booting' | 'ready';
  readOnly: Extract<SaveState, { kind: 'readonly' }> | null;
  notices: readonly Notice[];
  /** This page load, and its own chunks. */
  session: string;
  writer: LogWriter;
  device: string;
  /** Whether both stores carry the marks of schema and device. */
  isMarked: boolean;
  /** True once the page is being left before the start was over: then answers must go out. */
  isLeaving: boolean;
  /** Events that this page still knows although everything was deleted in another tab; until the learner chose. */
  remembered: readonly StudyEvent[];
  /** Chunks of others that are folded in, by key and head. */
  known: Map<string, string>;
  /** Chunks that were damaged when they were last read. */
  damaged: Set<string>;
  /** How many events the newest snapshot holds. */
  snapshotSize: number;
  generation: number;
  archiveCount: number;
  /** Whether the stores were there when the page opened. */
  hasLocal: boolean;
  hasIdb: boolean;
  notify: () => void;
}

/** The parts of a record that has read nothing yet. */
export function createParts(options: RecordOptions, notify: () => void): RecordParts {
  const { local, newId, form } = options;
  const session = newId();
  const parts: RecordParts = {
    options,
    ledger: createLedger(() => readKept(options)),
    saver: createSaver({
      ...options,
      mayWrite: () => mayWrite(parts),
      makeRoom: () => dropSnapshots(local),
      onChange: notify,
    }),
    phase: 'booting',
    readOnly: null,
    notices: [],
    session,
    writer: createLogWriter(session, form.schema),
    device: newId(),
    isMarked: false,
    isLeaving: false,
    remembered: [],
    known: new Map(),
    damaged: new Set(),
    snapshotSize: 0,
    generation: 0,
    archiveCount: 0,
    hasLocal: true,
    hasIdb: true,
    notify,
  };
  return parts;
}

/** Whether the record may be written to now; a mark that a newer app has left ends it. */
export function mayWrite(parts: RecordParts): boolean {
  if (parts.phase === 'booting' && !parts.isLeaving) return false;
  checkMark(parts);
  return parts.readOnly === null;
}

/** Goes read-only if the mark in localStorage is newer than what this app knows. */
export function checkMark(parts: RecordParts): void {
  const { local, form } = parts.options;
  const marker = local.readNow(schemaKey);
  const schema = marker.ok ? parseMarker(marker.value) : null;
  if (schema !== null && schema > form.schema) goReadOnly(parts, 'newer-data', `schema ${schema}`);
}

/** From now on nothing is written. */
export function goReadOnly(parts: RecordParts, why: ReadOnlyReason, detail: string): void {
  parts.readOnly ??= { kind: 'readonly', why, detail };
}

/** The stores that are there. */
export function presentStores({ options, hasLocal, hasIdb }: RecordParts): ChunkStore[] {
  const { local, idb } = options;
  return [...(hasLocal ? [local] : []), ...(hasIdb ? [idb] : [])];
}

/** A key for an archive that this page load writes. */
export function nextArchiveKey(parts: RecordParts): string {
  parts.archiveCount += 1;
  return archiveKey(parts.session, parts.archiveCount);
}

/** The texts that mark a store as ours. */
export function markTexts({ options, device }: RecordParts): Map<string, string> {
  return new Map([
    [schemaKey, String(options.form.schema)],
    [deviceKey, device],
  ]);
}

/** Removes all snapshots, which are only caches; says whether there were any. */
export function dropSnapshots(local: SyncChunkStore): boolean {
  const heads = local.headsNow();
  const keys = heads.ok
    ? [...heads.value.keys()].filter((key) => key.startsWith(snapshotPrefix))
    : [];
  return keys.length > 0 && local.removeNow(keys).ok;
}

function readKept({ local, form }: RecordOptions): StudyEvent[] {
  const texts = local.readAllNow();
  return texts.ok ? readChunks(texts.value, form).events : [];
}
