import type { ChunkStore, StoreName, SyncChunkStore } from './chunk-store.ts';
import type { Later } from './clock.ts';
import { createIdbOutbox, createLocalOutbox, type Texts } from './outbox.ts';
import { saveStateOf, type SaveState } from './save-state.ts';

export interface SaverOptions {
  local: SyncChunkStore;
  idb: ChunkStore;
  later: Later;
  /** Asked before each write: false while booting and when the record is read-only. */
  mayWrite: () => boolean;
  /** Frees room in localStorage by dropping caches; says whether there were any. */
  makeRoom: () => boolean;
  onChange: () => void;
}

/** Brings texts to the two stores, keeps what was refused, and tries again. */
export interface Saver {
  /** Gives texts to each store; `events` of them are new and in no store yet. */
  owe(owed: { local?: Texts; idb?: Texts }, events?: number): void;
  /** Writes what is owed: to localStorage before it returns, to IndexedDB after. */
  flush(): void;
  /** The same, and tells how it ended. */
  retry(): Promise<SaveState>;
  /** Resolves when no write is under way. */
  settled(): Promise<void>;
  state(): SaveState;
  /** Notes that a store is not there. */
  miss(store: StoreName, detail: string): void;
  /** Whether localStorage holds everything that it should. */
  isLocalComplete(): boolean;
  /** Lets go of everything owed, because all data is being deleted. */
  forget(): void;
}

/** A saver that owes nothing yet. */
export function createSaver(options: SaverOptions): Saver {
  const { idb, mayWrite, onChange } = options;
  let unsaved = 0;
  const isWell = () => local.health().kind !== 'failed' && remote.health().kind !== 'failed';
  const planRetry = createRetryPlan(options.later, isWell, () => flush());
  const local = createLocalOutbox(options.local, options.makeRoom);
  const remote = createIdbOutbox({
    idb,
    mayWrite,
    onWrite: () => {
      const covered = unsaved;
      return () => (unsaved = Math.max(0, unsaved - covered));
    },
    onIdle: () => {
      planRetry();
      onChange();
    },
  });
  const flush = () => {
    if (!mayWrite()) return;
    local.flush();
    if (local.isEmpty() && local.health().kind === 'fine') unsaved = 0;
    remote.flush();
    planRetry();
    onChange();
  };
  const state = () => saveStateOf(local.health(), remote.health(), unsaved);
  return {
    owe: (owed, events = 0) => {
      local.owe(owed.local ?? new Map());
      remote.owe(owed.idb ?? new Map());
      unsaved += events;
    },
    flush,
    retry: async () => {
      flush();
      await remote.settled();
      return state();
    },
    settled: () => remote.settled(),
    state,
    miss: (store, detail) => (store === 'local' ? local : remote).miss(detail),
    isLocalComplete: () => local.isEmpty() && local.health().kind === 'fine',
    forget: () => {
      local.forget();
      remote.forget();
      unsaved = 0;
    },
  };
}

const firstRetryMs = 5000;
const lastRetryMs = 60_000;

/** Plans the next try when a store has failed, less and less often; at most one at a time. */
function createRetryPlan(later: Later, isWell: () => boolean, retry: () => void): () => void {
  let delayMs = firstRetryMs;
  let isPlanned = false;
  return () => {
    if (isWell()) delayMs = firstRetryMs;
    if (isWell() || isPlanned) return;
    isPlanned = true;
    later(() => {
      isPlanned = false;
      retry();
    }, delayMs);
    delayMs = Math.min(lastRetryMs, delayMs * 2);
  };
}
