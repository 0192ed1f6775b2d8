/**
 * FNV-1a with 64 bits over UTF-16 code units: detects truncation and damage, and continues where it
 * stopped, so that appending a line never hashes the lines before it. Not a protection from forgery.
 */
export interface Checksum {
  /** Upper and lower 32 bits. */
  high: number;
  low: number;
}

/** The checksum of nothing. */
export const emptyChecksum: Checksum = { high: 0xcbf29ce4, low: 0x84222325 };

const primeLow = 0x1b3;

/** The checksum of what `sum` stands for, followed by `text` from `start` to `end`. */
export function extendChecksum(
  sum: Checksum,
  text: string,
  start = 0,
  end = text.length,
): Checksum {
  let { high, low } = sum;
  for (let at = start; at < end; at += 1) {
    low ^= text.charCodeAt(at);
    // Times the prime, 2^40 + 0x1b3, in halves of 16 bits: integers all the way, which is quick.
    const lower = (low & 0xffff) * primeLow;
    const upper = (low >>> 16) * primeLow + (lower >>> 16);
    high = (Math.imul(high, primeLow) + (upper >>> 16) + (low << 8)) | 0;
    low = (upper << 16) | (lower & 0xffff);
  }
  return { high: high >>> 0, low: low >>> 0 };
}

/** Sixteen hexadecimal digits. */
export function checksumDigits(sum: Checksum): string {
  return sum.high.toString(16).padStart(8, '0') + sum.low.toString(16).padStart(8, '0');
}

/** The checksum of a whole text, in digits. */
export function checksumOf(text: string): string {
  return checksumDigits(extendChecksum(emptyChecksum, text));
}
