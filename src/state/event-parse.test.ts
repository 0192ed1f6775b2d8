import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunk, encodeChunk } from './chunk.ts';
import { parseEvent, parseEvents } from './event-parse.ts';
import { arbitraryEvent } from './testing/arbitrary-event.ts';
import { review } from './testing/build.ts';

describe('an event from outside', () => {
  it('is itself after JSON and parsing', () => {
    fc.assert(
      fc.property(arbitraryEvent, (event) => {
        expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
    );
  });

  it('can always be stored once parsed', () => {
    const wild = fc.record({ type: fc.string(), value: fc.jsonValue(), rating: fc.jsonValue() });
    fc.assert(
      fc.property(arbitraryEvent, wild, (event, over) => {
        const parsed = parseEvent({ ...event, ...over });
        fc.pre(parsed !== null);
        expect(decodeChunk(encodeChunk([parsed], 1), 1).events).toEqual([parsed]);
      }),
    );
  });

  it.each([
    null,
    [],
    'x',
    7,
    {},
    { ...review(0), id: 's1' },
    { ...review(0), id: 's/1-0' },
    { ...review(0), at: Number.NaN },
    { ...review(0), at: -1 },
    { ...review(0), at: 1e308 },
    { ...review(0), at: 'not a date' },
    { ...review(0), offsetMinutes: 5000 },
    { ...review(0), rating: 99 },
    { ...review(0), rating: '3' },
    { ...review(0), card: undefined },
    { ...review(0), card: 'x'.repeat(1_000_000) },
    { ...review(0), place: 'moon' },
    { ...review(0), type: 7 },
    { ...review(0), extra: 'x'.repeat(1_000_000) },
    { ...review(0), extra: Array.from({ length: 30 }, () => 'x'.repeat(19_999)) },
  ])('is refused when it is %.60j [R13]', (input) => {
    expect(parseEvent(input)).toBeNull();
  });

  it('loses hostile names at any depth [R71]', () => {
    const text = '{"__proto__":{"x":1},"a":[{"constructor":1,"prototype":2,"b":3}]}';
    const event = parseEvent({ ...review(0), ...JSON.parse(`{"extra":${text}}`) });
    expect(event).toEqual({ ...review(0), extra: { a: [{ b: 3 }] } });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('is counted when it is refused', () => {
    expect(parseEvents([review(0), 'x', review(1)])).toEqual({
      events: [review(0), review(1)],
      refused: 1,
    });
  });
});
