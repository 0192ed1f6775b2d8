import type { Clock, Later } from '../clock.ts';

/** A timer that runs when told. */
export interface ManualTimer {
  later: Later;
  /** Runs everything that is due within `ms` from now on. */
  advance(ms: number): void;
}

/** Nothing passes unless `advance` says so. */
export function createManualTimer(): ManualTimer {
  let now = 0;
  let waiting: { dueAt: number; run: () => void }[] = [];
  return {
    later: (run, delayMs) => void waiting.push({ dueAt: now + delayMs, run }),
    advance: (ms) => {
      now += ms;
      const due = waiting.filter(({ dueAt }) => dueAt <= now);
      waiting = waiting.filter(({ dueAt }) => dueAt > now);
      for (const { run } of due) run();
    },
  };
}

/** 2026-11-23, noon in Berlin. */
export const noon = Date.UTC(2026, 10, 23, 11);

export interface ManualClock extends Clock {
  advance(ms: number): void;
}

/** A clock in Berlin's winter that stands still unless told. */
export function createManualClock(start = noon): ManualClock {
  let now = start;
  return {
    now: () => now,
    offsetMinutes: () => 60,
    advance: (ms) => {
      now += ms;
    },
  };
}
