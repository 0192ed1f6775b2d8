import type { StudyEvent } from '#core/event.ts';
import * as v from 'valibot';
import { parseEvents } from './event-parse.ts';
import { checksumOfEvents, type Subtle } from './export-file.ts';
import { currentForm } from './migrations.ts';
import { isRecord, isShallow } from './plain-data.ts';
import { readChunks } from './read-chunks.ts';
import type { StudyRecord } from './record.ts';
import type { MergeReport } from './record-write.ts';
import type { QuarantinedText } from './set-aside.ts';

/** Longest file that is read, in characters: a localStorage filled to the brim exports to 27 M. */
export const importLimit = 32_000_000;
/** An export nests four deep; leave room for what newer versions add. */
const depthLimit = 16;

/** Why a file was not taken; `importProblems` says it in words. */
export type ImportProblem =
  | 'too-large'
  | 'not-json'
  | 'too-deep'
  | 'other-app'
  | 'other-kind'
  | 'newer'
  | 'damaged';

export const importProblems: Readonly<Record<ImportProblem, string>> = {
  'too-large': 'This file is larger than any backup of this app can be.',
  'not-json': 'This is not a backup file: it cannot be read as JSON. It may be cut off.',
  'too-deep': 'This is not a backup file: its contents are nested too deeply.',
  'other-app': 'This file was made by another app.',
  'other-kind': 'This file was made by this app, but it is not a backup of your record.',
  newer:
    'This backup was made by a newer version of the app. Reload the page to update, then try again.',
  damaged:
    'This backup is damaged: its contents do not match its checksum. Try another copy of it.',
};

/** What a file holds, checked. */
export interface ImportContents {
  events: StudyEvent[];
  /** Things among the events that are none; left out. */
  refused: number;
  quarantine: QuarantinedText[];
  exportedAt: number;
  /** False where the checksum's algorithm is not at hand (SHA-256 on an insecure origin). */
  isVerified: boolean;
}

export type ImportResult =
  | { ok: true; contents: ImportContents }
  | { ok: false; problem: ImportProblem };

const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const quarantineSchema = v.array(v.object({ origin: v.string(), at: instant, text: v.string() }));
const recordSchema = v.object({
  exportedAt: instant,
  count: v.pipe(v.number(), v.integer()),
  checksum: v.object({ algorithm: v.picklist(['sha-256', 'fnv-1a-64']), digits: v.string() }),
  events: v.array(v.unknown()),
  quarantine: v.optional(quarantineSchema, []),
});
const rescueSchema = v.object({
  exportedAt: instant,
  stores: v.array(v.object({ texts: v.array(v.tuple([v.string(), v.string()])) })),
});

/** Reads a file that should be an export or a rescue file; never throws, changes nothing. */
export async function parseExport(text: string, subtle: Subtle): Promise<ImportResult> {
  if (text.length > importLimit) return refuse('too-large');
  if (!isShallow(text, depthLimit)) return refuse('too-deep');
  const file = parseJson(text.replace(/^\uFEFF/, ''));
  if (file === undefined) return refuse('not-json');
  if (!isRecord(file) || file['app'] !== 'stevedore') return refuse('other-app');
  const { kind, schema } = file;
  if (kind !== 'record' && kind !== 'rescue') return refuse('other-kind');
  if (typeof schema === 'number' && schema > currentForm.schema) return refuse('newer');
  if (schema !== currentForm.schema) return refuse('damaged');
  return kind === 'record' ? parseRecordFile(file, subtle) : parseRescueFile(file);
}

/** Unites the record with a file; the same file twice, or two files in either order, end alike. */
export function importRecord(record: StudyRecord, contents: ImportContents): Promise<MergeReport> {
  return record.merge(contents.events);
}

async function parseRecordFile(file: unknown, subtle: Subtle): Promise<ImportResult> {
  const parsed = v.safeParse(recordSchema, file);
  if (!parsed.success || parsed.output.count !== parsed.output.events.length)
    return refuse('damaged');
  const { checksum, events, quarantine, exportedAt } = parsed.output;
  const actual = await checksumOfEvents(events, checksum.algorithm, subtle);
  const isVerified = actual.algorithm === checksum.algorithm;
  if (isVerified && actual.digits !== checksum.digits) return refuse('damaged');
  const contents = { ...parseEvents(events), quarantine, exportedAt, isVerified };
  return { ok: true, contents };
}

// A rescue file holds the stores as they were; its chunks carry their own checksums.
function parseRescueFile(file: unknown): ImportResult {
  const parsed = v.safeParse(rescueSchema, file);
  if (!parsed.success) return refuse('damaged');
  const { stores, exportedAt } = parsed.output;
  const readings = stores.map(({ texts }) => readChunks(new Map(texts), currentForm));
  if (readings.some(({ newer }) => newer !== null)) return refuse('newer');
  const events = readings.flatMap((reading) => [
    ...reading.events,
    ...reading.damaged.flatMap((damaged) => damaged.events),
  ]);
  const byId = new Map(events.map((event) => [event.id, event]));
  const refused = readings.flatMap(({ damaged }) => damaged).length;
  const contents = { events: [...byId.values()], refused, quarantine: [], exportedAt };
  return { ok: true, contents: { ...contents, isVerified: true } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(problem: ImportProblem): ImportResult {
  return { ok: false, problem };
}
