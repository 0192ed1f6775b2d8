import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasGrownFrom,
  hasGrownFromHead,
  headOf,
  isSealIntact,
  openSeal,
  sealText,
} from './seal.ts';

const line = fc.string().map((text) => `${text.replaceAll('\n', ' ')}\n`);

describe('seal', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const opened = openSeal(sealText(lines.join('')));
        expect(opened).toEqual({ body: lines.join(''), lineCount: lines.length, isSealed: true });
      }),
    );
  });

  it('breaks when one character changes', () => {
    const text = sealText('[1,"r"]\n');
    for (let at = 0; at < text.length; at += 1) {
      for (const other of ['~', '7', '\n'].filter((character) => character !== text[at])) {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(isSealIntact(changed), JSON.stringify(changed)).toBe(false);
      }
    }
  });

  it('gives a head without hashing', () => {
    const text = sealText('abc\n');
    expect(headOf(text)).toBe(`${text.length}.${text.slice(-16)}`);
  });

  it('tells a text from its longer version', () => {
    const [short, long] = [sealText('a\n'), sealText('a\nb\n')];
    expect(hasGrownFrom(long, short)).toBe(true);
    expect(hasGrownFrom(short, long)).toBe(false);
    expect(hasGrownFromHead(long, headOf(short))).toBe(true);
    expect(hasGrownFromHead(sealText('x\nb\n'), headOf(short))).toBe(false);
    expect(hasGrownFromHead(short, headOf(long))).toBe(false);
  });
});
