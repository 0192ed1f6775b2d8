import type { Outcome, WriteOutcome } from './outcome.ts';

export type StoreName = 'local' | 'idb';

/** What replaces what in one step of compaction. */
export interface Replacement {
  /** Texts to write and read back. */
  fresh: ReadonlyMap<string, string>;
  /** Keys to remove then, each with the head it must still have. */
  doomed: ReadonlyMap<string, string>;
}

/** A place for texts under keys. Two of them hold the record: localStorage and IndexedDB. */
export interface ChunkStore {
  readonly name: StoreName;
  /** The head of every text: enough to see whether two stores hold the same. */
  heads(): Promise<Outcome<Map<string, string>>>;
  /** The texts under these keys; absent keys are left out. */
  read(keys: Iterable<string>): Promise<Outcome<Map<string, string>>>;
  /** Everything under the app's prefix. */
  readAll(): Promise<Outcome<Map<string, string>>>;
  /** Writes all these texts; a failure may leave some of them written, each one whole. */
  write(texts: ReadonlyMap<string, string>): Promise<WriteOutcome>;
  /** Writes `fresh`, reads it back, and only then removes what is `doomed` and still unchanged. */
  replace(replacement: Replacement): Promise<WriteOutcome>;
  /** Removes everything of the app and nothing else. */
  clear(): Promise<WriteOutcome>;
}

/** A store that also answers at once, so that an answer is kept before the next frame. */
export interface SyncChunkStore extends ChunkStore {
  headsNow(): Outcome<Map<string, string>>;
  readAllNow(): Outcome<Map<string, string>>;
  /** The text under one key, null if there is none. */
  readNow(key: string): Outcome<string | null>;
  /** Writes one text and reads it back. */
  writeNow(key: string, text: string): WriteOutcome;
  /** Characters in use by everybody on this origin, keys included. */
  usedNow(): Outcome<number>;
  removeNow(keys: Iterable<string>): WriteOutcome;
}
