import type { SyncChunkStore } from './chunk-store.ts';
import { isChunkKey, schemaKey, snapshotPrefix } from './keys.ts';
import type { StoredForm } from './migrations.ts';
import { readChunks, type ChunkReading } from './read-chunks.ts';
import { chooseSnapshot, snapshotSchema, uncoveredChunks, type Snapshot } from './snapshot.ts';

/** What localStorage held when the page opened. */
export interface LocalContents {
  /** Everything of the app; empty where there is no localStorage. */
  texts: ReadonlyMap<string, string>;
  chunks: ReadonlyMap<string, string>;
  /** Why there is none; null if there is. */
  missing: string | null;
  snapshot: Snapshot | null;
  /** The chunks beyond the snapshot. */
  reading: ChunkReading;
}

/** Reads localStorage at once, so that the first paint can show progress. */
export function readLocal(local: SyncChunkStore, form: StoredForm): LocalContents {
  const all = local.readAllNow();
  const texts = all.ok ? all.value : new Map<string, string>();
  const chunks = new Map([...texts].filter(([key]) => isChunkKey(key)));
  const snapshots = [...texts].filter(([key]) => key.startsWith(snapshotPrefix));
  const snapshotTexts = snapshots.map(([, text]) => text);
  const snapshot = chooseSnapshot(snapshotTexts, chunks, form.schema);
  const reading = readChunks(uncoveredChunks(snapshot, chunks), form);
  const claims = [markerIn(texts), ...snapshotTexts.map(snapshotSchema)];
  for (const claim of claims) {
    if (claim !== null && claim > form.schema) reading.newer = Math.max(claim, reading.newer ?? 0);
  }
  return { texts, chunks, missing: all.ok ? null : all.detail, snapshot, reading };
}

/** The schema that the stores are marked with, null without a mark. */
export function markerIn(texts: ReadonlyMap<string, string>): number | null {
  return parseMarker(texts.get(schemaKey) ?? null);
}

/** The number in a schema mark, null if it is none. */
export function parseMarker(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
