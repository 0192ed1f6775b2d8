import { type RefObject, useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';
import { useLeaf } from './use-leaf.ts';

/**
 * Moves the keyboard focus to an element when it appears or its leaf is turned to, so that a new question or result is
 * read next. After it is drawn: moving the focus makes the browser lay the page out once more.
 */
export function useFocusOnShow<T extends HTMLElement>(isThere = true): RefObject<T | null> {
  const ref = useRef<T>(null);
  const isShown = useLeaf().isShown && isThere;
  // Synchronises the browser's focus with what is shown.
  useEffect(() => {
    if (!isShown) return undefined;
    return afterPaint(() => {
      ref.current?.focus({ preventScroll: true });
      ref.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
  }, [isShown]);
  return ref;
}
