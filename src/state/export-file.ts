/** The file in which a learner takes the whole record along: `ExportFile` documents its form. */
import type { StudyEvent } from '#core/event.ts';
import { compareEvents } from '#core/event.ts';
import { compareSpotting } from '#core/spotting.ts';
import { checksumOf } from './checksum.ts';
import { currentForm } from './migrations.ts';
import type { QuarantinedText } from './set-aside.ts';

/** How the events of a file are protected from damage on the way. */
export interface ExportChecksum {
  /** SHA-256 over UTF-8; FNV-1a (64 bits, UTF-16 units) where the page has no `crypto.subtle`. */
  algorithm: 'sha-256' | 'fnv-1a-64';
  /** Hexadecimal, of the canonical text of the events: see `canonicalEvents`. */
  digits: string;
}

export interface ExportFile {
  app: 'stevedore';
  kind: 'record';
  schema: number;
  /** Epoch ms. */
  exportedAt: number;
  /** The browser profile that it was exported from, and the content it showed. */
  device: string;
  content: string;
  count: number;
  checksum: ExportChecksum;
  events: readonly unknown[];
  /** Practice answers with and without looking for the deciding words first; counted from the events. */
  spotting: ReturnType<typeof compareSpotting>;
  /** Texts that could not be read, byte for byte. */
  quarantine: readonly QuarantinedText[];
}

/** What an export is made of. */
export interface ExportSource {
  events: readonly StudyEvent[];
  quarantine: readonly QuarantinedText[];
  exportedAt: number;
  device: string;
  content: string;
}

/** `crypto.subtle`; absent on insecure origins. */
export type Subtle = Pick<SubtleCrypto, 'digest'> | null;

/** The text of the export file. */
export async function exportRecord(source: ExportSource, subtle: Subtle): Promise<string> {
  const events = [...source.events].sort(compareEvents);
  const file: ExportFile = {
    app: 'stevedore',
    kind: 'record',
    schema: currentForm.schema,
    exportedAt: source.exportedAt,
    device: source.device,
    content: source.content,
    count: events.length,
    checksum: await checksumOfEvents(events, subtle ? 'sha-256' : 'fnv-1a-64', subtle),
    events,
    spotting: compareSpotting(events),
    quarantine: source.quarantine,
  };
  return JSON.stringify(file);
}

/** The checksum of events, by the named algorithm if it is at hand. */
export async function checksumOfEvents(
  events: readonly unknown[],
  algorithm: ExportChecksum['algorithm'],
  subtle: Subtle,
): Promise<ExportChecksum> {
  const text = canonicalEvents(events);
  if (algorithm === 'fnv-1a-64' || !subtle) {
    return { algorithm: 'fnv-1a-64', digits: checksumOf(text) };
  }
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  const digits = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0'));
  return { algorithm, digits: digits.join('') };
}

/** One line of JSON per event as they stand in the file, the names of fields sorted at every depth. */
export function canonicalEvents(events: readonly unknown[]): string {
  return events.map((event) => JSON.stringify(event, sortNames)).join('\n');
}

function sortNames(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
