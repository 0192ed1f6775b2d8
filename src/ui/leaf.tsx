/**
 * What is on screen and what may come next, drawn in one place like leaves of a pad: all but one are hidden. Turning is
 * done by hand, for React takes as long as the paint itself; it is told once that is painted, and finds it so.
 */
import { type ReactNode, type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from './after-paint.ts';
import { LeafContext } from './use-leaf.ts';

interface LeafProps {
  /** Tells it from the others in its box; also its key. */
  id: string;
  isShown: boolean;
  children: ReactNode;
}

/** One leaf, to stand directly in the box of `useLeaves`. Focus, stopwatch and shortcuts within wait until it is shown. */
export function Leaf({ id, isShown, children }: LeafProps) {
  const leaf = useRef<HTMLDivElement>(null);
  const isOnTop = () => leaf.current !== null && isLeafOnTop(leaf.current);
  return (
    <LeafContext value={{ isShown, isOnTop }}>
      <div ref={leaf} data-leaf={id} data-shown={isShown} data-under={!isShown}>
        {children}
      </div>
    </LeafContext>
  );
}

/** A box for leaves, and how to turn to one of them. */
export function useLeaves() {
  const box = useRef<HTMLDivElement>(null);
  const turning = useRef<(() => void) | null>(null);

  /** Ends a turn of which React was not told yet; for what must not come between. */
  function settle() {
    turning.current?.();
  }

  /** Shows the leaf with this id at once; `then` is to make it so for React. False if it is not drawn: nothing was done. */
  function turnTo(id: string, then: () => void): boolean {
    settle();
    const leaves = leavesOf(box.current);
    const from = leaves.find(isLeafOnTop);
    const to = leaves.find((leaf) => leaf.dataset['leaf'] === id);
    if (!from || !to || from === to) return false;
    // Not put under: what is read no more need not be laid out.
    from.hidden = true;
    putOnTop(to, true);
    turning.current = () => {
      turning.current = null;
      flushSync(then);
      // React may have come to another leaf than the one turned to.
      for (const leaf of leavesOf(box.current)) putOnTop(leaf, leaf.dataset['shown'] === 'true');
    };
    afterPaint(settle);
    return true;
  }
  const isTurning = () => turning.current !== null;
  return { box: box as RefObject<HTMLDivElement | null>, turnTo, isTurning, settle };
}

function leavesOf(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.children ?? [])].filter((leaf) => leaf instanceof HTMLElement);
}

function isLeafOnTop(leaf: HTMLElement): boolean {
  return !leaf.hidden && leaf.dataset['under'] === 'false';
}

/** Not by `hidden`: what is under is to be laid out too (base.css), or the turn would have to do that. */
function putOnTop(leaf: HTMLElement, isShown: boolean): void {
  leaf.dataset['under'] = String(!isShown);
  if (isShown) leaf.hidden = false;
}
