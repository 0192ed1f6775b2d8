/** The clock of the exam in this page. It begins with the page and is not moved by setting the device's clock. */
import { useSyncExternalStore } from 'react';
import { type SteadyClock, createClock, createSteadyClock } from '#state/clock.ts';

/** How often it is looked at: often enough that no second is skipped. */
const lookEveryMs = 250;

export const examClock: SteadyClock = createSteadyClock(createClock());

/** Calls back at every look at the clock, and when the page comes back from wherever it was. */
export function watchExamClock(look: () => void): () => void {
  const timer = setInterval(look, lookEveryMs);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pageshow', look);
  };
}

/** What is told of the clock; the caller renders again only when that changes. */
export function useExamClock<T extends string | number>(tell: (now: number) => T, before: T): T {
  return useSyncExternalStore(
    watchExamClock,
    () => tell(examClock.now()),
    () => before,
  );
}
