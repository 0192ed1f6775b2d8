import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Rect,
  canvasWidth,
  connect,
  contains,
  crosses,
  labelRect,
  lengthOf,
  overlap,
  placeLabel,
} from './diagram-geometry.ts';

const box = (x: number, y: number, w = 100, h = 40): Rect => ({ x, y, w, h });
const size = fc.integer({ min: 1, max: 100 });
const rect = fc.record<Rect>({ x: fc.nat(300), y: fc.nat(300), w: size, h: size });

describe('connect', () => {
  test('a level line joins facing sides', () => {
    const line = { from: { x: 100, y: 20 }, to: { x: 200, y: 20 } };
    expect(connect(box(0, 0), box(200, 0))).toEqual(line);
    expect(connect(box(200, 0), box(0, 0))).toEqual({ from: line.to, to: line.from });
  });

  test('an upright line joins facing sides', () => {
    const line = { from: { x: 50, y: 40 }, to: { x: 50, y: 100 } };
    expect(connect(box(0, 0), box(0, 100))).toEqual(line);
    expect(connect(box(0, 100), box(0, 0))).toEqual({ from: line.to, to: line.from });
  });

  test('boxes that overlap widely join straight', () => {
    expect(connect(box(0, 0), box(60, 100))).toEqual({
      from: { x: 80, y: 40 },
      to: { x: 80, y: 100 },
    });
  });

  test('sixteen units suffice for a straight line', () => {
    expect(connect(box(0, 0), box(84, 100)).from.x).toBe(92);
    expect(connect(box(0, 0), box(85, 100)).from.x).toBe(50);
  });

  test('boxes that hardly overlap join aslant', () => {
    expect(connect(box(0, 0), box(90, 100))).toEqual({
      from: { x: 50, y: 40 },
      to: { x: 140, y: 100 },
    });
  });

  test('a line never crosses its own boxes', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        fc.pre(!overlap(a, b, 0));
        const line = connect(a, b);
        expect([crosses(line, a), crosses(line, b)]).toEqual([false, false]);
      }),
    );
  });

  test('a line turned round is the same', () => {
    fc.assert(
      fc.property(rect, rect, (a, b) => {
        fc.pre(!overlap(a, b, 0));
        const { from, to } = connect(a, b);
        expect(connect(b, a)).toEqual({ from: to, to: from });
      }),
    );
  });
});

describe('overlap', () => {
  const middle = box(100, 100, 50, 50);

  test.each([
    ['left', box(40, 100, 50, 50)],
    ['right', box(160, 100, 50, 50)],
    ['above', box(100, 40, 50, 50)],
    ['below', box(100, 160, 50, 50)],
  ])('ten units to the %s are apart', (_side, other) => {
    expect([overlap(middle, other, 10), overlap(other, middle, 10)]).toEqual([false, false]);
    expect([overlap(middle, other, 11), overlap(other, middle, 11)]).toEqual([true, true]);
  });

  test('one within the other overlaps', () => {
    expect(overlap(middle, box(110, 110, 5, 5), 0)).toBe(true);
  });
});

describe('crosses', () => {
  const middle = box(100, 100, 50, 50);

  test('a line through the middle does', () => {
    expect(crosses({ from: { x: 0, y: 120 }, to: { x: 300, y: 120 } }, middle)).toBe(true);
    expect(crosses({ from: { x: 120, y: 0 }, to: { x: 130, y: 300 } }, middle)).toBe(true);
  });

  test('a line that ends before does not', () => {
    expect(crosses({ from: { x: 0, y: 120 }, to: { x: 99, y: 120 } }, middle)).toBe(false);
  });

  test('a line along the edge does not', () => {
    expect(crosses({ from: { x: 0, y: 100 }, to: { x: 300, y: 100 } }, middle)).toBe(false);
  });

  test('a clipped corner counts', () => {
    expect(crosses({ from: { x: 97, y: 105 }, to: { x: 105, y: 97 } }, middle)).toBe(true);
    expect(crosses({ from: { x: 97, y: 102 }, to: { x: 102, y: 97 } }, middle)).toBe(false);
  });

  test('a line from inside always does', () => {
    fc.assert(
      fc.property(rect, fc.nat(400), fc.nat(400), (area, x, y) => {
        const from = { x: area.x + area.w / 2, y: area.y + area.h / 2 };
        fc.pre(lengthOf({ from, to: { x, y } }) > 0);
        expect(crosses({ from, to: { x, y } }, area)).toBe(true);
      }),
    );
  });
});

describe('labels', () => {
  test('a level line has it above', () => {
    const line = { from: { x: 0, y: 20 }, to: { x: 100, y: 20 }, label: 'ab' };
    expect(placeLabel(line, 'ab')).toEqual({ x: 50, y: 15, anchor: 'middle' });
    expect(labelRect(line)).toEqual({ x: 43.5, y: 5, w: 13, h: 12 });
  });

  test('an upright line has it beside', () => {
    const line = { from: { x: 50, y: 0 }, to: { x: 50, y: 100 }, label: 'ab' };
    expect(placeLabel(line, 'ab')).toEqual({ x: 56, y: 54, anchor: 'start' });
  });

  test('near the right edge it stands before', () => {
    const line = { from: { x: 330, y: 0 }, to: { x: 330, y: 100 }, label: 'pull' };
    expect(placeLabel(line, 'pull')).toEqual({ x: 324, y: 54, anchor: 'end' });
    expect(contains(box(0, 0, canvasWidth, 100), labelRect(line) ?? box(-1, 0))).toBe(true);
  });

  test('a slanting line has it inside', () => {
    const line = { from: { x: 0, y: 0 }, to: { x: 10, y: 100 }, label: 'pulls' };
    expect(labelRect(line)?.x).toBe(0);
  });

  test('a line without label needs no room', () => {
    expect(labelRect({ from: { x: 0, y: 0 }, to: { x: 9, y: 9 }, label: null })).toBeNull();
  });
});
