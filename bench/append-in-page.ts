/** Runs in a page: the app's own record on the browser's own stores, and the cost of adding to it. */
import type { StudyAct } from '#core/event.ts';
import { createClock, later, newId } from '#state/clock.ts';
import { createIdbChunks } from '#state/idb-chunks.ts';
import { createLocalChunks, type KeyValueStorage } from '#state/local-chunks.ts';
import { currentForm } from '#state/migrations.ts';
import { openRecord } from '#state/record.ts';
import { channelName, createTabs } from '#state/tabs.ts';

/** Milliseconds of each append. */
export interface AppendTimes {
  /** What localStorage itself took. */
  local: number[];
  /** Until the event was folded, told to other tabs and in localStorage: the learner waits for this. */
  sync: number[];
  /** Until IndexedDB had it too. */
  total: number[];
  /** Events that the record knew at the beginning. */
  stored: number;
}

declare global {
  interface Window {
    measureAppends: (request: AppendRequest) => Promise<AppendTimes>;
  }
}

interface AppendRequest {
  cards: readonly string[];
  count: number;
}

window.measureAppends = async ({ cards, count }) => {
  const { storage, takeMs } = timedStorage();
  const record = openRecord({
    local: createLocalChunks(() => storage),
    idb: createIdbChunks({ getFactory: () => indexedDB, later, durability: 'relaxed' }),
    clock: createClock(),
    newId,
    later,
    tabs: createTabs({ openChannel: () => new BroadcastChannel(channelName), target: window }),
    caches: null,
    form: currentForm,
  });
  await record.booted;
  const times: AppendTimes = {
    local: [],
    sync: [],
    total: [],
    stored: record.state().progress.count,
  };
  for (let index = 0; index < count; index += 1) {
    const card = cards[index % cards.length] ?? '';
    const act: StudyAct = { type: 'review', card, rating: 3, elapsedMs: 4200, place: 'review' };
    takeMs();
    const startedAt = performance.now();
    record.append(act, { at: Date.now(), offsetMinutes: 60, content: 'bench' });
    times.sync.push(performance.now() - startedAt);
    times.local.push(takeMs());
    const { kind } = await record.retry();
    times.total.push(performance.now() - startedAt);
    if (kind !== 'saved') throw new Error(`An event was not saved: ${kind}.`);
    // One event a frame at most, as learners are: the stores' own work must not pile up.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  record.close();
  return times;
};

/** localStorage with a stopwatch. */
function timedStorage(): { storage: KeyValueStorage; takeMs: () => number } {
  let spent = 0;
  const timed = <T>(work: () => T): T => {
    const startedAt = performance.now();
    const result = work();
    spent += performance.now() - startedAt;
    return result;
  };
  const storage: KeyValueStorage = {
    get length() {
      return localStorage.length;
    },
    key: (index) => localStorage.key(index),
    getItem: (key) => timed(() => localStorage.getItem(key)),
    setItem: (key, text) => timed(() => localStorage.setItem(key, text)),
    removeItem: (key) => localStorage.removeItem(key),
  };
  const takeMs = () => {
    const taken = spent;
    spent = 0;
    return taken;
  };
  return { storage, takeMs };
}
