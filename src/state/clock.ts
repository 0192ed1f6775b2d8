/** The only file that reads the clock, the time zone and randomness. */

export interface Clock {
  /** Epoch milliseconds; never negative. */
  now(): number;
  /** Minutes that local time is ahead of UTC at the instant `at`. */
  offsetMinutes(at: number): number;
}

/** Runs something after a while: a timer given from outside. */
export type Later = (run: () => void, delayMs: number) => void;

/** The device's own clock. */
export function createClock(): Clock {
  return {
    now: () => Math.max(0, Date.now()),
    // getTimezoneOffset counts the other way round; `|| 0` turns its -0 into 0.
    offsetMinutes: (at) => -new Date(at).getTimezoneOffset() || 0,
  };
}

/** The device's own timer. */
export const later: Later = (run, delayMs) => {
  setTimeout(run, delayMs);
};

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A fresh id of 16 characters (80 random bits). Not `crypto.randomUUID`: it is absent on pages
 * served without TLS, and 36 characters in every session would cost more than they give.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
