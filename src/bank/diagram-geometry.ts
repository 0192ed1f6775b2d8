/** Where the lines and words of a diagram lie: plain arithmetic, in units of the canvas. */

/** Width of every canvas: no diagram needs sideways scrolling on a phone. */
export const canvasWidth = 340;

/** Width of a letter in a box's label, and in notes and in the labels of arrows and zones. */
export const labelUnit = 7.5;
export const noteUnit = 6.5;

/** Height of a line of the smaller text. */
const noteHeight = 12;

/** Space between an upright arrow and its label. */
const labelGap = 6;

export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  w: number;
  h: number;
}

/** A straight line with words beside it. */
export interface Line {
  from: Point;
  to: Point;
  label: string | null;
}

/** Where the words of a line are written: `y` is the foot of the letters. */
export interface LabelPlace extends Point {
  anchor: 'start' | 'middle' | 'end';
}

/** The straight line between the facing sides of two boxes. */
export function connect(a: Rect, b: Rect): { from: Point; to: Point } {
  const gapX = Math.max(b.x - (a.x + a.w), a.x - (b.x + b.w));
  const gapY = Math.max(b.y - (a.y + a.h), a.y - (b.y + b.h));
  if (gapY >= gapX) {
    const isDown = b.y >= a.y;
    const [x1, x2] = align([a.x, a.x + a.w], [b.x, b.x + b.w]);
    return {
      from: { x: x1, y: isDown ? a.y + a.h : a.y },
      to: { x: x2, y: isDown ? b.y : b.y + b.h },
    };
  }
  const isRight = b.x >= a.x;
  const [y1, y2] = align([a.y, a.y + a.h], [b.y, b.y + b.h]);
  return {
    from: { x: isRight ? a.x + a.w : a.x, y: y1 },
    to: { x: isRight ? b.x : b.x + b.w, y: y2 },
  };
}

/** Whether two rectangles come nearer to each other than `margin`. */
export function overlap(a: Rect, b: Rect, margin: number): boolean {
  return (
    a.x < b.x + b.w + margin &&
    b.x < a.x + a.w + margin &&
    a.y < b.y + b.h + margin &&
    b.y < a.y + a.h + margin
  );
}

/** Whether the first rectangle lies within the second; edges may touch. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w &&
    inner.y + inner.h <= outer.y + outer.h
  );
}

/** Whether a line passes through the inside of a rectangle. */
export function crosses({ from, to }: Pick<Line, 'from' | 'to'>, rect: Rect): boolean {
  const [enterX, leaveX] = spanWithin([from.x, to.x], [rect.x, rect.x + rect.w]);
  const [enterY, leaveY] = spanWithin([from.y, to.y], [rect.y, rect.y + rect.h]);
  return Math.max(enterX, enterY, 0) < Math.min(leaveX, leaveY, 1);
}

export function lengthOf({ from, to }: Pick<Line, 'from' | 'to'>): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** Whether a line is level: its label then stands above it. */
export function isLevel({ from, to }: Pick<Line, 'from' | 'to'>): boolean {
  return Math.abs(from.y - to.y) < 1;
}

/** The label stands above a level line, beside an upright one, and on any other. */
export function placeLabel(line: Line, label: string): LabelPlace {
  const { from, to } = line;
  const x = (from.x + to.x) / 2;
  const y = (from.y + to.y) / 2;
  const width = label.length * noteUnit;
  if (isLevel(line)) return { x, y: y - 5, anchor: 'middle' };
  if (Math.abs(from.x - to.x) >= 1) {
    return {
      x: Math.min(canvasWidth - width / 2, Math.max(width / 2, x)),
      y: y + 4,
      anchor: 'middle',
    };
  }
  return x + labelGap + width <= canvasWidth
    ? { x: x + labelGap, y: y + 4, anchor: 'start' }
    : { x: x - labelGap, y: y + 4, anchor: 'end' };
}

/** The room that the label of a line takes; null where it has none. */
export function labelRect(line: Line): Rect | null {
  if (!line.label) return null;
  const { x, y, anchor } = placeLabel(line, line.label);
  const w = line.label.length * noteUnit;
  const before = { start: 0, middle: w / 2, end: w }[anchor];
  return { x: x - before, y: y - noteHeight + 2, w, h: noteHeight };
}

/** Where two spans overlap widely the line is straight, in the middle of both; else from centre to centre. */
function align(a: [number, number], b: [number, number]): [number, number] {
  const start = Math.max(a[0], b[0]);
  const end = Math.min(a[1], b[1]);
  const middle = (start + end) / 2;
  return end - start >= 16 ? [middle, middle] : [(a[0] + a[1]) / 2, (b[0] + b[1]) / 2];
}

/** The part of the way, from 0 to 1, at which a moving point is between two bounds. */
function spanWithin([from, to]: [number, number], [low, high]: [number, number]): [number, number] {
  if (from === to) {
    const isBetween = from > low && from < high;
    return isBetween ? [-Infinity, Infinity] : [Infinity, -Infinity];
  }
  const ends = [(low - from) / (to - from), (high - from) / (to - from)];
  return [Math.min(...ends), Math.max(...ends)];
}
