/** Judging a short answer that was typed. The learner has the last word; this only suggests. */
import type { Rating } from './event.ts';

/** How a typed answer compares with what is accepted. */
export type TypedVerdict =
  /** The expected form itself, but for case, spaces and hyphens. */
  | 'expected'
  /** Another form that is accepted. */
  | 'alternative'
  /** An accepted form with one small slip. */
  | 'slip'
  | 'wrong';

/** A word of fewer letters is too easily another word. */
const SLIP_FROM_LETTERS = 5;

/**
 * Judges a typed answer by the accepted forms, the expected one first. Case, spaces and hyphens do not matter. One
 * slip (a letter missing, too many, another, or two swapped) is forgiven in one word of five letters or more; never in
 * a word with a digit. Null for an empty answer, or where none can be typed.
 */
export function judgeTyped(typed: string, accept: readonly string[]): TypedVerdict | null {
  if (accept.length === 0 || joined(typed) === '') return null;
  const exact = accept.findIndex((form) => joined(form) === joined(typed));
  if (exact >= 0) return exact === 0 ? 'expected' : 'alternative';
  return accept.some((form) => isSlip(wordsOf(typed), wordsOf(form))) ? 'slip' : 'wrong';
}

/** The rating that a verdict suggests. */
export function ratingOf(verdict: TypedVerdict): Rating {
  return verdict === 'wrong' ? 1 : 3;
}

/** The least number of letters added, left out, replaced or swapped with a neighbour (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? Infinity) + 1,
        (row[j - 1] ?? Infinity) + 1,
        (last[j - 1] ?? Infinity) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** Whether all words are alike but one, which has one slip. */
function isSlip(typed: readonly string[], form: readonly string[]): boolean {
  if (typed.length !== form.length) return false;
  const unlike = form.flatMap((word, i) => (word === typed[i] ? [] : [[word, typed[i] ?? '']]));
  const [[word = '', other = ''] = [], ...more] = unlike;
  if (more.length > 0 || /\d/.test(word + other)) return false;
  return word.length >= SLIP_FROM_LETTERS && slipsBetween(word, other) === 1;
}

/** Words in lower case; hyphens and dashes part them as spaces do, outer full stops go. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u2010-\u2015\u2212-]+/gu, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '')
    .split(' ')
    .filter(Boolean);
}

function joined(text: string): string {
  return wordsOf(text).join('');
}
