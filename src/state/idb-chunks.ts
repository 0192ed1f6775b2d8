import type { ChunkStore, Replacement } from './chunk-store.ts';
import { headOf } from './seal.ts';
import { createConnection, deleteDatabase, type ConnectionOptions } from './idb-connection.ts';
import { inTransaction, type Tables, type TransactionOptions } from './idb-transaction.ts';
import type { Outcome } from './outcome.ts';

export interface IdbOptions extends ConnectionOptions {
  durability: IDBTransactionDurability;
}

/** IndexedDB as a chunk store; heads lie in a table of their own, so that comparing is cheap. */
export function createIdbChunks(options: IdbOptions): ChunkStore {
  const { durability, later, getFactory } = options;
  const connection = createConnection(options);

  const once = async <T>(mode: IDBTransactionMode, work: Work<T>): Promise<Outcome<T>> => {
    const opened = await connection.get();
    if (!opened.ok) return opened;
    const settings: TransactionOptions = { mode, durability, later };
    const outcome = await inTransaction(opened.value, settings, work);
    // A connection that the browser closed throws InvalidStateError: the next try opens anew.
    if (!outcome.ok && outcome.detail.startsWith('InvalidStateError')) connection.drop();
    return outcome;
  };
  const run = async <T>(mode: IDBTransactionMode, work: Work<T>): Promise<Outcome<T>> => {
    const outcome = await once(mode, work);
    return outcome.ok || outcome.reason !== 'failed' ? outcome : once(mode, work);
  };
  return {
    name: 'idb',
    heads: () => run('readonly', readTable('heads')),
    readAll: () => run('readonly', readTable('texts')),
    read: (keys) => run('readonly', readKeys([...keys])),
    write: (texts) => run('readwrite', writeTexts(texts)),
    replace: (replacement) => run('readwrite', replaceTexts(replacement)),
    clear: async () => {
      connection.drop();
      const outcome = await deleteDatabase(getFactory, later);
      // Another tab holds the database open: then at least its contents go.
      return outcome.ok ? outcome : run('readwrite', emptyTables);
    },
  };
}

type Work<T> = (tables: Tables) => () => T;
type Texts = Map<string, string>;

function readTable(name: 'texts' | 'heads'): Work<Texts> {
  return (tables) => {
    const keys = tables[name].getAllKeys();
    const values = tables[name].getAll();
    return () => new Map(keys.result.map((key, index) => [text(key), text(values.result[index])]));
  };
}

function readKeys(keys: readonly string[]): Work<Texts> {
  return ({ texts }) => {
    const requests = keys.map((key) => [key, texts.get(key)] as const);
    return () => {
      const found: Texts = new Map();
      for (const [key, { result }] of requests)
        if (result !== undefined) found.set(key, text(result));
      return found;
    };
  };
}

function writeTexts(fresh: ReadonlyMap<string, string>): Work<null> {
  return (tables) => {
    putAll(tables, fresh);
    return () => null;
  };
}

function replaceTexts({ fresh, doomed }: Replacement): Work<null> {
  return (tables) => {
    putAll(tables, fresh);
    for (const [key, written] of fresh) {
      const reading = tables.texts.get(key);
      reading.onsuccess = () => {
        if (reading.result !== written) tables.abort();
      };
    }
    for (const [key, head] of doomed) {
      const reading = tables.heads.get(key);
      reading.onsuccess = () => {
        if (reading.result !== head) return;
        tables.texts.delete(key);
        tables.heads.delete(key);
      };
    }
    return () => null;
  };
}

function putAll({ texts, heads }: Tables, fresh: ReadonlyMap<string, string>): void {
  for (const [key, value] of fresh) {
    texts.put(value, key);
    heads.put(headOf(value), key);
  }
}

const emptyTables: Work<null> = ({ texts, heads }) => {
  texts.clear();
  heads.clear();
  return () => null;
};

// Only texts are ever stored; anything else reads as a text that no parser accepts.
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
