/** The only file that reads the clock, the time zone and randomness. */

export interface Clock {
  /** Epoch milliseconds; never negative. */
  now(): number;
  /** Minutes that local time is ahead of UTC at the instant `at`. */
  offsetMinutes(at: number): number;
}

/**
 * A clock that setting the device's clock does not move: the device's time at the beginning, carried on by what the page
 * itself has counted since. While a machine sleeps some browsers count and some do not.
 */
export interface SteadyClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds by which the device's clock is ahead of this one. */
  driftMs(): number;
  /** Takes the device's time over again. */
  follow(): void;
}

/** A steady clock; `countMs` tells the milliseconds that the page has counted, from any beginning. */
export function createSteadyClock(
  clock: Pick<Clock, 'now'>,
  countMs: () => number = () => performance.now(),
): SteadyClock {
  let begin = clock.now() - countMs();
  const now = () => Math.round(begin + countMs());
  return {
    now,
    driftMs: () => clock.now() - now(),
    follow: () => {
      begin = clock.now() - countMs();
    },
  };
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
