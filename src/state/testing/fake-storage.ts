import type { KeyValueStorage } from '../local-chunks.ts';

/** How a fake localStorage misbehaves. */
export interface StorageFaults {
  /** Characters it holds, keys included; without end if absent. */
  quota?: number;
  /** Whether the `n`th write (from 1) fails, and how: it throws this. */
  failWrite?: (n: number) => Error | null;
  /** After this many writes and removals the browser is dead: everything throws. */
  diesAfter?: number;
}

export interface FakeStorage extends KeyValueStorage {
  /** What is really in it, for looking and for damaging. */
  readonly items: Map<string, string>;
  /** Changed by tests while in use. */
  faults: StorageFaults;
  writes: number;
}

/** A localStorage in a map, with a quota and faults; `items` may be shared by several. */
export function createFakeStorage(
  faults: StorageFaults = {},
  items = new Map<string, string>(),
): FakeStorage {
  let changes = 0;
  const live = () => {
    if (changes > (storage.faults.diesAfter ?? Infinity)) throw new Error('the browser was killed');
  };
  const change = () => {
    changes += 1;
    live();
  };
  const storage: FakeStorage = {
    items,
    faults,
    writes: 0,
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => {
      live();
      return items.get(key) ?? null;
    },
    setItem: (key, text) => {
      change();
      storage.writes += 1;
      const fault = storage.faults.failWrite?.(storage.writes);
      if (fault) throw fault;
      const rest = charactersOf(items) - (items.has(key) ? key.length + sizeOf(items, key) : 0);
      if (rest + key.length + text.length > (storage.faults.quota ?? Infinity)) throw quotaError();
      items.set(key, text);
    },
    removeItem: (key) => {
      change();
      items.delete(key);
    },
  };
  return storage;
}

/** What browsers throw when localStorage is full. */
export function quotaError(): Error {
  return Object.assign(new Error('The quota has been exceeded.'), { name: 'QuotaExceededError' });
}

/** Characters in use, keys included. */
export function charactersOf(items: ReadonlyMap<string, string>): number {
  return Array.from(items, ([key, text]) => key.length + text.length).reduce((a, b) => a + b, 0);
}

function sizeOf(items: ReadonlyMap<string, string>, key: string): number {
  return items.get(key)?.length ?? 0;
}
