/** The record and the store on a browser's own stores: what the app opens once per page load. */
import { createClock, later, newId } from './clock.ts';
import { createIdbChunks } from './idb-chunks.ts';
import { createLocalChunks } from './local-chunks.ts';
import { currentForm } from './migrations.ts';
import { openRecord, type StudyRecord } from './record.ts';
import { createStudyStore, type StudyStore } from './study-store.ts';
import { channelName, createTabs } from './tabs.ts';

export interface Study {
  record: StudyRecord;
  store: StudyStore;
  /** Ends the listening to the page; for hot reloading in development. */
  close: () => void;
}

/** The two stores of this browser; also what the rescue page reads. */
export function createBrowserStores() {
  return {
    local: createLocalChunks(() => globalThis.localStorage),
    idb: createIdbChunks({ getFactory: () => globalThis.indexedDB, later, durability: 'strict' }),
  };
}

/** Opens the learner's record in a page. */
export function openStudy(contentVersion: string): Study {
  const clock = createClock();
  const hasChannel = typeof BroadcastChannel === 'function';
  const tabs = createTabs({
    openChannel: hasChannel ? () => new BroadcastChannel(channelName) : null,
    target: window,
  });
  const caches = presentCaches();
  const stores = createBrowserStores();
  const record = openRecord({ ...stores, clock, newId, later, tabs, caches, form: currentForm });
  const store = createStudyStore({ clock, record, newId, contentVersion });
  void record.booted.then(() => later(() => void tidy(record), tidyAfterMs));
  return { record, store, close: listenToPage(record) };
}

/** The browser's caches; null without TLS, and where a browser refuses all site data: asking for them throws there. */
function presentCaches(): CacheStorage | null {
  try {
    return 'caches' in globalThis ? globalThis.caches : null;
  } catch {
    return null;
  }
}

/** When the page has long been drawn and answered its first clicks. */
const tidyAfterMs = 3000;

async function tidy(record: StudyRecord): Promise<void> {
  record.snapshot();
  await record.compact();
}

/** Saves when the page may be about to die, and looks around when it comes back. */
function listenToPage(record: StudyRecord): () => void {
  const change = () => {
    if (document.visibilityState === 'hidden') record.flush();
    else void record.refresh();
  };
  const show = (event: PageTransitionEvent) => {
    if (event.persisted) void record.refresh();
  };
  const hide = () => record.flush();
  document.addEventListener('visibilitychange', change);
  window.addEventListener('pageshow', show);
  window.addEventListener('pagehide', hide);
  return () => {
    document.removeEventListener('visibilitychange', change);
    window.removeEventListener('pageshow', show);
    window.removeEventListener('pagehide', hide);
    record.close();
  };
}
