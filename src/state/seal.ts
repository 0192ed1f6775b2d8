import {
  checksumDigits,
  checksumOf,
  emptyChecksum,
  extendChecksum,
  type Checksum,
} from './checksum.ts';

/**
 * The last line of everything stored with care: `#`, the number of lines before it, and the checksum
 * of all that stands before it. Its length is fixed, so that the sealed part is known by arithmetic.
 */
export function sealLine(lines: number, sum: Checksum): string {
  return `#${String(lines).padStart(countDigits, '0')} ${checksumDigits(sum)}`;
}

const countDigits = 7;
const sealLength = countDigits + 18;
const sealPattern = /^#(\d{7}) ([0-9a-f]{16})$/;

/** A text taken apart: what was sealed, and whether the seal fits it. */
export interface OpenedSeal {
  body: string;
  /** The number of lines that the seal states, null without a seal. */
  lineCount: number | null;
  isSealed: boolean;
}

/** Seals a text of one line or more; the text must end in a line break. */
export function sealText(body: string): string {
  return body + sealLine(countLines(body), extendChecksum(emptyChecksum, body));
}

/** Takes a text apart; a text without a seal is all body. */
export function openSeal(text: string): OpenedSeal {
  const [, lines, digits] = sealPattern.exec(text.slice(-sealLength)) ?? [];
  if (lines === undefined) return { body: text, lineCount: null, isSealed: false };
  const body = text.slice(0, -sealLength);
  const lineCount = Number(lines);
  const isSealed = checksumOf(body) === digits && countLines(body) === lineCount;
  return { body, lineCount, isSealed };
}

/** Whether the seal of a text fits, told without reading its lines. */
export function isSealIntact(text: string): boolean {
  return openSeal(text).isSealed;
}

/**
 * Length and checksum of a text, cheap for sealed texts: the seal is believed here, and verified
 * when the text is read.
 */
export function headOf(text: string): string {
  const digits = sealPattern.exec(text.slice(-sealLength))?.[2];
  return `${text.length}.${digits ?? checksumOf(text)}`;
}

/** Whether `longer` begins with everything that `shorter` sealed. */
export function hasGrownFrom(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter.slice(0, -sealLength));
}

/** The same, when of the shorter text only its head is known. */
export function hasGrownFromHead(longer: string, head: string): boolean {
  const [length, digits] = head.split('.');
  const bodyLength = Number(length) - sealLength;
  if (!(bodyLength > 0) || bodyLength > longer.length) return false;
  return checksumDigits(extendChecksum(emptyChecksum, longer, 0, bodyLength)) === digits;
}

function countLines(body: string): number {
  let count = 0;
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) count += 1;
  return count;
}
