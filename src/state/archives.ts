import type { StudyEvent } from '#core/event.ts';
import { createChunkBuilder } from './chunk.ts';
import { parseEventId } from './event-id.ts';

/** Archives are read whole, so they are larger than a page load's own chunks. */
export const archiveLimit = 250_000;

/** Texts that hold these events, in the order of their ids, where they are shortest. */
export function archiveTexts(events: readonly StudyEvent[], schema: number): string[] {
  const texts: string[] = [];
  let builder = createChunkBuilder(schema);
  for (const event of inOrderOfIds(events)) {
    if (builder.length >= archiveLimit) {
      texts.push(builder.text());
      builder = createChunkBuilder(schema);
    }
    builder.append(event);
  }
  if (builder.length > 0) texts.push(builder.text());
  return texts;
}

/** Sessions by their first event here, and within a session by counter. */
function inOrderOfIds(events: readonly StudyEvent[]): StudyEvent[] {
  const sessions = new Map<string, { counter: number; event: StudyEvent }[]>();
  for (const event of events) {
    const parts = parseEventId(event.id);
    if (!parts) continue;
    const { session, counter } = parts;
    const run = sessions.get(session) ?? [];
    run.push({ counter, event });
    sessions.set(session, run);
  }
  return [...sessions.values()].flatMap((run) =>
    run.sort((a, b) => a.counter - b.counter).map(({ event }) => event),
  );
}
