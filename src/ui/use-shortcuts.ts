import { useLayoutEffect, useRef } from 'react';
import { useLeaf } from './use-leaf.ts';

/** Keys (as in KeyboardEvent.key; `Shift+1` for a digit with Shift) and what they do. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Single-key shortcuts while the caller is on screen, its leaf on top. They keep out of the way: of typing, of modifier
 * keys, of an open dialog, and of a control that has its own use for the key.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled: boolean): void {
  const { isOnTop } = useLeaf();
  const latest = useRef({ shortcuts, isOnTop });
  // Synchronises with the document's keyboard events; the newest handlers are called without listening anew. Before the
  // paint: a key meant for what is seen is never lost, nor taken for what was there before.
  useLayoutEffect(() => {
    latest.current = { shortcuts, isOnTop };
  });
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const handleKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented)
        return;
      // Letters are meant with Shift or Caps Lock too.
      const { key, target } = event;
      const { shortcuts: keys, isOnTop: isMeant } = latest.current;
      const action = keys[shiftedDigit(event)] ?? keys[key] ?? keys[key.toLowerCase()];
      if (!action || !isMeant() || isTaken(key, target)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [enabled]);
}

/** A digit key with Shift, told by its place: layouts have different signs there. '' where Shift makes the digit itself. */
function shiftedDigit({ code, key, shiftKey }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  return shiftKey && digit !== undefined && key !== digit ? `Shift+${digit}` : '';
}

/** Whether the focused element, or an open dialog, needs this key itself. */
function isTaken(key: string, target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type))
    return true;
  const pressesIt = key === 'Enter' || key === ' ';
  return pressesIt && target.matches('button, a, summary, input');
}
