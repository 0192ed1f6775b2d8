/**
 * Events dated by a clock that was ahead. An event in 2030 would be the last for years: what is done now would count
 * before it. Nobody but the learner knows which of two clocks was wrong, so the correction is an event of its own; the
 * events themselves stay as they were recorded.
 */
import type { StudyEvent } from './event.ts';
import type { Progress } from './progress.ts';
import { DAY_MS } from './study-day.ts';

/** Farther ahead than this no difference of clocks or time zones can be. */
export const FUTURE_MS = DAY_MS;

/** Whether the record ends so far ahead of the clock that one of the two must be wrong. */
export function isAheadOf({ lastAt }: Pick<Progress, 'lastAt'>, now: number): boolean {
  return lastAt > now + FUTURE_MS;
}

/** The ids of the events that are dated more than a day ahead of `now` (epoch ms). */
export function futureEvents(
  events: Iterable<StudyEvent>,
  { redated }: Pick<Progress, 'redated'>,
  now: number,
): string[] {
  return Array.from(events)
    .filter(({ id, at }) => Math.min(at, redated.get(id) ?? at) > now + FUTURE_MS)
    .map(({ id }) => id);
}

/** What all corrections together say: event ids and the instants as of which they count, the earliest if several. */
export function redatesIn(events: readonly StudyEvent[]): Map<string, number> {
  const redated = new Map<string, number>();
  for (const event of events) {
    if (event.type !== 'redate') continue;
    for (const id of event.events) {
      redated.set(id, Math.min(event.to, redated.get(id) ?? event.to));
    }
  }
  return redated;
}

/** The events as of the instants at which they count; never later than they were recorded. */
export function redate(
  events: readonly StudyEvent[],
  redated: ReadonlyMap<string, number>,
): readonly StudyEvent[] {
  if (redated.size === 0) return events;
  return events.map((event) => {
    const to = redated.get(event.id);
    return to === undefined || to >= event.at ? event : { ...event, at: to };
  });
}
