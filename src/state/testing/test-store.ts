/** The store of the screens over a record in memory. */
import { IDBFactory } from 'fake-indexeddb';
import { createStudyStore } from '../study-store.ts';
import { bootTestRecord, createTestIds, openTestRecord } from './build.ts';
import { createFakeStorage } from './fake-storage.ts';
import { createManualClock } from './manual-timer.ts';

/** A store on a fresh browser. */
export async function createTestStore(storage = createFakeStorage()) {
  const clock = createManualClock();
  const record = await bootTestRecord({ storage, factory: new IDBFactory() }, { clock });
  const store = createStudyStore({ clock, record, newId: createTestIds(), contentVersion: 'c7' });
  const state = () => store.getState();
  /** What a page that opens now finds in localStorage. */
  const kept = () => openTestRecord({ storage, factory: null }).events();
  return { clock, record, store, state, kept, storage };
}
