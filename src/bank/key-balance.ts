/** How the keys of single-answer questions lie: by place and by length. A bank must not be guessable by either. */
import type { ChoiceQuestion, Option, Question } from './bank.ts';
import type { Problem } from './problem.ts';
import type { Placed } from './read-items.ts';
import { richText } from './rich-text.ts';

/** Share of single-answer questions whose key may be the longest option: chance (1 in 4) and 5 points. */
const longestKeyLimit = 0.3;
/** Share of them whose key may be written in one place: none is avoided, none preferred. */
const placeLimits = { least: 0.15, most: 0.4 };
/** Fewer questions than this say nothing about chance. */
const balanceSample = 20;

/** How the keys lie over the bank: for the author's report. */
export function keyBalance(questions: readonly Question[]): {
  /** Single-answer questions, and those whose key is strictly the longest or the shortest option. */
  single: number;
  longest: number;
  shortest: number;
  /** How often the key is written in first, second … place. */
  positions: number[];
} {
  const single = questions.filter(isSingleAnswer);
  const positions = [0, 0, 0, 0];
  for (const question of single) {
    const place = placeOfKey(question);
    positions[place] = (positions[place] ?? 0) + 1;
  }
  return {
    single: single.length,
    longest: single.filter(isKeyLongest).length,
    shortest: single.filter(isKeyShortest).length,
    positions,
  };
}

/** Whether exactly one option of a question is right. */
export function isSingleAnswer<T extends Question>(
  question: T,
): question is T & Extract<T, { kind: 'choice' }> {
  return question.kind === 'choice' && keysOf(question).length === 1;
}

/** The options that are right. */
export function keysOf(question: ChoiceQuestion): readonly Option[] {
  return question.options.filter((option) => option.correct);
}

/** Characters of the one right option and of the others. */
export function lengthsOf({ options }: ChoiceQuestion): { key: number; others: number[] } {
  const lengthOf = (option: Option) => richText(option.text).length;
  const [key = 0] = options.filter((option) => option.correct).map(lengthOf);
  return { key, others: options.filter((option) => !option.correct).map(lengthOf) };
}

/** Problems with the length of keys over the bank. */
export function lintLongest(questions: readonly Placed<Question>[]): Problem[] {
  const { single, longest } = keyBalance(questions);
  if (single < balanceSample || longest <= single * longestKeyLimit) return [];
  const first = questions.filter(isSingleAnswer).find(isKeyLongest);
  if (!first) return [];
  const limit = percent(longestKeyLimit);
  const message = `The key is the longest option in ${percent(longest / single)} of all single-answer questions, this one first; at most ${limit} may be so.`;
  return [{ ...first.place, message }];
}

/** Problems with the places in which keys are written. */
export function lintPlaces(questions: readonly Placed<Question>[]): Problem[] {
  const { single, positions } = keyBalance(questions);
  const first = questions.find(isSingleAnswer);
  if (single < balanceSample || !first) return [];
  return positions.flatMap((count, place): Problem[] => {
    const share = count / single;
    if (share >= placeLimits.least && share <= placeLimits.most) return [];
    const limits = `${percent(placeLimits.least)} to ${percent(placeLimits.most)}`;
    const message = `The key is written in place ${place + 1} in ${percent(share)} of all single-answer questions; ${limits} is even enough.`;
    return [{ ...first.place, message }];
  });
}

function placeOfKey(question: ChoiceQuestion): number {
  return question.options.findIndex((option) => option.correct);
}

function isKeyLongest(question: ChoiceQuestion): boolean {
  const { key, others } = lengthsOf(question);
  return key > Math.max(...others);
}

function isKeyShortest(question: ChoiceQuestion): boolean {
  const { key, others } = lengthsOf(question);
  return key < Math.min(...others);
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
