import { useEffect, useRef } from 'react';
import { useLeaf } from './use-leaf.ts';

/** A stopwatch that starts when the caller appears or its leaf is turned to; asking it gives milliseconds. */
export function useElapsed(): () => number {
  const startedAt = useRef(0);
  const { isShown } = useLeaf();
  // Synchronises with the moment at which it is on screen.
  useEffect(() => {
    if (isShown) startedAt.current = performance.now();
  }, [isShown]);
  return () => Math.round(performance.now() - startedAt.current);
}
