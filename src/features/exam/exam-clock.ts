/** The clock of the exam in this page. It begins with the page and is not moved by setting the device's clock. */
import { useSyncExternalStore } from 'react';
import { type SteadyClock, createClock, createSteadyClock } from '#state/clock.ts';

/** How often it is looked at: often enough that no second is skipped. */
const lookEveryMs = 250;

export const examClock: SteadyClock = createSteadyClock(createClock());

/**
 * Calls back at every look at the clock, and when the page comes back from wherever it was. Coming back from the
 * browser's back/forward cache is like opening the page anew: the clock takes the device's time over.
 */
export function watchExamClock(onLook: () => void): () => void {
  let isLeft = false;
  const look = () => {
    // Browsers look first, by a timer or because the page is visible, and only then tell that it was in the cache.
    if (isLeft && document.visibilityState === 'visible') {
      isLeft = false;
      examClock.follow();
    }
    onLook();
  };
  const leave = ({ persisted }: PageTransitionEvent) => {
    isLeft = persisted;
  };
  const timer = setInterval(look, lookEveryMs);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
  window.addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pageshow', look);
    window.removeEventListener('pagehide', leave);
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
