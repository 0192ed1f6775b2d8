/**
 * The text of a chunk of events: context lines, one line per event, and a seal with the number of
 * lines and the checksum of everything before it.
 */
import type { StudyEvent } from '#core/event.ts';
import { emptyChecksum, extendChecksum, type Checksum } from './checksum.ts';
import {
  contextLine,
  eventLine,
  lineLimit,
  readContext,
  readEvent,
  type ChunkContext,
  type Refer,
} from './chunk-line.ts';
import { eventId, parseEventId } from './event-id.ts';
import { openSeal, sealLine } from './seal.ts';

/** A chunk that grows by one event at a time at the price of that one. */
export interface ChunkBuilder {
  append(event: StudyEvent): void;
  /** The sealed text so far. */
  text(): string;
  readonly length: number;
}

/** What could be read of a text that should be a chunk. */
export interface DecodedChunk {
  events: StudyEvent[];
  /** Lines that are no events, or whose place in the order is not certain. */
  unreadable: string[];
  /** Whether every line was read and the seal fits. */
  isIntact: boolean;
}

/** An empty chunk. */
export function createChunkBuilder(schema: number): ChunkBuilder {
  let body = '';
  let sum: Checksum = emptyChecksum;
  let lines = 0;
  let context: ChunkContext | null = null;
  let expected = '';
  const lineOfId = new Map<string, number>();

  const refer: Refer = (id, place) => {
    const named = `${place} ${id}`;
    const line = lineOfId.get(named);
    if (line === undefined) lineOfId.set(named, lines);
    return line;
  };
  const addLine = (line: string) => {
    sum = extendChecksum(extendChecksum(sum, line), '\n');
    body += `${line}\n`;
    lines += 1;
  };
  return {
    get length() {
      return body.length;
    },
    append: (event) => {
      const parts = parseEventId(event.id);
      if (!parts) throw new Error(`event with an impossible id: ${event.id}`);
      if (!context || event.id !== expected || !suits(event, context)) {
        context = contextOf(event, schema, parts.session, parts.counter);
        addLine(contextLine(context));
      }
      addLine(eventLine(event, context.base, refer));
      expected = eventId(parts.session, parts.counter + 1);
    },
    text: () => body + sealLine(lines, sum),
  };
}

/** The text of these events; in the order of their ids it is shortest. */
export function encodeChunk(events: Iterable<StudyEvent>, schema: number): string {
  const builder = createChunkBuilder(schema);
  for (const event of events) builder.append(event);
  return builder.text();
}

/** Reads what can be read of any text; never throws. */
export function decodeChunk(text: string, schema: number): DecodedChunk {
  const { body, lineCount, isSealed } = openSeal(text);
  const lines = body.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const parsed = lines.map(parseLine);
  // Ids and references are by place: a lost line break would shift them, unless the count is right.
  const arePlacesSure = lines.length === lineCount;
  const events: StudyEvent[] = [];
  const unreadable: string[] = [];
  let context: ChunkContext | null = null;
  let contextAt = 0;
  const lineAt = (number: number) => {
    const line = unreadable.length === 0 || arePlacesSure ? parsed[number] : null;
    return typeof line?.[0] === 'number' ? line : null;
  };
  for (const [index, line] of parsed.entries()) {
    const opened = line && readContext(line, schema);
    if (opened) {
      context = opened;
      contextAt = index;
      continue;
    }
    const place = index - contextAt - 1;
    const event = line && context && readEvent({ line, context, place, lineAt });
    if (event) {
      events.push(event);
      continue;
    }
    const original = lines[index] ?? '';
    unreadable.push(original);
    if (!arePlacesSure || !looksLikeEvent(original)) context = null;
  }
  return { events, unreadable, isIntact: isSealed && unreadable.length === 0 };
}

function suits(event: StudyEvent, context: ChunkContext): boolean {
  return (
    event.device === context.device &&
    event.offsetMinutes === context.offsetMinutes &&
    event.content === context.content
  );
}

function contextOf(
  event: StudyEvent,
  schema: number,
  session: string,
  first: number,
): ChunkContext {
  const { device, at, offsetMinutes, content } = event;
  return { schema, session, first, device, base: at, offsetMinutes, content };
}

function parseLine(line: string): unknown[] | null {
  if (line.length > lineLimit) return null;
  try {
    const parsed: unknown = JSON.parse(line);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function looksLikeEvent(line: string): boolean {
  return /^\[-?\d/.test(line);
}
