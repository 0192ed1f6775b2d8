import { useEffect, useRef } from 'react';

/** Keys (as in KeyboardEvent.key) and what they do. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Single-key shortcuts while the caller is on screen. They keep out of the way: of typing, of modifier keys, of an
 * open dialog, and of a control that has its own use for the key.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled: boolean): void {
  const latest = useRef(shortcuts);
  // Synchronises with the document's keyboard events; the newest handlers are called without listening anew.
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const handleKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented)
        return;
      // Letters are meant with Shift or Caps Lock too.
      const action = latest.current[event.key] ?? latest.current[event.key.toLowerCase()];
      if (!action || isTaken(event.key, event.target)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [enabled]);
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
