import { type RefObject, useEffect, useRef } from 'react';

/** Moves the keyboard focus to an element when it appears, so that a new question or result is read next. */
export function useFocusOnShow<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  // Synchronises the browser's focus with what is shown.
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, []);
  return ref;
}
