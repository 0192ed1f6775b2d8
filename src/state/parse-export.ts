/** Reads a file that a learner brings back. It is a stranger's until every part of it has been checked. */
import type { StudyEvent } from '#core/event.ts';
import { parseEvents } from './event-parse.ts';
import { checksumOfEvents, type Subtle } from './export-file.ts';
import { isChunkKey } from './keys.ts';
import { currentForm } from './migrations.ts';
import { isRecord, isShallow } from './plain-data.ts';
import { readChunks } from './read-chunks.ts';

/** Bytes above which a file is not even read: a record of 100,000 events exports to less. */
export const sizeLimit = 50 * 1024 * 1024;
const depthLimit = 12;

/** The events of a file, or why it cannot be used, in words for the learner. */
export type ParsedExport =
  | { ok: true; events: StudyEvent[]; refused: number }
  | { ok: false; message: string };

/** Parses an export of this site, or the raw rescue file of its crash page. */
export async function parseExport(text: string, subtle: Subtle): Promise<ParsedExport> {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return refuse('The file is empty.');
  if (plain.length > sizeLimit)
    return refuse('The file is too large to be an export of this site.');
  if (!isShallow(plain, depthLimit)) return refuse('The file is not an export of this site.');
  const data = parseJson(plain);
  if (data === undefined) return refuse('The file is damaged or not an export: it is not JSON.');
  if (!isRecord(data) || data['app'] !== 'stevedore') {
    return refuse('The file is JSON, but not an export of this site.');
  }
  if (typeof data['schema'] !== 'number' || data['schema'] > currentForm.schema) {
    return refuse('The file comes from a newer version. Update this page, then import it again.');
  }
  if (data['kind'] === 'rescue') return fromRescue(data);
  if (data['kind'] !== 'record' || !Array.isArray(data['events'])) {
    return refuse('The file is of this site, but holds no record.');
  }
  return fromRecord(data['events'], data['checksum'], subtle);
}

async function fromRecord(
  events: readonly unknown[],
  checksum: unknown,
  subtle: Subtle,
): Promise<ParsedExport> {
  if (!isRecord(checksum)) return refuse('The file has no checksum, so it cannot be trusted.');
  const algorithm = checksum['algorithm'];
  if (algorithm !== 'sha-256' && algorithm !== 'fnv-1a-64') {
    return refuse('The file has a checksum of an unknown kind.');
  }
  if (algorithm === 'sha-256' && !subtle) {
    return refuse('This page was not opened over a secure connection and cannot check the file.');
  }
  const { digits } = await checksumOfEvents(events, algorithm, subtle);
  if (digits !== checksum['digits']) {
    return refuse(
      'The file was changed or damaged after it was exported: its checksum does not fit.',
    );
  }
  return { ok: true, ...parseEvents(events) };
}

/** Whatever can be read of the raw texts of both stores. */
function fromRescue({ stores }: Record<string, unknown>): ParsedExport {
  const lists = Array.isArray(stores)
    ? stores.map((store) => (isRecord(store) ? store['texts'] : []))
    : [];
  const readings = lists.map((list) => readChunks(chunksIn(list), currentForm));
  const unique = new Map(
    readings.flatMap(({ events, damaged }) =>
      [...events, ...damaged.flatMap((text) => text.events)].map(
        (event) => [event.id, event] as const,
      ),
    ),
  );
  const refused = readings.reduce((sum, { damaged }) => sum + damaged.length, 0);
  return { ok: true, events: [...unique.values()], refused };
}

function chunksIn(list: unknown): Map<string, string> {
  const pairs = Array.isArray(list) ? list : [];
  const texts = new Map<string, string>();
  for (const pair of pairs) {
    const [key, text]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof key === 'string' && typeof text === 'string' && isChunkKey(key))
      texts.set(key, text);
  }
  return texts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(message: string): ParsedExport {
  return { ok: false, message };
}
