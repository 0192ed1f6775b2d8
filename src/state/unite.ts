import type { ChunkStore } from './chunk-store.ts';
import { copyKey, deviceKey, isChunkKey, originalKey, schemaKey } from './keys.ts';
import type { StoredForm } from './migrations.ts';
import { success, type Outcome } from './outcome.ts';
import { readChunks, type ChunkReading } from './read-chunks.ts';
import { hasGrownFrom, headOf, isSealIntact } from './seal.ts';

type Texts = ReadonlyMap<string, string>;

/** What comparing the two stores showed. */
export interface Union {
  /** What IndexedDB holds and localStorage does not. */
  reading: ChunkReading;
  /** Those texts by key, and the small texts that both stores keep. */
  texts: Map<string, string>;
  heads: Texts;
  /** Copies that each store needs, so that both hold everything. */
  toLocal: Map<string, string>;
  toIdb: Map<string, string>;
}

/**
 * Unites localStorage's sound chunks with IndexedDB, whose heads tell what differs: only that is
 * read. A version of a chunk is its key and head; the versions of both stores are the record.
 */
export async function uniteWithIdb(
  idb: ChunkStore,
  inIdb: Texts,
  local: Texts,
  form: StoredForm,
): Promise<Outcome<Union>> {
  const chunkHeads = new Map([...inIdb].filter(([key]) => isChunkKey(key)));
  const localHeads = new Map(Array.from(local, ([key, text]) => [key, headOf(text)]));
  const wanted = [...lacking(chunkHeads, localHeads), schemaKey, deviceKey];
  const texts = await idb.read(wanted);
  if (!texts.ok) return texts;
  const reading = readChunks(texts.value, form);
  const unfit = new Set([...reading.damaged.map(({ key }) => key), ...reading.older]);
  const sound = new Map([...texts.value].filter(([key]) => isChunkKey(key) && !unfit.has(key)));
  for (const { key } of reading.damaged) chunkHeads.delete(key);
  return success({
    reading,
    texts: texts.value,
    heads: inIdb,
    toLocal: copiesFor(sound, local),
    toIdb: copiesFor(pickIntact(local, lacking(localHeads, chunkHeads)), sound),
  });
}

/** The keys of one store whose version the other does not have, under whatever name. */
function lacking(heads: Texts, others: Texts): string[] {
  const versions = new Set(Array.from(others, ([key, head]) => copyKey(key, head)));
  return [...heads].filter(([key, head]) => !versions.has(copyKey(key, head))).map(([key]) => key);
}

function pickIntact(texts: Texts, keys: readonly string[]): Map<string, string> {
  const wanted = new Set(keys);
  return new Map([...texts].filter(([key, text]) => wanted.has(key) && isSealIntact(text)));
}

/** Texts under copy names, without those that the other store has in a longer version. */
function copiesFor(texts: Texts, others: Texts): Map<string, string> {
  const copies = new Map<string, string>();
  for (const [key, text] of texts) {
    const other = others.get(originalKey(key));
    const isOutdated = other !== undefined && hasGrownFrom(other, text);
    if (!isOutdated) copies.set(copyKey(key, headOf(text)), text);
  }
  return copies;
}
