import type { StoreName } from './chunk-store.ts';
import type { FailureReason } from './outcome.ts';

/** Why nothing may be written at all. */
export type ReadOnlyReason = 'newer-data' | 'migration-failed';

/** Whether what the learner did is on disk; shown as it is. */
export type SaveState =
  /** Every event is on disk in at least one store, and no store has refused. */
  | { kind: 'saved' }
  /** The newest event is on its way to the disk. */
  | { kind: 'saving' }
  /** Every event is in one store; the other refused. */
  | { kind: 'half'; failed: StoreName; reason: FailureReason; detail: string }
  /** `count` events are only in this page's memory. */
  | { kind: 'unsaved'; count: number; reason: FailureReason; detail: string }
  /** The record belongs to a newer app, or could not be brought up to date: it is left alone. */
  | { kind: 'readonly'; why: ReadOnlyReason; detail: string };

/** Something that the learner should be told once. */
export type Notice =
  /** A store is not there; the record lives in the other, or only in memory. */
  | { kind: 'store-missing'; store: StoreName; detail: string }
  /** Stored text was damaged and has been set aside; `lost` lines of it could not be read. */
  | { kind: 'set-aside'; key: string; store: StoreName; lost: number }
  /** Stored text was damaged; the other store had a good copy. */
  | { kind: 'copy-used'; key: string; store: StoreName }
  /** Stored text is damaged and there was no room to set it aside: it stays where it is. */
  | { kind: 'left-damaged'; key: string; store: StoreName }
  /** This device's clock is behind what was already recorded, by so many milliseconds. */
  | { kind: 'clock-back'; behindMs: number }
  /** All data was deleted in another tab; this one has begun anew, and still remembers so many steps. */
  | { kind: 'cleared-elsewhere'; remembered: number };

/** What one store says about the texts given to it. */
export type StoreHealth =
  /** Not there when the page opened. */
  | { kind: 'missing'; detail: string }
  | { kind: 'fine' }
  | { kind: 'writing' }
  | { kind: 'failed'; reason: FailureReason; detail: string };

/**
 * What the two stores come to together; `count` events are in neither. A browser brings what it took for localStorage to
 * the disk seconds later, so that a killed one loses it; IndexedDB says when it is done. So its word is waited for.
 */
export function saveStateOf(local: StoreHealth, idb: StoreHealth, count: number): SaveState {
  const isHeld = idb.kind === 'fine' || (local.kind === 'fine' && idb.kind !== 'writing');
  const failed = local.kind === 'failed' ? local : idb.kind === 'failed' ? idb : null;
  // Both may have refused, each another text, while no event is in neither.
  const isSplit = local.kind === 'failed' && idb.kind === 'failed' && count === 0;
  if (failed && (isHeld || isSplit)) {
    const { reason, detail } = failed;
    return { kind: 'half', failed: failed === local ? 'local' : 'idb', reason, detail };
  }
  if (isHeld) return { kind: 'saved' };
  if (local.kind === 'writing' || idb.kind === 'writing') return { kind: 'saving' };
  if (failed) return { kind: 'unsaved', count, reason: failed.reason, detail: failed.detail };
  const detail = local.kind === 'missing' ? local.detail : '';
  return { kind: 'unsaved', count, reason: 'unavailable', detail };
}
