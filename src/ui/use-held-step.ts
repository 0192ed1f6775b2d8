/** Dragging a row of a list by its handle with mouse, finger or pen. */
import { type PointerEvent, useEffect, useState } from 'react';
import { offsetWithin, placeOfStep, type RowBox, shiftOfRow } from './place-of-step.ts';

interface Held {
  from: number;
  /** Where the pointer took hold, in pixels of the page, so that scrolling meanwhile counts. */
  startY: number;
  /** Where the rows stood then. */
  rows: readonly RowBox[];
  offset: number;
}

/** A row that is held moves with the pointer and the others make way; let go, it is moved; put back, it is not. */
export function useHeldStep(onMove: (from: number, to: number) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  const isHeld = held !== null;
  // Synchronises with the keyboard: Escape puts the row back, whatever has the focus.
  useEffect(() => {
    if (!isHeld) return undefined;
    const hear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setHeld(null);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [isHeld]);

  function takeHold(event: PointerEvent<HTMLElement>, from: number) {
    if (!event.isPrimary || event.button !== 0) return;
    // No text is marked, and the focus stays where it is.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const list = event.currentTarget.closest('ol');
    const rows = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());
    setHeld({ from, startY: event.pageY, rows, offset: 0 });
  }

  function carry(event: PointerEvent<HTMLElement>) {
    if (!held) return;
    setHeld({ ...held, offset: offsetNow(held, event) });
    // A list may be longer than the window.
    const row = event.currentTarget.closest('li');
    row?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  function letGo(event: PointerEvent<HTMLElement>) {
    if (!held) return;
    setHeld(null);
    onMove(held.from, placeOfStep(held.rows, held.from, offsetNow(held, event)));
  }

  const over = held && placeOfStep(held.rows, held.from, held.offset);
  const shiftOf = (place: number) => {
    if (!held || over === null) return 0;
    return place === held.from
      ? held.offset
      : shiftOfRow(held.rows, { from: held.from, to: over }, place);
  };
  return {
    /** The place of the row that is held; null if none is. */
    from: held?.from ?? null,
    /** What the handle of the row at a place listens to. */
    handleOf: (place: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => takeHold(event, place),
      onPointerMove: carry,
      onPointerUp: letGo,
      onLostPointerCapture: () => setHeld(null),
    }),
    /** How far the row at a place is from where it stood, in pixels. */
    shiftOf,
    /** The place that the row at a place would have if the held one were let go. */
    placeOf: (place: number) =>
      place === held?.from ? (over ?? place) : place + Math.sign(shiftOf(place)),
  };
}

function offsetNow({ rows, from, startY }: Held, event: PointerEvent): number {
  return offsetWithin(rows, from, event.pageY - startY);
}
