/** Beginnings anew that the record holds, so that they can be taken back: nothing was deleted by them. */
import type { StudyEvent } from './event.ts';

export type ResetEvent = Extract<StudyEvent, { type: 'reset' }>;

/** Those that still count, the newest first. */
export function resetsIn(events: Iterable<StudyEvent>): ResetEvent[] {
  const undone = new Set<string>();
  const resets: ResetEvent[] = [];
  for (const event of events) {
    if (event.type === 'undo') undone.add(event.event);
    if (event.type === 'reset') resets.push(event);
  }
  return resets.filter(({ id }) => !undone.has(id)).sort((a, b) => b.at - a.at);
}
