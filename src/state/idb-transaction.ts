import type { Later } from './clock.ts';
import { failure, failureFrom, success, type Outcome } from './outcome.ts';

/** The two object stores inside one transaction. */
export interface Tables {
  texts: IDBObjectStore;
  heads: IDBObjectStore;
  /** Gives the transaction up; nothing of it stays. */
  abort(): void;
}

export interface TransactionOptions {
  mode: IDBTransactionMode;
  /** `strict` waits for the disk, not only for the system's cache. */
  durability: IDBTransactionDurability;
  later: Later;
}

/** A transaction that takes longer counts as failed; iOS has been seen to leave them hanging. */
export const transactionLimitMs = 10_000;

/**
 * Runs `work` in one transaction. Success is its `complete` event and nothing earlier: a request
 * can succeed in a transaction that is aborted afterwards. `work` returns how to read the result.
 */
export function inTransaction<T>(
  database: IDBDatabase,
  { mode, durability, later }: TransactionOptions,
  work: (tables: Tables) => () => T,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    try {
      const transaction = database.transaction(['texts', 'heads'], mode, { durability });
      const result = work({
        texts: transaction.objectStore('texts'),
        heads: transaction.objectStore('heads'),
        abort: () => transaction.abort(),
      });
      transaction.oncomplete = () => resolve(success(result()));
      transaction.onabort = () => resolve(abortReason(transaction.error));
      later(() => resolve(failure('failed', 'the transaction did not end')), transactionLimitMs);
    } catch (error) {
      resolve(failureFrom(error));
    }
  });
}

function abortReason(error: DOMException | null): Outcome<never> {
  return error ? failureFrom(error) : failure('failed', 'the transaction was aborted');
}
