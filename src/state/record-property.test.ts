import { foldEvents } from '#core/fold.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventId } from './event-id.ts';
import type { StudyRecord } from './record.ts';
import {
  bootTestRecord,
  canonical,
  openTestRecord,
  rate,
  review,
  reviews,
  type TestBrowser,
} from './testing/build.ts';
import { createFakeStorage, quotaError, type FakeStorage } from './testing/fake-storage.ts';
import { createTabHub } from './testing/fake-tabs.ts';
import { createFaultyIdb, type FaultyIdb } from './testing/faulty-idb.ts';
import { encodeChunk } from './chunk.ts';
import { closedAfterMs } from './compact.ts';
import { logKey } from './keys.ts';
import { compactAfter } from './record-care.ts';
import { createManualClock, noon } from './testing/manual-timer.ts';

/** What can happen to a record in a browser whose stores fail now and then. */
type Step =
  | { kind: 'rate'; tab: 0 | 1; at: number }
  | { kind: 'undo' | 'reload' | 'kill' | 'refresh' | 'snapshot' | 'compact'; tab: 0 | 1 }
  | { kind: 'import'; n: number }
  | { kind: 'faults'; every: number };

const tab = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('rate' as const), tab, at: fc.nat(3000) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo', 'reload', 'kill', 'refresh', 'snapshot', 'compact'),
      tab,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('import' as const), n: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('faults' as const), every: fc.constantFrom(0, 3) }),
  },
);

interface World {
  storage: FakeStorage;
  idb: FaultyIdb;
  browser: TestBrowser;
  tabs: StudyRecord[];
  open: () => Promise<StudyRecord>;
}

/** Enough old chunks for a compaction. */
function closedSessions(): Map<string, string> {
  const sessions = Array.from({ length: compactAfter + 1 }, (_, n) => `old${n}`);
  return new Map(
    sessions.map((session) => [logKey(session, 0), encodeChunk(reviews(2, session), 1)]),
  );
}

async function createWorld(): Promise<World> {
  const storage = createFakeStorage({}, closedSessions());
  const idb = createFaultyIdb();
  const browser = { storage, factory: idb.factory };
  const hub = createTabHub();
  const clock = createManualClock(noon + 3 * closedAfterMs);
  const open = () => bootTestRecord(browser, { tabs: hub.open(), clock });
  return { storage, idb, browser, tabs: [await open(), await open()], open };
}

/** Does one step, and returns the ids that are now promised to be on disk. */
async function play(world: World, what: Step, promised: Set<string>): Promise<void> {
  const { storage, idb, tabs } = world;
  if (what.kind === 'faults') {
    const { every } = what;
    storage.faults.failWrite = (n) => (every > 0 && n % every === 0 ? quotaError() : null);
    idb.faults.abortWrite = (n) => every > 0 && n % every === 0;
    return;
  }
  const index = what.kind === 'import' ? 0 : what.tab;
  const record = tabs[index];
  if (!record) return;
  if (what.kind === 'rate') rate(record, what.at);
  if (what.kind === 'undo') undoNewest(record);
  if (what.kind === 'refresh') await record.refresh();
  if (what.kind === 'snapshot') record.snapshot();
  if (what.kind === 'compact') await record.compact();
  if (what.kind === 'import') {
    await record.merge([review(what.n, { id: eventId('file', what.n) })]);
  }
  const { kind } = what.kind === 'kill' ? record.state().save : await record.retry();
  if (kind === 'saved' || kind === 'half') notePromises(record, promised);
  if (what.kind === 'reload' || what.kind === 'kill') {
    record.close();
    tabs[index] = await world.open();
  }
}

// What another tab told is for that tab to promise.
function notePromises(record: StudyRecord, promised: Set<string>): void {
  const own = record.events().filter(({ id }) => id.startsWith(record.session()));
  for (const { id } of own) promised.add(id);
}

function undoNewest(record: StudyRecord): void {
  const newest = record.state().progress.undoable.at(-1);
  const stamp = { at: noon, offsetMinutes: 60, content: 'c1' };
  if (newest) record.append({ type: 'undo', event: newest.event }, stamp);
}

/** Tries until everything is saved; with every third write failing, a few times are enough. */
async function saveAll(record: StudyRecord): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await record.retry()).kind === 'saved') return;
  }
  throw new Error('not saved after twenty tries');
}

describe('a record under random faults', () => {
  it('loses and doubles no event [R7, R55, K5]', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const world = await createWorld();
        const promised = new Set<string>();
        for (const what of steps) {
          await play(world, what, promised);
          for (const record of world.tabs) {
            const ids = record.events().map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            expect(record.state().progress.count).toBe(ids.length);
            expect(canonical(record.state().progress)).toBe(canonical(foldEvents(record.events())));
          }
        }
        const after = await bootTestRecord(world.browser);
        const found = new Set(after.events().map(({ id }) => id));
        expect([...found].filter((id) => id.startsWith('old'))).toHaveLength(
          2 * (compactAfter + 1),
        );
        for (const id of promised) expect(found.has(id), id).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps 1,000 events when every third write fails [R7]', { timeout: 60_000 }, async () => {
    const storage = createFakeStorage({ failWrite: (n) => (n % 3 === 0 ? quotaError() : null) });
    const idb = createFaultyIdb({ abortWrite: (n) => n % 3 === 0 });
    const browser = { storage, factory: idb.factory };
    let record = await bootTestRecord(browser);
    const made: string[] = [];
    for (let n = 0; n < 1000; n += 1) {
      made.push(rate(record, n).id);
      if (n % 97 !== 96) continue;
      await saveAll(record);
      record = await bootTestRecord(browser);
    }
    await saveAll(record);
    const ids = openTestRecord({ storage, factory: null })
      .events()
      .map(({ id }) => id);
    expect(ids).toEqual(made);
  });
});
