import type { StudyEvent } from '#core/event.ts';
import { lineLimit } from './chunk-line.ts';
import { isId, isInstant, isOffset } from './event-fields.ts';
import { formOfType, type EventForm } from './event-forms.ts';
import { parseEventId } from './event-id.ts';
import { cleanData, isRecord } from './plain-data.ts';

/** An event from an import or another tab, null if it is none. Unknown fields and types are kept. */
export function parseEvent(input: unknown): StudyEvent | null {
  if (!isRecord(input)) return null;
  const { id, device, at, offsetMinutes, content, type } = input;
  const isStamped =
    parseEventId(id) && isId(device) && isInstant(at) && isOffset(offsetMinutes) && isId(content);
  if (!isStamped || !isId(type)) return null;
  const form = formOfType(type);
  if (form && !fits(input, form)) return null;
  const clean = cleanData(input);
  // What is taken in must also fit a line, or it could not be read back.
  if (clean === undefined || JSON.stringify(clean).length > lineLimit) return null;
  return clean as StudyEvent;
}

/** The events of a list that are events, and how many things in it are not. */
export function parseEvents(inputs: readonly unknown[]): { events: StudyEvent[]; refused: number } {
  const events = inputs.map(parseEvent).filter((event) => event !== null);
  return { events, refused: inputs.length - events.length };
}

function fits(input: Record<string, unknown>, form: EventForm): boolean {
  return form.names.every((name, index) => form.fields[index]?.check(input[name]));
}
