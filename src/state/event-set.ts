import { parseEventId } from './event-id.ts';

/** Ranges of counters of one session: start, end, start, end, …; ends belong to the range. */
type Ranges = number[];

/**
 * Which events are known. Counters of a session follow each other, so that a hundred thousand ids
 * are a few hundred ranges.
 */
export interface EventSet {
  readonly size: number;
  has(id: string): boolean;
  /** Adds an event; false if it was there, or if the id is none. */
  add(id: string): boolean;
  /** One past the highest counter of a session. */
  nextCounter(session: string): number;
  /** Sessions with their ranges, as they stand in a snapshot. */
  entries(): [string, readonly number[]][];
}

/** A set of events, empty or as `entries` gave it. */
export function createEventSet(entries: Iterable<[string, readonly number[]]> = []): EventSet {
  const sessions = new Map<string, Ranges>();
  let size = 0;
  for (const [session, ranges] of entries) {
    sessions.set(session, [...ranges]);
    size += countOf(ranges);
  }
  return {
    get size() {
      return size;
    },
    has: (id) => {
      const parts = parseEventId(id);
      const ranges = parts && sessions.get(parts.session);
      return !!ranges && placeOf(ranges, parts.counter) === null;
    },
    add: (id) => {
      const parts = parseEventId(id);
      if (!parts) return false;
      const ranges = sessions.get(parts.session);
      if (ranges && !insert(ranges, parts.counter)) return false;
      if (!ranges) sessions.set(parts.session, [parts.counter, parts.counter]);
      size += 1;
      return true;
    },
    nextCounter: (session) => (sessions.get(session)?.at(-1) ?? -1) + 1,
    entries: () => [...sessions],
  };
}

/** Whether the numbers are ranges: whole, in order, apart from each other. */
export function areRanges(numbers: readonly unknown[]): numbers is readonly number[] {
  if (numbers.length === 0 || numbers.length % 2 === 1) return false;
  let floor = 0;
  return numbers.every((value, index) => {
    if (!Number.isSafeInteger(value) || typeof value !== 'number' || value < floor) return false;
    floor = index % 2 === 0 ? value : value + 2;
    return true;
  });
}

function countOf(ranges: readonly number[]): number {
  return ranges.reduce((sum, value, index) => (index % 2 === 0 ? sum - value : sum + value + 1), 0);
}

/** The index of the first range that starts after `counter`, null if a range holds it. */
function placeOf(ranges: Ranges, counter: number): number | null {
  // From the end: what is new is nearly always the newest.
  for (let index = ranges.length - 2; index >= 0; index -= 2) {
    const [start = 0, end = 0] = [ranges[index], ranges[index + 1]];
    if (counter > end) return index + 2;
    if (counter >= start) return null;
  }
  return 0;
}

function insert(ranges: Ranges, counter: number): boolean {
  const place = placeOf(ranges, counter);
  if (place === null) return false;
  const touchesBefore = place > 0 && ranges[place - 1] === counter - 1;
  const touchesAfter = place < ranges.length && ranges[place] === counter + 1;
  if (touchesBefore && touchesAfter) ranges.splice(place - 1, 2);
  else if (touchesBefore) ranges[place - 1] = counter;
  else if (touchesAfter) ranges[place] = counter;
  else ranges.splice(place, 0, counter, counter);
  return true;
}
