import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetWithin, placeOfStep, type RowBox, shiftOfRow } from './place-of-step.ts';

const gap = 8;

/** Rows of these heights, one below the other. */
function stack(heights: readonly number[]): RowBox[] {
  let top = 100;
  return heights.map((height) => {
    const row = { top, bottom: top + height };
    top += height + gap;
    return row;
  });
}

const held = fc
  .array(fc.integer({ min: 44, max: 300 }), { minLength: 2, maxLength: 6 })
  .chain((heights) =>
    fc.record({
      rows: fc.constant(stack(heights)),
      from: fc.integer({ min: 0, max: heights.length - 1 }),
      offset: fc.integer({ min: -3000, max: 3000 }),
      more: fc.nat(500),
    }),
  );

describe('the place of a held step [C4]', () => {
  // Four rows of 48 px with 8 px between them: the next row's middle is 32 px away, the one after it 88 px.
  test.each([
    [32, 1],
    [33, 2],
    [88, 2],
    [89, 3],
    [-31, 1],
    [-33, 0],
  ])('%d px from the second of four places is place %d', (offset, place) => {
    expect(placeOfStep(stack([48, 48, 48, 48]), 1, offset)).toBe(place);
  });

  test('is its own until it is moved', () => {
    fc.assert(fc.property(held, ({ rows, from }) => placeOfStep(rows, from, 0) === from));
  });

  test('never goes up while it is moved down', () => {
    fc.assert(
      fc.property(
        held,
        ({ rows, from, offset, more }) =>
          placeOfStep(rows, from, offset) <= placeOfStep(rows, from, offset + more),
      ),
    );
  });

  test('can be the first and the last within the list', () => {
    fc.assert(
      fc.property(held, ({ rows, from }) => {
        const [up, down] = [-9999, 9999].map((far) => offsetWithin(rows, from, far));
        expect(placeOfStep(rows, from, up ?? 0)).toBe(0);
        expect(placeOfStep(rows, from, down ?? 0)).toBe(rows.length - 1);
      }),
    );
  });
});

test('the others make way without gap or overlap [C4]', () => {
  fc.assert(
    fc.property(held, ({ rows, from, offset }) => {
      const to = placeOfStep(rows, from, offset);
      const others = rows
        .map((row, place) => ({ row, by: shiftOfRow(rows, { from, to }, place), place }))
        .filter(({ place }) => place !== from)
        .map(({ row, by }) => ({ top: row.top + by, bottom: row.bottom + by }));
      const height = (rows[from]?.bottom ?? 0) - (rows[from]?.top ?? 0);
      let top = 100;
      for (let place = 0; place < rows.length; place += 1) {
        if (place === to) top += height + gap;
        else {
          const other = others.shift();
          expect(other?.top).toBe(top);
          top = (other?.bottom ?? 0) + gap;
        }
      }
    }),
  );
});
