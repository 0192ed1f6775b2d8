import { useSyncExternalStore } from 'react';
import type { Moment } from '#core/schedule.ts';
import { createClock } from './clock.ts';
import { clockSkewMs } from './record-write.ts';
import { useStudy } from './study-context.tsx';

/** How often a screen looks at the clock: a learning step may fall due, a day may turn. */
const lookEveryMs = 10_000;

const clock = createClock();
let seen = clock.now();

function watchClock(onChange: () => void): () => void {
  const look = () => {
    seen = clock.now();
    onChange();
  };
  // From the back/forward cache, perhaps days later.
  const show = ({ persisted }: PageTransitionEvent) => {
    if (persisted) look();
  };
  const timer = setInterval(look, lookEveryMs);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', show);
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pageshow', show);
  };
}

/** The instant as the learner lives it, looked at anew every few seconds and after each event. */
export function useMoment(): Moment {
  const looked = useSyncExternalStore(
    watchClock,
    () => seen,
    () => 0,
  );
  const lastAt = useStudy((state) => state.progress.lastAt);
  const rolloverHour = useStudy((state) => state.progress.settings.rolloverHour);
  // Events a little ahead of the clock are stamped in step (see record-write.ts); beyond that the clock is believed.
  const isInStep = looked < lastAt && lastAt - looked <= clockSkewMs;
  const at = isInStep ? lastAt : looked;
  return { at, offsetMinutes: clock.offsetMinutes(at), rolloverHour };
}
