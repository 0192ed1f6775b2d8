import type { StudyEvent } from '#core/event.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChunkBuilder, decodeChunk, encodeChunk } from './chunk.ts';
import { sealText } from './seal.ts';
import { arbitraryEvents } from './testing/arbitrary-event.ts';
import { review, reviews } from './testing/build.ts';

const five = reviews(5);
const text = encodeChunk(five, 1);

/** A sealed chunk of one context line and these lines. */
function chunkOf(...lines: string[]): string {
  const context = '["log",1,"s1",0,"laptop",1763900000000,60,"c1"]';
  return sealText(`${[context, ...lines].join('\n')}\n`);
}

describe('chunk', () => {
  it('decodes to what was encoded', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const decoded = decodeChunk(encodeChunk(events, 1), 1);
        expect(decoded).toEqual({ events, unreadable: [], isIntact: true });
      }),
    );
  });

  it('encodes to the text it was decoded from', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const encoded = encodeChunk(events, 1);
        expect(encodeChunk(decodeChunk(encoded, 1).events, 1)).toBe(encoded);
      }),
    );
  });

  it('reads a context line once per run', () => {
    const contexts = text.split('\n').filter((line) => line.startsWith('["log"'));
    expect(contexts).toEqual(['["log",1,"s1",0,"laptop",1795431600000,60,"c1"]']);
  });

  it('opens a new run when the offset changes', () => {
    const events = [review(0), review(1, { offsetMinutes: -480 }), review(2, { content: 'c2' })];
    expect(encodeChunk(events, 1).match(/\["log"/g)).toHaveLength(3);
    expect(decodeChunk(encodeChunk(events, 1), 1).events).toEqual(events);
  });

  it('takes about 30 characters for a review', () => {
    const builder = createChunkBuilder(1);
    for (const event of reviews(400)) builder.append(event);
    expect(builder.text().length / 400).toBeLessThan(30);
  });

  it('keeps types and fields of newer versions', () => {
    const { rating: _, ...rest } = review(1);
    const lend = { ...rest, type: 'lend', until: { day: 9 } };
    const newer = [{ ...review(0), mood: ['fine', { deep: 1 }] }, lend] as unknown as StudyEvent[];
    const decoded = decodeChunk(encodeChunk(newer, 1), 1);
    expect(decoded).toEqual({ events: newer, unreadable: [], isIntact: true });
  });

  it('is not intact when cut anywhere [R11]', () => {
    for (let length = 0; length < text.length; length += 1) {
      const decoded = decodeChunk(text.slice(0, length), 1);
      expect(decoded.isIntact, `${length} characters`).toBe(false);
      expect(decoded.events).toEqual(five.slice(0, decoded.events.length));
    }
  });

  it('salvages every whole line of a cut text [R11]', () => {
    const cut = text.slice(0, text.lastIndexOf('\n') - 3);
    expect(decodeChunk(cut, 1).events).toEqual(five.slice(0, 4));
  });

  it('is not intact when one character differs [R14]', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, other) => {
          fc.pre(text[at] !== other);
          expect(decodeChunk(text.slice(0, at) + other + text.slice(at + 1), 1).isIntact).toBe(
            false,
          );
        },
      ),
    );
  });

  it('gives the lines after a bad one their own ids', () => {
    const lines = text.split('\n');
    const damaged = lines
      .map((line, index) => (index === 3 ? '[20000,"r","card' : line))
      .join('\n');
    const { events, unreadable } = decodeChunk(damaged, 1);
    expect(events).toEqual(five.filter((_, index) => index !== 2));
    expect(unreadable).toEqual(['[20000,"r","card']);
  });

  it('trusts no place after a lost line break', () => {
    const lines = text.split('\n');
    const damaged = [...lines.slice(0, 3), `${lines[3]}${lines[4]}`, ...lines.slice(5)].join('\n');
    expect(decodeChunk(damaged, 1).events).toEqual(five.slice(0, 2));
  });

  it.each(['', 'null', '[]', '"x"', '7', 'true', '{}', '\n\n', 'undefined'])(
    'reads nothing in %j [R12]',
    (nothing) => {
      expect(decodeChunk(nothing, 1)).toMatchObject({ events: [], isIntact: false });
    },
  );

  it.each([
    '[0,"r","card",5,100,0]',
    '[0,"r","card",0,100,0]',
    '[0,"r","card",2.5,100,0]',
    '[0,"r","card",3,-1,0]',
    '[0,"r","card",3,1e308,0]',
    '[0,"r","card",3,null,0]',
    '[0,"r","card",3,"100",0]',
    '[0,"r","card",3,100,7]',
    '[0,"r","card",3,100]',
    '[0,"r","card",3,100,0,0]',
    '[0,"r","",3,100,0]',
    '[0,"r",0,3,100,0]',
    '[0,"r",99,3,100,0]',
    '[0,"r",null,3,100,0]',
    `[0,"r","${'x'.repeat(201)}",3,100,0]`,
    '[1e300,"r","card",3,100,0]',
    '[-1e15,"r","card",3,100,0]',
    '[0.5,"r","card",3,100,0]',
    '[0.25,"r","card",3,100,0]',
    '[0,"?","card"]',
    '[0,{"type":"review","card":"c"}]',
    '[0,{"kind":"x"}]',
    '[0,"g","q",2]',
    '[0,"t","theme",{"a":1}]',
  ])('refuses the line %s [R13]', (line) => {
    const decoded = decodeChunk(chunkOf(line, '[5,"f","sit"]'), 1);
    expect(decoded).toMatchObject({ unreadable: [line], isIntact: false });
    expect(decoded.events).toMatchObject([{ id: 's1-1', type: 'finish', sitting: 'sit' }]);
  });

  it('trusts no place after what may have been a context', () => {
    const decoded = decodeChunk(chunkOf('["lag",1,"s2",0]', '[5,"f","sit"]'), 1);
    expect(decoded).toMatchObject({ events: [], isIntact: false });
  });

  it('never throws on damaged lines [R13]', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(value)), (lines) => {
        const decoded = decodeChunk(chunkOf(...lines.map((line) => JSON.stringify(line))), 1);
        expect(encodeChunk(decoded.events, 1)).toBeTypeOf('string');
      }),
    );
  });

  it('gives hostile names no effect [R71]', () => {
    const beyond =
      '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"fine":{"__proto__":{"x":1}}}';
    const [event] = decodeChunk(chunkOf(`[0,"f","sit",${beyond}]`), 1).events;
    expect(event).toEqual({
      ...review(0),
      id: 's1-0',
      at: 1763900000000,
      type: 'finish',
      sitting: 'sit',
      fine: {},
      card: undefined,
      rating: undefined,
      elapsedMs: undefined,
      place: undefined,
    });
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
  });

  it('never lets unknown fields replace known ones [R71]', () => {
    const [event] = decodeChunk(chunkOf('[0,"f","sit",{"id":"other-1","type":"undo"}]'), 1).events;
    expect(event).toMatchObject({ id: 's1-0', type: 'finish' });
  });

  it('rejects depth and width within a second [R16]', () => {
    const bombs = [
      `[0,"f","s",${'['.repeat(100_000)}${']'.repeat(100_000)}]`,
      `[0,"f","s",${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}]`,
      `[0,"f","s",{${'"k":0,'.repeat(1_000_000)}"k":0}]`,
    ].map((line) => chunkOf(line));
    const start = performance.now();
    for (const bomb of bombs) expect(decodeChunk(bomb, 1).events).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
