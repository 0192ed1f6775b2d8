import { useState } from 'react';
import { createClock } from './clock.ts';

const clock = createClock();

/** Epoch ms at which the caller appeared in the browser: what is recorded from then on belongs to this visit. */
export function useVisitStart(): number {
  const [startedAt] = useState(() => clock.now());
  return startedAt;
}
