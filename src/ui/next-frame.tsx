import { type ReactNode, useDeferredValue } from 'react';

/** What can wait a frame: the rest of what appears with it is drawn first, which a slow phone shows sooner. */
export function NextFrame({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
