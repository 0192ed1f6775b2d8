/** How events come into a record. */
import type { EventStamp, StudyAct, StudyEvent } from '#core/event.ts';
import { archiveTexts } from './archives.ts';
import { eventId } from './event-id.ts';
import { parseEvent } from './event-parse.ts';
import { markTexts, nextArchiveKey, type RecordParts } from './record-parts.ts';

/** When and under which content an act happened; the record knows the rest of the stamp. */
export type ActStamp = Pick<EventStamp, 'at' | 'offsetMinutes' | 'content'>;

/** What came of taking in events from a file. */
export interface MergeReport {
  added: number;
  /** Events that were there before. */
  known: number;
}

/**
 * Clocks of two devices differ by minutes. An event that seems to precede what it follows by no more
 * than this is put right behind it; beyond, the device's clock is believed and the record refolded.
 */
export const clockSkewMs = 10 * 60_000;

/** Records an act: folded at once, in localStorage before this returns, told to other tabs. */
export function appendAct<A extends StudyAct>(
  parts: RecordParts,
  act: A,
  stamp: ActStamp,
): A & EventStamp {
  const { session, device, ledger, options } = parts;
  const event: A & EventStamp = {
    ...act,
    id: eventId(session, ledger.seen.nextCounter(session)),
    device,
    at: timeAfter(ledger.progress.lastAt, stamp.at),
    offsetMinutes: stamp.offsetMinutes,
    content: stamp.content,
  };
  if (!parseEvent(event)) throw new Error(`event that could not be read back: ${event.id}`);
  noteClock(parts, stamp.at);
  ledger.take([event]);
  const { key, text } = parts.writer.append(event);
  const owed = new Map([...unpaidMarks(parts), [key, text]]);
  parts.saver.owe({ local: owed, idb: owed }, 1);
  parts.saver.flush();
  // What this tab may not store, others must not count.
  if (!parts.readOnly) options.tabs.send({ kind: 'events', events: [event] });
  parts.notify();
  return event;
}

/** Unites the record with events from elsewhere; the same ones a second time change nothing. */
export function mergeEvents(parts: RecordParts, events: readonly StudyEvent[]): MergeReport {
  const added = parts.ledger.take(events);
  const texts = archiveTexts(added, parts.options.form.schema);
  const archives = texts.map((text): [string, string] => [nextArchiveKey(parts), text]);
  if (added.length > 0) {
    const owed = new Map([...unpaidMarks(parts), ...archives]);
    parts.saver.owe({ local: owed, idb: owed }, added.length);
    parts.saver.flush();
    parts.options.tabs.send({ kind: 'events', events: added });
    parts.notify();
  }
  return { added: added.length, known: events.length - added.length };
}

/** Says once that the clock is behind the record: nothing is lost, but days may be counted oddly. */
function noteClock(parts: RecordParts, at: number): void {
  const behindMs = parts.ledger.progress.lastAt - at;
  const isSaid = parts.notices.some(({ kind }) => kind === 'clock-back');
  if (behindMs <= clockSkewMs || isSaid) return;
  parts.notices = [...parts.notices, { kind: 'clock-back', behindMs }];
}

function timeAfter(lastAt: number, at: number): number {
  return at <= lastAt && lastAt - at <= clockSkewMs ? lastAt + 1 : at;
}

// A page that only reads leaves no mark in the stores.
function unpaidMarks(parts: RecordParts): Map<string, string> {
  if (parts.isMarked) return new Map();
  parts.isMarked = true;
  return markTexts(parts);
}
