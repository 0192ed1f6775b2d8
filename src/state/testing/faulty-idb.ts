import { IDBFactory } from 'fake-indexeddb';

/** How a fake IndexedDB misbehaves. */
export interface IdbFaults {
  /** Whether the `n`th readwrite transaction (from 1) is aborted after a request has succeeded. */
  abortWrite?: (n: number) => boolean;
}

export interface FaultyIdb {
  factory: IDBFactory;
  faults: IdbFaults;
}

/** An IndexedDB in memory whose transactions can be aborted after request success. */
export function createFaultyIdb(faults: IdbFaults = {}): FaultyIdb {
  const idb: FaultyIdb = { factory: new IDBFactory(), faults };
  const open = idb.factory.open.bind(idb.factory);
  let writes = 0;
  idb.factory.open = (name, version) => {
    const request = open(name, version);
    request.addEventListener('success', () => {
      const database = request.result;
      const begin = database.transaction.bind(database);
      database.transaction = (stores, mode, options) => {
        const transaction = begin(stores, mode, options);
        if (mode === 'readwrite') {
          writes += 1;
          if (idb.faults.abortWrite?.(writes)) abortAfterSuccess(transaction);
        }
        return transaction;
      };
    });
    return request;
  };
  return idb;
}

function abortAfterSuccess(transaction: IDBTransaction): void {
  const last = transaction.objectStore('heads').count();
  last.onsuccess = () => transaction.abort();
}

/** A factory whose `open` never answers. */
export function createSilentFactory(): Pick<IDBFactory, 'open' | 'deleteDatabase'> {
  const request = new EventTarget();
  return {
    open: () => request as IDBOpenDBRequest,
    deleteDatabase: () => request as IDBOpenDBRequest,
  };
}
