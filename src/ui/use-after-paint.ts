import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * A value as it was before the last frame: what need not be seen at once is drawn one frame later, and what the learner
 * waits for is painted sooner. At first it is `initial`. Unlike React's deferred values it comes about however busy
 * the page is: those start over at each change of the record, and never expire.
 */
export function useAfterPaint<T>(value: T, initial: T = value): T {
  const [drawn, setDrawn] = useState(initial);
  useEffect(() => {
    if (Object.is(drawn, value)) return undefined;
    return afterPaint(() => setDrawn(value));
  }, [drawn, value]);
  return drawn;
}
