import type { ReactNode } from 'react';
import { useAfterPaint } from './use-after-paint.ts';

/** What can wait a frame: the rest of what appears with it is drawn first, which a slow phone shows sooner. */
export function NextFrame({ children }: { children: ReactNode }) {
  return useAfterPaint(true, false) ? children : null;
}
