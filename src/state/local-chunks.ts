import type { Replacement, SyncChunkStore } from './chunk-store.ts';
import { headOf } from './seal.ts';
import { prefix } from './keys.ts';
import {
  failure,
  failureFrom,
  success,
  written,
  type Outcome,
  type WriteOutcome,
} from './outcome.ts';

/** The part of `Storage` that is used; null and throwing getters happen in the wild. */
export type KeyValueStorage = Pick<
  Storage,
  'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'
>;

/** localStorage as a chunk store. The getter is called each time: access itself may throw. */
export function createLocalChunks(
  getStorage: () => KeyValueStorage | null | undefined,
): SyncChunkStore {
  const attempt = <T>(work: (storage: KeyValueStorage) => Outcome<T>): Outcome<T> => {
    try {
      const storage = getStorage();
      return storage ? work(storage) : failure('unavailable', 'there is no localStorage');
    } catch (error) {
      return failureFrom(error);
    }
  };
  const readAllNow = () => attempt((storage) => success(textsIn(storage, ownKeys(storage))));
  const headsNow = () => attempt((storage) => success(headsIn(storage)));
  const removeNow = (keys: Iterable<string>) => attempt((storage) => removeAll(storage, keys));
  return {
    name: 'local',
    readAllNow,
    headsNow,
    removeNow,
    readNow: (key) => attempt((storage) => success(storage.getItem(key))),
    writeNow: (key, text) => attempt((storage) => writeOne(storage, key, text)),
    usedNow: () => attempt((storage) => success(charactersIn(storage))),
    heads: async () => headsNow(),
    read: async (keys) => attempt((storage) => success(textsIn(storage, keys))),
    readAll: async () => readAllNow(),
    write: async (texts) => attempt((storage) => writeAll(storage, texts)),
    replace: async (replacement) => attempt((storage) => replaceIn(storage, replacement)),
    clear: async () => attempt((storage) => removeAll(storage, ownKeys(storage))),
  };
}

function ownKeys(storage: KeyValueStorage): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}

function charactersIn(storage: KeyValueStorage): number {
  let used = 0;
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index) ?? '';
    used += key.length + (storage.getItem(key)?.length ?? 0);
  }
  return used;
}

function textsIn(storage: KeyValueStorage, keys: Iterable<string>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const key of keys) {
    const text = storage.getItem(key);
    if (text !== null) texts.set(key, text);
  }
  return texts;
}

function headsIn(storage: KeyValueStorage): Map<string, string> {
  const heads = new Map<string, string>();
  for (const [key, text] of textsIn(storage, ownKeys(storage))) heads.set(key, headOf(text));
  return heads;
}

// Reading back costs microseconds and makes "saved" mean what it says.
function writeOne(storage: KeyValueStorage, key: string, text: string): WriteOutcome {
  storage.setItem(key, text);
  if (storage.getItem(key) === text) return written;
  return failure('failed', `${key} does not read back as written`);
}

function writeAll(storage: KeyValueStorage, texts: ReadonlyMap<string, string>): WriteOutcome {
  for (const [key, text] of texts) {
    const outcome = writeOne(storage, key, text);
    if (!outcome.ok) return outcome;
  }
  return written;
}

function replaceIn(storage: KeyValueStorage, { fresh, doomed }: Replacement): WriteOutcome {
  const outcome = writeAll(storage, fresh);
  if (!outcome.ok) return outcome;
  for (const [key, head] of doomed) {
    const text = storage.getItem(key);
    if (text !== null && headOf(text) === head) storage.removeItem(key);
  }
  return written;
}

function removeAll(storage: KeyValueStorage, keys: Iterable<string>): WriteOutcome {
  for (const key of keys) storage.removeItem(key);
  return written;
}
