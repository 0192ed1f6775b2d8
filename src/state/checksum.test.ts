import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumDigits, checksumOf, emptyChecksum, extendChecksum } from './checksum.ts';

describe('checksum', () => {
  // The published test vectors of FNV-1a, 64 bits (draft-eastlake-fnv, appendix C).
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is the published one', (text, digits) => {
    expect(checksumOf(text)).toBe(digits);
  });

  it('agrees with arithmetic in big integers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(checksumOf(text)).toBe(checksumByBigInt(text));
      }),
    );
  });

  it('continues where it stopped', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (start, rest) => {
        const sum = extendChecksum(extendChecksum(emptyChecksum, start), rest);
        expect(checksumDigits(sum)).toBe(checksumOf(start + rest));
      }),
    );
  });
});

function checksumByBigInt(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    sum = BigInt.asUintN(64, (sum ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return sum.toString(16).padStart(16, '0');
}
