/** Opens the learner's record in this browser and keeps it in step with the page's life. */
import index from 'virtual:bank/index';
import { createClock, later, newId } from '#state/clock.ts';
import { createIdbChunks } from '#state/idb-chunks.ts';
import { createLocalChunks } from '#state/local-chunks.ts';
import { currentForm } from '#state/migrations.ts';
import { type StudyRecord, openRecord } from '#state/record.ts';
import { wakingFromRest } from '#state/resting-store.ts';
import { createTabs } from '#state/tabs.ts';
import { type StudyStore, createStudyStore } from '#state/study-store.ts';
import { paths } from '../features/paths.ts';
import { followTheme } from './follow-theme.ts';
import { startOffline } from './offline.ts';

/** How long after the start the idle work waits. */
const idleAfterMs = 2000;

/** The store for the screens. Called once for each page load. */
export function startStudy(): StudyStore {
  const clock = createClock();
  const record = openRecord({
    local: createLocalChunks(() => window.localStorage),
    idb: createIdbChunks({ getFactory: () => window.indexedDB, later, durability: 'relaxed' }),
    clock,
    newId,
    later,
    tabs: createTabs({
      openChannel: 'BroadcastChannel' in window ? () => new BroadcastChannel('stevedore') : null,
      target: window,
    }),
    caches: 'caches' in window ? window.caches : null,
    form: currentForm,
  });
  const store = wakingFromRest(
    createStudyStore({ clock, record, newId, contentVersion: index.version }),
  );
  followPage(record);
  followTheme(store);
  startOffline(paths.base);
  return store;
}

/** Writes before the page may be gone, reads again when it is back, tidies up when nobody waits. */
function followPage(record: StudyRecord): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') record.flush();
    else void record.refresh();
  });
  window.addEventListener('pagehide', () => record.flush());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void record.refresh();
  });
  void record.booted.then(() => {
    later(() => {
      record.snapshot();
      void record.compact();
    }, idleAfterMs);
  });
}
