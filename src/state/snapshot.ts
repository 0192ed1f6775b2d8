/** A snapshot: the fold of a part of the record, cached so that a start need not replay it. */
import { areRanges, createEventSet, type EventSet } from './event-set.ts';
import { isId, isWholeWithin } from './event-fields.ts';
import { isSession } from './event-id.ts';
import { mapFrom } from './code-shapes.ts';
import type { LedgerBase } from './ledger.ts';
import { isRecord } from './plain-data.ts';
import { progressFromCode, progressToCode } from './progress-code.ts';
import { hasGrownFromHead, headOf, openSeal, sealText } from './seal.ts';

/** Raised whenever `#core/fold.ts` would fold the same events differently: old caches are void. */
const foldVersion = 1;

export interface Snapshot {
  generation: number;
  /** The chunks whose every event is in it, with their heads. */
  covers: ReadonlyMap<string, string>;
  base: LedgerBase;
}

/** The text of a snapshot. Its first line tells versions and size without parsing the rest. */
export function snapshotText(snapshot: Snapshot, schema: number): string {
  const { generation, covers, base } = snapshot;
  const head = ['snap', schema, foldVersion, base.seen.size, generation];
  const body = {
    covers: [...covers],
    seen: base.seen.entries(),
    progress: progressToCode(base.progress),
  };
  return sealText(`${JSON.stringify(head)}\n${JSON.stringify(body)}\n`);
}

/** The schema that a snapshot claims, null if the text is none. */
export function snapshotSchema(text: string): number | null {
  const digits = /^\["snap",(\d{1,6}),/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The snapshot in a text; null if it is damaged, of another version, or anything is wrong in it. */
export function parseSnapshot(text: string, schema: number): Snapshot | null {
  const { body, isSealed } = openSeal(text);
  if (!isSealed) return null;
  try {
    const [headLine = '', bodyLine = ''] = body.split('\n');
    const head: unknown = JSON.parse(headLine);
    const isKnown = Array.isArray(head) && head[1] === schema && head[2] === foldVersion;
    return isKnown ? snapshotFrom(head[4], JSON.parse(bodyLine)) : null;
  } catch {
    return null;
  }
}

/** The largest snapshot among these texts that fits the chunks as they are now. */
export function chooseSnapshot(
  texts: readonly string[],
  chunks: ReadonlyMap<string, string>,
  schema: number,
): Snapshot | null {
  const largestFirst = [...texts].sort((a, b) => sizeClaim(b) - sizeClaim(a));
  for (const text of largestFirst) {
    const snapshot = parseSnapshot(text, schema);
    if (snapshot && fits(snapshot, chunks)) return snapshot;
  }
  return null;
}

/** The chunks that hold more than the snapshot has folded. */
export function uncoveredChunks(
  snapshot: Snapshot | null,
  chunks: ReadonlyMap<string, string>,
): Map<string, string> {
  const covers = snapshot?.covers;
  return new Map([...chunks].filter(([key, text]) => covers?.get(key) !== headOf(text)));
}

function snapshotFrom(generation: unknown, body: unknown): Snapshot | null {
  if (!isRecord(body) || !isWholeWithin(generation, 0, Number.MAX_SAFE_INTEGER)) return null;
  const covers = mapFrom(body['covers'], isId, (head) => (isId(head) ? head : undefined));
  const seen = eventSetFrom(body['seen']);
  const progress = progressFromCode(body['progress']);
  if (!covers || !seen || !progress || progress.count !== seen.size) return null;
  return { generation, covers, base: { progress, seen } };
}

function eventSetFrom(code: unknown): EventSet | null {
  const ranges = mapFrom(code, isSession, rangesFrom);
  return ranges ? createEventSet(ranges) : null;
}

function rangesFrom(code: unknown): readonly number[] | undefined {
  return Array.isArray(code) && areRanges(code) ? code : undefined;
}

// A covered chunk may have grown since, but it must still begin with what was folded.
function fits({ covers }: Snapshot, chunks: ReadonlyMap<string, string>): boolean {
  return [...covers].every(([key, head]) => {
    const text = chunks.get(key);
    if (text === undefined) return false;
    return headOf(text) === head || hasGrownFromHead(text, head);
  });
}

function sizeClaim(text: string): number {
  return Number(/^\["snap",\d+,\d+,(\d+)/.exec(text)?.[1] ?? -1);
}
