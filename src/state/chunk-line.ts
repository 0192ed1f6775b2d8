import type { EventStamp, StudyEvent } from '#core/event.ts';
import { isId, isInstant, isOffset, isWholeWithin } from './event-fields.ts';
import { formOfLetter, formOfType, type EventForm } from './event-forms.ts';
import { eventId, isCounter, isSession } from './event-id.ts';
import { cleanData, isRecord } from './plain-data.ts';

/**
 * What the events of the following lines have in common. Their ids are implied: the session and
 * `first`, then one more with each line. Their times are counted from `base`.
 */
export interface ChunkContext {
  schema: number;
  session: string;
  first: number;
  device: string;
  base: number;
  offsetMinutes: number;
  content: string;
}

/** Longest line that is read: a sitting of 2,000 questions fits, a bomb does not get parsed. */
export const lineLimit = 500_000;

const contextTag = 'log';
const stampNames: ReadonlySet<string> = new Set<keyof EventStamp | 'type'>([
  'id',
  'device',
  'at',
  'offsetMinutes',
  'content',
  'type',
]);

/** The line that opens a run of events. Every schema begins like this, so that versions are told. */
export function contextLine(context: ChunkContext): string {
  const { schema, session, first, device, base, offsetMinutes, content } = context;
  return JSON.stringify([contextTag, schema, session, first, device, base, offsetMinutes, content]);
}

/** The schema that a text claims in its first line, null if it is no chunk at all. */
export function schemaOf(text: string): number | null {
  const digits = /^\["log",(\d{1,6}),/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * One event as a line: milliseconds since `base`, a letter, its fields, and unknown fields at the
 * end. `refer` gives the number of an earlier line with the same id in the same place, if any:
 * a review is 35 characters when its card is new to the chunk, and 25 from then on.
 */
export function eventLine(event: StudyEvent, base: number, refer: Refer): string {
  const form = formOfType(event.type);
  const delay = event.at - base;
  if (!form) return JSON.stringify([delay, fieldsBeyond(event, stampNames, event.type)]);
  const act: Record<string, unknown> = { ...event };
  const packed = form.fields.map((field, index) => {
    const value = act[form.names[index] ?? ''];
    if (field.repeats && typeof value === 'string') return refer(value, index) ?? value;
    return field.pack(value);
  });
  const line = [delay, form.letter, ...packed];
  if (Object.keys(act).length > stampNames.size + form.names.length) {
    line.push(fieldsBeyond(event, new Set([...stampNames, ...form.names])));
  }
  return JSON.stringify(line);
}

/** The line where the id stood before in this place, undefined if it did not. */
export type Refer = (id: string, place: number) => number | undefined;

/** The context in a parsed line, null if it is none or of another schema. */
export function readContext(line: readonly unknown[], schema: number): ChunkContext | null {
  const [tag, version, session, first, device, base, offsetMinutes, content] = line;
  if (tag !== contextTag || version !== schema || line.length !== 8) return null;
  if (!isSession(session) || !isCounter(first) || !isId(device)) return null;
  if (!isInstant(base) || !isOffset(offsetMinutes) || !isId(content)) return null;
  return { schema, session, first, device, base, offsetMinutes, content };
}

/** A parsed line with what it is read by. */
export interface LineSource {
  line: readonly unknown[];
  context: ChunkContext;
  /** Number of events between the context and this line. */
  place: number;
  /** The parsed line of a number that a line refers to. */
  lineAt: (number: number) => readonly unknown[] | null | undefined;
}

/** The event in a parsed line; null if it is none. */
export function readEvent(source: LineSource): StudyEvent | null {
  const { line, context, place } = source;
  const [delay, letter] = line;
  if (!isWholeWithin(delay, -context.base, Number.MAX_SAFE_INTEGER)) return null;
  const at = context.base + delay;
  if (!isInstant(at)) return null;
  const event: Record<string, unknown> = {
    id: eventId(context.session, context.first + place),
    device: context.device,
    at,
    offsetMinutes: context.offsetMinutes,
    content: context.content,
  };
  const form = formOfLetter(letter);
  const isWhole = form ? readKnown(event, source, form) : readUnknown(event, line);
  return isWhole ? (event as unknown as StudyEvent) : null;
}

function readKnown(
  event: Record<string, unknown>,
  { line, lineAt }: LineSource,
  { type, names, fields }: EventForm,
): boolean {
  event['type'] = type;
  for (let index = 0; index < fields.length; index += 1) {
    const packed = line[index + 2];
    const isReference = typeof packed === 'number' && fields[index]?.repeats;
    const value = fields[index]?.unpack(isReference ? lineAt(packed)?.[index + 2] : packed);
    if (value === undefined) return false;
    event[names[index] ?? ''] = value;
  }
  if (line.length === fields.length + 2) return true;
  return line.length === fields.length + 3 && addBeyond(event, line.at(-1));
}

function readUnknown(event: Record<string, unknown>, line: readonly unknown[]): boolean {
  const [, act] = line;
  if (line.length !== 2 || !isRecord(act) || !isId(act['type']) || formOfType(act['type'])) {
    return false;
  }
  event['type'] = act['type'];
  return addBeyond(event, { ...act, type: null });
}

/** Adds the fields of a newer version; they never replace one that is known. */
function addBeyond(event: Record<string, unknown>, beyond: unknown): boolean {
  const clean = cleanData(beyond);
  if (!isRecord(clean)) return false;
  for (const [name, value] of Object.entries(clean)) {
    if (!Object.hasOwn(event, name)) event[name] = value;
  }
  return true;
}

function fieldsBeyond(event: StudyEvent, known: ReadonlySet<string>, type?: string): object {
  const fields = Object.entries(event).filter(([name]) => !known.has(name));
  const beyond = Object.fromEntries(fields);
  return type === undefined ? beyond : { type, ...beyond };
}
