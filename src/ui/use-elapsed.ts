import { useEffect, useRef } from 'react';

/** A stopwatch that starts when the caller appears; asking it gives milliseconds. */
export function useElapsed(): () => number {
  const startedAt = useRef(0);
  // Synchronises with the moment at which it is on screen.
  useEffect(() => {
    startedAt.current = performance.now();
  }, []);
  return () => Math.round(performance.now() - startedAt.current);
}
