import { isWholeWithin } from './event-fields.ts';

/** The two parts of an event's id: the page load it happened in, and its number there. */
export interface EventIdParts {
  session: string;
  counter: number;
}

const sessionPattern = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$/;
const maxCounter = 10_000_000;

/** The id of the `counter`th event of a page load. */
export function eventId(session: string, counter: number): string {
  return `${session}-${counter}`;
}

/** The parts of a valid id; null for anything else, so that one event has one spelling. */
export function parseEventId(id: unknown): EventIdParts | null {
  if (typeof id !== 'string') return null;
  const dash = id.lastIndexOf('-');
  const session = id.slice(0, Math.max(0, dash));
  const digits = id.slice(dash + 1);
  const counter = Number(digits);
  if (!isSession(session) || !isCounter(counter) || String(counter) !== digits) return null;
  return { session, counter };
}

/** Letters, digits and inner dashes: what can stand in a key and before a counter. */
export function isSession(value: unknown): value is string {
  return typeof value === 'string' && sessionPattern.test(value);
}

/** A place in the order of a page load's events. */
export function isCounter(value: unknown): value is number {
  return isWholeWithin(value, 0, maxCounter);
}
