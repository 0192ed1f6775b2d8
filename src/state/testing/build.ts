/** Builders for tests: each names only what matters to the test. */
import type { StudyEvent } from '#core/event.ts';
import type { Progress } from '#core/progress.ts';
import { IDBFactory } from 'fake-indexeddb';
import { eventId } from '../event-id.ts';
import { createIdbChunks } from '../idb-chunks.ts';
import { createLocalChunks, type KeyValueStorage } from '../local-chunks.ts';
import { currentForm } from '../migrations.ts';
import { progressToCode } from '../progress-code.ts';
import { openRecord, type StudyRecord } from '../record.ts';
import type { RecordOptions } from '../record-parts.ts';
import { createSilentTabs } from './fake-tabs.ts';
import { createManualClock, createManualTimer, noon } from './manual-timer.ts';

export type ReviewEvent = Extract<StudyEvent, { type: 'review' }>;

/** The `n`th review of a session: one every ten seconds, of ten cards in turn. */
export function review(n: number, over: Partial<ReviewEvent> = {}): ReviewEvent {
  return {
    id: eventId('s1', n),
    device: 'laptop',
    at: noon + n * 10_000,
    offsetMinutes: 60,
    content: 'c1',
    type: 'review',
    card: `card-${n % 10}`,
    rating: 3,
    elapsedMs: 4200,
    place: 'review',
    ...over,
  };
}

/** The first `count` reviews of a session. */
export function reviews(count: number, session = 's1'): ReviewEvent[] {
  return Array.from({ length: count }, (_, n) => review(n, { id: eventId(session, n) }));
}

/** Where a record lives in a test: kept when the record is opened again. */
export interface TestBrowser {
  storage: KeyValueStorage | null;
  factory: IDBFactory | null;
}

let sessions = 0;

/** Ids in the order in which they are asked for, different in each record. */
export function createTestIds(): () => string {
  sessions += 1;
  const own = sessions;
  let count = 0;
  return () => {
    count += 1;
    return `t${own}x${count}`;
  };
}

/** A record on the stores of a test browser. */
export function openTestRecord(
  { storage, factory }: TestBrowser,
  over: Partial<RecordOptions> = {},
): StudyRecord {
  const { later } = createManualTimer();
  return openRecord({
    local: createLocalChunks(() => storage),
    idb: createIdbChunks({ getFactory: () => factory, later, durability: 'relaxed' }),
    clock: createManualClock(),
    newId: createTestIds(),
    later,
    tabs: createSilentTabs(),
    caches: null,
    form: currentForm,
    ...over,
  });
}

/** A record that has started. */
export async function bootTestRecord(
  browser: TestBrowser,
  over: Partial<RecordOptions> = {},
): Promise<StudyRecord> {
  const record = openTestRecord(browser, over);
  await record.booted;
  return record;
}

/** Rates a card in a record, `n` times ten seconds after noon. */
export function rate(record: StudyRecord, n: number, card = `card-${n % 10}`): ReviewEvent {
  const act = { type: 'review', card, rating: 3, elapsedMs: 4200, place: 'review' } as const;
  return record.append(act, { at: noon + n * 10_000, offsetMinutes: 60, content: 'c1' });
}

/** Progress in a form that can be compared: no maps, and their order does not matter. */
export function canonical(progress: Progress): string {
  const code = progressToCode(progress);
  const sorted = Object.entries(code).map(([name, value]) => [
    name,
    Array.isArray(value) && name !== 'undoable'
      ? value.map((item) => JSON.stringify(item)).sort()
      : value,
  ]);
  return JSON.stringify(sorted);
}
