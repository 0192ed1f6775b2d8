/** Compaction: many small chunks of closed sessions become few large ones. */
import type { StudyEvent } from '#core/event.ts';
import { archiveLimit, archiveTexts } from './archives.ts';
import type { ChunkStore } from './chunk-store.ts';
import { createEventSet, type EventSet } from './event-set.ts';
import { isArchiveKey, isChunkKey, isKeyOf } from './keys.ts';
import type { StoredForm } from './migrations.ts';
import { readChunks } from './read-chunks.ts';
import { headOf } from './seal.ts';
import { success, type Outcome } from './outcome.ts';

export interface CompactOptions {
  /** The stores that are there. */
  stores: readonly ChunkStore[];
  form: StoredForm;
  session: string;
  now: number;
  nextArchiveKey: () => string;
}

/** What a compaction did. */
export interface CompactReport {
  removed: number;
  written: number;
}

/** A session is over when nothing came for a day: its page may still be open, but it sleeps. */
export const closedAfterMs = 24 * 3_600_000;

/** One version of a chunk, and the stores that hold it. */
interface Version {
  key: string;
  head: string;
  text: string;
  stores: Set<ChunkStore>;
}

type Candidate = Version & { events: StudyEvent[] };

/**
 * Merges what is closed, group by group: in every store the archive is written and read back before
 * its sources go, so that a cut after any single write loses nothing. What two tabs merged at the
 * same time is there twice for a while; the next compaction keeps it once.
 */
export async function compactRecord(options: CompactOptions): Promise<Outcome<CompactReport>> {
  const { stores, form, nextArchiveKey } = options;
  const report: CompactReport = { removed: 0, written: 0 };
  const versions = await readVersions(stores);
  if (!versions.ok) return versions;
  const kept = createEventSet();
  const candidates = chooseCandidates(versions.value, options, kept);
  if (candidates.length < 2) return success(report);
  for (const group of groupBySize(candidates)) {
    const events = group.flatMap((chunk) => chunk.events).filter(({ id }) => kept.add(id));
    const texts = archiveTexts(events, form.schema);
    const fresh = new Map(texts.map((text) => [nextArchiveKey(), text]));
    for (const store of stores) {
      const own = group.filter((version) => version.stores.has(store));
      const doomed = new Map(own.map(({ key, head }) => [key, head]));
      const outcome = await store.replace({ fresh, doomed });
      if (!outcome.ok) return outcome;
    }
    report.written += fresh.size;
    report.removed += group.length;
  }
  return success(report);
}

async function readVersions(stores: readonly ChunkStore[]): Promise<Outcome<Version[]>> {
  const versions = new Map<string, Version>();
  for (const store of stores) {
    const heads = await store.heads();
    if (!heads.ok) return heads;
    const chunkHeads = [...heads.value].filter(([key]) => isChunkKey(key));
    const isNew = ([key, head]: [string, string]) => !versions.has(`${key} ${head}`);
    const texts = await store.read(chunkHeads.filter(isNew).map(([key]) => key));
    if (!texts.ok) return texts;
    for (const [key, text] of texts.value) {
      const head = headOf(text);
      versions.set(`${key} ${head}`, { key, head, text, stores: new Set() });
    }
    for (const [key, head] of chunkHeads) versions.get(`${key} ${head}`)?.stores.add(store);
  }
  return success([...versions.values()]);
}

/** Closed chunks worth merging; large archives stay, and their events go into `kept`. */
function chooseCandidates(
  versions: readonly Version[],
  { stores, form, session, now }: CompactOptions,
  kept: EventSet,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const version of versions) {
    const { key, text } = version;
    const { events, damaged, older } = readChunks(new Map([[key, text]]), form);
    const isReadable = damaged.length === 0 && older.length === 0 && events.length > 0;
    const isClosed = events.every(({ at }) => at < now - closedAfterMs);
    if (!isReadable || !isClosed || isKeyOf(session, key)) continue;
    const isLarge = isArchiveKey(key) && text.length > archiveLimit / 2;
    const isEverywhere = version.stores.size === stores.length;
    const isDouble = events.some(({ id }) => kept.has(id));
    if (isLarge && isEverywhere && !isDouble) for (const { id } of events) kept.add(id);
    else candidates.push({ ...version, events });
  }
  return candidates;
}

function groupBySize(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  let size = Infinity;
  for (const candidate of candidates) {
    if (size + candidate.text.length > archiveLimit) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(candidate);
    size += candidate.text.length;
  }
  return groups;
}
