import type { Later } from './clock.ts';
import { failure, failureFrom, success, type Outcome } from './outcome.ts';

/** Where and how the database is opened. */
export interface ConnectionOptions {
  getFactory: () => IDBFactory | null | undefined;
  later: Later;
}

export interface Connection {
  /** The open database, or why there is none; answers within two seconds. */
  get(): Promise<Outcome<IDBDatabase>>;
  /** Closes it; the next `get` opens anew. */
  drop(): void;
}

export const databaseName = 'stevedore';
/** Never raised: the stored form has its own version (`stevedore/schema`). */
const databaseVersion = 1;
/** Browsers have been seen to leave `open` unanswered for ever. */
export const openLimitMs = 2000;

/** A connection that is opened when first needed and reopened when the browser closed it. */
export function createConnection({ getFactory, later }: ConnectionOptions): Connection {
  let database: IDBDatabase | null = null;
  let opening: Promise<Outcome<IDBDatabase>> | null = null;
  let isLate = false;

  const drop = () => {
    database?.close();
    database = null;
  };
  const open = async (): Promise<Outcome<IDBDatabase>> => {
    const outcome = await openDatabase(getFactory);
    opening = null;
    isLate = false;
    if (outcome.ok) {
      database = outcome.value;
      // Another tab deletes everything: it must not wait for this one.
      database.addEventListener('versionchange', drop);
      database.addEventListener('close', drop);
    }
    return outcome;
  };
  const get = async (): Promise<Outcome<IDBDatabase>> => {
    if (database) return success(database);
    if (isLate) return noAnswer;
    opening ??= open();
    const limit = new Promise<Outcome<IDBDatabase>>((resolve) => {
      later(() => resolve(noAnswer), openLimitMs);
    });
    const outcome = await Promise.race([opening, limit]);
    // An answer that comes after all is used from then on.
    isLate = outcome === noAnswer && opening !== null;
    return outcome;
  };
  return { get, drop };
}

const noAnswer = failure('unavailable', 'IndexedDB did not answer in time');

function openDatabase(getFactory: ConnectionOptions['getFactory']): Promise<Outcome<IDBDatabase>> {
  return new Promise((resolve) => {
    try {
      const factory = getFactory();
      if (!factory) return resolve(failure('unavailable', 'there is no IndexedDB'));
      const request = factory.open(databaseName, databaseVersion);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('texts');
        request.result.createObjectStore('heads');
      };
      request.onsuccess = () => resolve(success(request.result));
      request.onerror = () => resolve(asUnavailable(request.error));
    } catch (error) {
      resolve(asUnavailable(error));
    }
  });
}

/** Deletes the database; other tabs close their connections when asked to. */
export function deleteDatabase(
  getFactory: ConnectionOptions['getFactory'],
  later: Later,
): Promise<Outcome<null>> {
  return new Promise((resolve) => {
    try {
      const factory = getFactory();
      if (!factory) return resolve(success(null));
      const request = factory.deleteDatabase(databaseName);
      request.onsuccess = () => resolve(success(null));
      request.onerror = () => resolve(failureFrom(request.error));
      later(() => resolve(noAnswer), openLimitMs);
    } catch (error) {
      resolve(failureFrom(error));
    }
  });
}

// A database that cannot be opened is no database, except one that a newer app has made.
function asUnavailable(thrown: unknown): Outcome<IDBDatabase> {
  const cause = failureFrom(thrown);
  return cause.reason === 'newer' ? cause : failure('unavailable', cause.detail);
}
