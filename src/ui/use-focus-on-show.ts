import { type RefObject, useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * Moves the keyboard focus to an element when it appears, so that a new question or result is read next. After it is
 * drawn: moving the focus makes the browser lay the page out once more.
 */
export function useFocusOnShow<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  // Synchronises the browser's focus with what is shown.
  useEffect(
    () =>
      afterPaint(() => {
        ref.current?.focus({ preventScroll: true });
        ref.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      }),
    [],
  );
  return ref;
}
