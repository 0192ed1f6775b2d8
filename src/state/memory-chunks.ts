import type { SyncChunkStore } from './chunk-store.ts';
import { createLocalChunks, type KeyValueStorage } from './local-chunks.ts';

/** A store that ends with the page: for prerendering, and where the browser allows no other. */
export function createMemoryChunks(): SyncChunkStore {
  const storage = createMemoryStorage();
  return createLocalChunks(() => storage);
}

/** A map in the shape of `Storage`. */
export function createMemoryStorage(): KeyValueStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => void items.set(key, text),
    removeItem: (key) => void items.delete(key),
  };
}
