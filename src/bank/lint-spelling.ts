/** Spelling: a word that is not in the project's own list fails, until somebody has looked at it. */
import type { PlacedText } from './placed-text.ts';
import { placeIn } from './placed-text.ts';
import type { Problem } from './problem.ts';

/** A chunk between spaces that is an address, a file name or a figure rather than words. */
const noWords = /[\d@_\\=<>{}[\]]|:\/\/|\w\.\w/;

const word = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?:-\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)*/gu;

/** "the the": the second is a slip of the hand. */
const doubled = /(?<![\p{L}-])(\p{L}+)\s+\1(?![\p{L}’'-])/giu;
/** Doubled words that English has. */
const rightlyDoubled: ReadonlySet<string> = new Set(['that', 'had']);

/** "a image". Zones and accounts are called a and A too, before short words as often as not. */
const beforeVowel =
  /(?:(?<=^|[.!?]\s)A|(?<![\p{L}-]|zones? )a)\s+(?=[aeio]\p{L}{3})(?!once\b|euro)/gu;

/** The words that may be written, from content/words.txt: one a line, `#` before a remark. */
export function readWords(text: string): Set<string> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*$/, '').trim());
  return new Set(lines.filter(Boolean));
}

/** Each word of the texts that is not in the list, once for each place. */
export function unknownWords(
  texts: readonly PlacedText[],
  words: ReadonlySet<string>,
): { word: string; at: PlacedText; offset: number }[] {
  return texts.flatMap((at) =>
    wordsWithin(at.text)
      .filter((found) => !isKnown(found.word, words))
      .map((found) => ({ ...found, at })),
  );
}

/** Problems of spelling. */
export function lintSpelling(texts: readonly PlacedText[], words: ReadonlySet<string>): Problem[] {
  const unknown = unknownWords(texts, words).map(({ word: found, at, offset }) => ({
    ...placeIn(at, offset),
    message: `Is "${found}" spelt right? If so, add it to content/words.txt.`,
  }));
  return [...unknown, ...texts.flatMap(lintSlips)];
}

function lintSlips(at: PlacedText): Problem[] {
  const slip = (match: RegExpExecArray, message: string) => ({
    ...placeIn(at, match.index),
    message,
  });
  return [
    ...[...at.text.matchAll(doubled)]
      .filter(([, one = '']) => !rightlyDoubled.has(one.toLowerCase()))
      .map((match) => slip(match, `"${match[1]}" is written twice.`)),
    ...[...at.text.matchAll(beforeVowel)].map((match) =>
      slip(match, '"a" before a vowel; write "an".'),
    ),
  ];
}

function wordsWithin(text: string): { word: string; offset: number }[] {
  return [...text.matchAll(/\S+/g)].flatMap((chunk) => {
    const bare = chunk[0].replace(/[.:]+$/, '');
    if (noWords.test(bare)) return [];
    return [...bare.matchAll(word)].map((match) => ({
      word: match[0],
      offset: chunk.index + match.index,
    }));
  });
}

/**
 * A word of the list may start with a capital, be all capitals, have its possessive or its plural; one that is
 * listed with capitals must be written with them. A compound is known when all its parts are.
 */
function isKnown(found: string, words: ReadonlySet<string>): boolean {
  const bare = found.replace(/['’]s?$/, '').replaceAll('’', "'");
  if (formsOf(bare).some((form) => words.has(form))) return true;
  const parts = bare.split('-');
  return parts.length > 1 && parts.every((part) => isKnown(part, words));
}

function formsOf(bare: string): string[] {
  const isCapitalised = /^\p{Lu}\p{Ll}*$/u.test(bare);
  const isAllCapitals = bare.length > 1 && bare === bare.toUpperCase();
  const written = isCapitalised || isAllCapitals ? [bare, bare.toLowerCase()] : [bare];
  return written.flatMap((form) => [form, form.replace(/s$/, '')]);
}
