/** What a store should hold and does not yet: kept until it does. One outbox for each store. */
import type { ChunkStore, SyncChunkStore } from './chunk-store.ts';
import type { Failure } from './outcome.ts';
import type { StoreHealth } from './save-state.ts';

/** Texts by key. */
export type Texts = ReadonlyMap<string, string>;

export interface Outbox {
  /** Gives it texts to bring to the store; a newer text of a key replaces the older. */
  owe(texts: Texts): void;
  /** Writes what is owed, as far as the store takes it. */
  flush(): void;
  health(): StoreHealth;
  isEmpty(): boolean;
  /** Notes that the store is not there. */
  miss(detail: string): void;
  /** Lets go of everything owed, and of having failed. */
  forget(): void;
}

/** An outbox that is empty when `flush` returns, or knows why not. */
export function createLocalOutbox(local: SyncChunkStore, makeRoom: () => boolean): Outbox {
  const owed = new Map<string, string>();
  let health: StoreHealth = { kind: 'fine' };

  const write = (key: string, text: string) => {
    const outcome = local.writeNow(key, text);
    const isFull = !outcome.ok && outcome.reason === 'full';
    return isFull && makeRoom() ? local.writeNow(key, text) : outcome;
  };
  return {
    ...sharedParts(
      owed,
      () => health,
      (next) => (health = next),
    ),
    flush: () => {
      for (const [key, text] of owed) {
        const outcome = write(key, text);
        if (!outcome.ok) return void (health = healthAfter(health, outcome));
        owed.delete(key);
        health = { kind: 'fine' };
      }
    },
  };
}

/** What an outbox for IndexedDB tells the saver. */
export interface IdbOutboxOptions {
  idb: ChunkStore;
  mayWrite: () => boolean;
  /** Called before a transaction; what it returns is called when the transaction is complete. */
  onWrite: () => () => void;
  /** Called when no write is under way any more. */
  onIdle: () => void;
}

/** An outbox that writes all that has gathered in one transaction after the other. */
export function createIdbOutbox(options: IdbOutboxOptions): Outbox & { settled(): Promise<void> } {
  const { idb, mayWrite, onWrite, onIdle } = options;
  const owed = new Map<string, string>();
  let health: StoreHealth = { kind: 'fine' };
  let pumping: Promise<void> | null = null;

  const pump = async () => {
    while (owed.size > 0 && mayWrite()) {
      const batch = new Map(owed);
      const onComplete = onWrite();
      const outcome = await idb.write(batch);
      if (!outcome.ok) return void (health = healthAfter(health, outcome));
      for (const [key, text] of batch) if (owed.get(key) === text) owed.delete(key);
      onComplete();
      health = owed.size > 0 ? { kind: 'writing' } : { kind: 'fine' };
    }
  };
  const finish = () => {
    pumping = null;
    onIdle();
  };
  return {
    ...sharedParts(
      owed,
      () => health,
      (next) => (health = next),
    ),
    flush: () => {
      if (pumping || owed.size === 0) return;
      // A store that failed stays failed until a write has succeeded: the banner must not flicker.
      if (health.kind === 'fine') health = { kind: 'writing' };
      pumping = pump().finally(finish);
    },
    settled: async () => {
      while (pumping) await pumping;
    },
  };
}

function sharedParts(
  owed: Map<string, string>,
  health: () => StoreHealth,
  setHealth: (health: StoreHealth) => void,
): Omit<Outbox, 'flush'> {
  return {
    owe: (texts) => {
      for (const [key, text] of texts) owed.set(key, text);
    },
    health,
    isEmpty: () => owed.size === 0,
    miss: (detail) => setHealth({ kind: 'missing', detail }),
    forget: () => {
      owed.clear();
      if (health().kind === 'failed') setHealth({ kind: 'fine' });
    },
  };
}

// A store that was never there has not failed: the learner was told once that it is missing.
function healthAfter(before: StoreHealth, { reason, detail }: Failure): StoreHealth {
  if (before.kind === 'missing' && reason === 'unavailable') return { kind: 'missing', detail };
  return { kind: 'failed', reason, detail };
}
