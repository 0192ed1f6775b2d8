/** Rules that keep a question fair: what gives a key away, or leaves the reader guessing what is asked. */
import type { ChoiceQuestion, Question } from './bank.ts';
import { isGeneratedId } from './comparison-items.ts';
import { keysOf, lengthsOf, lintLongest, lintPlaces } from './key-balance.ts';
import { lintHints } from './lint-hints.ts';
import { lintReasons } from './lint-reasons.ts';
import { lintStems } from './lint-stems.ts';
import type { Problem } from './problem.ts';
import type { Placed } from './read-items.ts';
import { richText } from './rich-text.ts';

/** How stems state how many options are right. */
const numberWords: ReadonlyMap<number, string> = new Map([
  [2, 'TWO'],
  [3, 'THREE'],
  [4, 'FOUR'],
  [5, 'FIVE'],
]);

/** A key this much longer than the next longest option gives itself away … */
const outstandingLength = 1.6;
/** … unless all are so short that nobody would notice (characters). */
const noticedLength = 20;

const joiningWords =
  'that|which|who|whose|so|if|when|while|where|because|although|but|and|or|without';
const auxiliaries = 'is|are|was|were|do|does|did|can|could|would|should|will|must|may|has|have';
const freeWords = String.raw`(?:(?!(?:${joiningWords})\b)[^\s?]+\s+)*`;

/** A question whose own verb is denied, or that asks for the exception; not one with a "not" in a side clause. */
const negative = new RegExp(
  [
    String.raw`\b(?:which|what|who)\s+${freeWords}(?:${auxiliaries})\s+${freeWords}(?<not>not)\b`,
    String.raw`\b(?:which|what|who)\s+${freeWords}(?<short>cannot|\w+n['’]t)\b`,
    String.raw`\b(?<except>except)\b`,
  ].join('|'),
  'i',
);

const catchAll =
  /\b(?:all|none|both|neither) of the above\b|^(?:all|none|both|neither) of (?:these|them)\b/i;

/** Words that only make sense while options keep their order. Letters count in capitals only. */
const orderWords = [
  /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?) (?:[A-F]|[1-6])\b(?!-)/,
  /\bboth [A-F] and [A-F]\b/i,
  /\bthe above\b|\babove (?:options?|answers?)\b/i,
  /\b(?:first|second|third|fourth|fifth|last) (?:option|answer|choice)\b/i,
];

/** Problems of single questions, then of the bank as a whole. */
export function lintQuestions(questions: readonly Placed<Question>[]): Problem[] {
  return [
    ...questions.flatMap((question) => [...lintQuestion(question), ...lintReasons(question)]),
    ...lintHints(questions),
    ...lintStems(questions),
    ...lintLongest(questions),
    ...lintPlaces(questions),
  ];
}

function lintQuestion(question: Placed<Question>): Problem[] {
  if (question.kind !== 'choice') return [];
  const stem = richText(question.stem);
  const texts = question.options.map((option) => richText(option.text)).filter(Boolean);
  const whys = question.options.map((option) => richText(option.why));
  const messages = [
    ...lintStatedNumber(stem, keysOf(question).length),
    ...lintNegative(stem),
    ...texts.filter((text) => catchAll.test(text)).map((text) => `no option may read "${text}".`),
    ...[stem, ...texts, ...whys].flatMap(lintOrder),
    ...lintSame(texts),
    // The items of a comparison are options in turn, so that the longest name gives nothing away.
    ...(isGeneratedId(question.id) ? [] : lintLength(question)),
  ];
  return messages.map((message) => ({
    ...question.place,
    message: `"${question.id}": ${message}`,
  }));
}

function lintStatedNumber(stem: string, keys: number): string[] {
  const stated = /\((?:Select|Choose)\s+(\w+)\.?\)/i.exec(stem)?.[1]?.toUpperCase();
  if (keys === 0) return [];
  if (keys === 1) return stated ? ['the stem states a number, but one option is right.'] : [];
  const word = numberWords.get(keys) ?? String(keys);
  if (stated && stated !== word) return [`the stem says ${stated}, but ${keys} options are right.`];
  const ending = `(Select ${word}.)`;
  return stem.endsWith(ending) ? [] : [`${keys} options are right: end the stem with "${ending}".`];
}

function lintNegative(stem: string): string[] {
  const asked = stem.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.includes('?'));
  const isUnmarked = asked.some((sentence) => {
    const { not, short, except } = negative.exec(sentence)?.groups ?? {};
    const word = not ?? short ?? except;
    return word !== undefined && word !== word.toUpperCase();
  });
  return isUnmarked ? ['a negative stem writes its NOT or EXCEPT in capitals.'] : [];
}

function lintOrder(text: string): string[] {
  const found = orderWords.flatMap((words) => words.exec(text)?.[0] ?? []);
  return found.map((words) => `options are shuffled, so nothing may say "${words}".`);
}

function lintSame(texts: readonly string[]): string[] {
  const distinct = new Set(texts.map((text) => text.toLowerCase()));
  return distinct.size < texts.length ? ['two options read the same.'] : [];
}

function lintLength(question: ChoiceQuestion): string[] {
  if (keysOf(question).length !== 1 || question.options.length < 2) return [];
  const { key, others } = lengthsOf(question);
  const isOutstanding = key > Math.max(...others) * outstandingLength && key > noticedLength;
  return isOutstanding ? ['the right option stands out by its length.'] : [];
}
