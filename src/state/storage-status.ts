import type { SyncChunkStore } from './chunk-store.ts';

/** What localStorage holds per origin in both Chromium and Firefox: keys and values, in characters. */
export const localLimit = 5_242_880;
/** Shares of it from which to warn, to compact, and to refuse all but the learner's answers. */
export const warnShare = 0.6;
export const compactShare = 0.7;
export const refuseShare = 0.9;

/** Where the data lives, for the settings screen. */
export interface StorageStatus {
  /** Characters of localStorage in use on this origin, of `localLimit`; null without localStorage. */
  localUsed: number | null;
  /** Bytes in use and available to IndexedDB and caches; null where the browser does not tell. */
  usage: number | null;
  quota: number | null;
  /** Whether the browser promised not to evict the data; null where it does not tell. */
  isPersisted: boolean | null;
}

/** Asks the browser. `manager` is `navigator.storage`, absent on insecure origins. */
export async function readStorageStatus(
  local: Pick<SyncChunkStore, 'usedNow'>,
  manager: Pick<StorageManager, 'estimate' | 'persisted'> | null,
): Promise<StorageStatus> {
  const used = local.usedNow();
  const estimate = await manager?.estimate().catch(() => null);
  const isPersisted = await manager?.persisted().catch(() => null);
  return {
    localUsed: used.ok ? used.value : null,
    usage: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    isPersisted: isPersisted ?? null,
  };
}

/** Whether localStorage would be fuller than `share` with `more` characters. */
export function isFullerThan(
  share: number,
  local: Pick<SyncChunkStore, 'usedNow'>,
  more = 0,
): boolean {
  const used = local.usedNow();
  return used.ok && used.value + more > share * localLimit;
}
