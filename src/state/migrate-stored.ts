import { archiveTexts } from './archives.ts';
import type { ChunkStore } from './chunk-store.ts';
import { schemaOf } from './chunk-line.ts';
import { backupKey } from './keys.ts';
import type { StoredForm } from './migrations.ts';
import { written, type WriteOutcome } from './outcome.ts';
import { readChunks } from './read-chunks.ts';
import { headOf } from './seal.ts';

/** Chunks of older schemas, and where their successors go. */
export interface StoredMigration {
  /** The stores that are there. */
  stores: readonly ChunkStore[];
  /** Old chunks by key; a key comes twice if the stores hold different versions of it. */
  older: readonly (readonly [string, string])[];
  form: StoredForm;
  nextArchiveKey: () => string;
}

/**
 * Brings the stores up to date, chunk by chunk: a backup of the old text, the new text read back,
 * and only then the old one goes. Cut short anywhere, the next start carries on.
 */
export async function migrateStored(migration: StoredMigration): Promise<WriteOutcome> {
  for (const [key, text] of migration.older) {
    const outcome = await migrateChunk(key, text, migration);
    if (!outcome.ok) return outcome;
  }
  return written;
}

async function migrateChunk(
  key: string,
  text: string,
  { stores, form, nextArchiveKey }: StoredMigration,
): Promise<WriteOutcome> {
  const reading = readChunks(new Map([[key, text]]), form);
  // Damaged ones are set aside by the start itself.
  if (reading.damaged.length > 0 || reading.failed !== null) return written;
  const backup = new Map([[backupKey(schemaOf(text) ?? 0, key), text]]);
  const texts = archiveTexts(reading.events, form.schema);
  const fresh = new Map(texts.map((archive) => [nextArchiveKey(), archive]));
  const doomed = new Map([[key, headOf(text)]]);
  for (const store of stores) {
    const kept = await store.write(backup);
    if (!kept.ok) return kept;
    const outcome = await store.replace({ fresh, doomed });
    if (!outcome.ok) return outcome;
  }
  return written;
}
