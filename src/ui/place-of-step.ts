/** Where a row of a list stands, in pixels from any beginning. */
export interface RowBox {
  top: number;
  bottom: number;
}

/**
 * The place that a row takes when it is let go `offset` pixels below where it stood (above: negative). It has passed
 * another row once its edge is over the middle of that one, so that a tall row can pass a low one within the list.
 */
export function placeOfStep(rows: readonly RowBox[], from: number, offset: number): number {
  const held = rows[from];
  if (!held) return from;
  const isBefore = (row: RowBox, place: number) =>
    place < from
      ? middleOf(row) < held.top + offset
      : place > from && middleOf(row) < held.bottom + offset;
  return rows.filter(isBefore).length;
}

/** The offset nearest to `offset` with which a row stays within the list. */
export function offsetWithin(rows: readonly RowBox[], from: number, offset: number): number {
  const [held, first, last] = [rows[from], rows[0], rows.at(-1)];
  if (!held || !first || !last) return 0;
  return Math.min(last.bottom - held.bottom, Math.max(first.top - held.top, offset));
}

/** How far a row makes way, in pixels, while another is held over a place. */
export function shiftOfRow(
  rows: readonly RowBox[],
  { from, to }: { from: number; to: number },
  place: number,
): number {
  const [held, next] = [rows[from], rows[from === 0 ? 1 : from - 1]];
  if (!held || !next) return 0;
  const gap = from === 0 ? next.top - held.bottom : held.top - next.bottom;
  const step = held.bottom - held.top + gap;
  if (place > from && place <= to) return -step;
  return place < from && place >= to ? step : 0;
}

function middleOf({ top, bottom }: RowBox): number {
  return (top + bottom) / 2;
}
