import type { ChunkStore } from './chunk-store.ts';
import { failureFrom } from './outcome.ts';

/** Caches of this app begin with this; others on the same origin are left alone. */
export const cachePrefix = 'stevedore';

/** What is left after deleting; empty if nothing is. */
export type LeftBehind = ('localStorage' | 'IndexedDB' | 'Cache Storage')[];

/** Removes everything that the app ever stored in this browser, and nothing of anybody else. */
export async function deleteAll(
  local: ChunkStore,
  idb: ChunkStore,
  caches: CacheStorage | null,
): Promise<LeftBehind> {
  const [localOutcome, idbOutcome, areCachesGone] = await Promise.all([
    local.clear(),
    idb.clear(),
    deleteCaches(caches),
  ]);
  const left: LeftBehind = [];
  // What cannot be reached at all holds nothing of ours.
  if (!localOutcome.ok && localOutcome.reason !== 'unavailable') left.push('localStorage');
  if (!idbOutcome.ok && idbOutcome.reason !== 'unavailable') left.push('IndexedDB');
  if (!areCachesGone) left.push('Cache Storage');
  return left;
}

async function deleteCaches(caches: CacheStorage | null): Promise<boolean> {
  if (!caches) return true;
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
    const deleted = await Promise.all(names.map((name) => caches.delete(name)));
    return deleted.every(Boolean);
  } catch (error) {
    return failureFrom(error).reason === 'unavailable';
  }
}
