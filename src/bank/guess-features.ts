/** What an option looks like beside the others of its question, to one who does not know the subject. */
import type { ChoiceQuestion, Rich } from './bank.ts';
import { richText } from './rich-text.ts';
import { likeness, topicWords, wordsOf } from './words.ts';

/** One number for each option of a question, in its order. */
export type Feature = (question: ChoiceQuestion) => number[];

const hedges = new Set(
  (
    'may might can could would should usually typically often generally normally sometimes mostly some most likely ' +
    'unless possibly probably mainly default depending least'
  ).split(' '),
);
const absolutes = new Set(
  'all always any each every never no none only must whole entirely'.split(' '),
);
const denials = new Set('not no never none nor without cannot instead neither'.split(' '));

/** Characters. */
export const lengths: Feature = ({ options }) => options.map(({ text }) => richText(text).length);

/** Words that qualify: what is cautious is often right. */
export const hedging: Feature = (question) => countWords(question, hedges);

/** Words that leave no exception. */
export const absoluteness: Feature = (question) => countWords(question, absolutes);

/** Words that deny. */
export const denial: Feature = (question) => countWords(question, denials);

/** How many of the stem's words the option repeats. */
export const stemOverlap: Feature = ({ stem, options }) => {
  const words = topicWords(richText(stem));
  return options.map(({ text }) => shared(topicWords(richText(text)), words));
};

/** How alike an option is to the others on average: the odd one out has least. */
export const alikeness: Feature = ({ options }) => {
  const words = options.map(({ text }) => topicWords(richText(text)));
  return words.map((own, i) => {
    const others = words.filter((_, j) => j !== i);
    return others.reduce((sum, other) => sum + likeness(own, other), 0) / others.length;
  });
};

/** How often the option's words stand in the others: what most options speak of is often the key's subject. */
export const theme: Feature = ({ options }) => {
  const words = options.map(({ text }) => topicWords(richText(text)));
  return words.map((own, i) =>
    words.reduce((sum, other, j) => (j === i ? sum : sum + shared(own, other)), 0),
  );
};

/** Figures. */
export const figures: Feature = ({ options }) =>
  options.map(({ text }) => richText(text).match(/\d+/g)?.length ?? 0);

/** Names: words with a capital inside the option. */
export const names: Feature = ({ options }) =>
  options.map(({ text }) => richText(text).match(/(?<=\S\s)\p{Lu}\S*/gu)?.length ?? 0);

/** Pieces of code. */
export const code: Feature = ({ options }) => options.map(({ text }) => codesIn(text));

/** Parts that "and" or a comma joins: what says more is often right. */
export const parts: Feature = ({ options }) =>
  options.map(({ text }) => richText(text).match(/,|;|\band\b/g)?.length ?? 0);

function countWords({ options }: ChoiceQuestion, wanted: ReadonlySet<string>): number[] {
  return options.map(
    ({ text }) => wordsOf(richText(text)).filter((word) => wanted.has(word)).length,
  );
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length;
}

function codesIn(text: readonly Rich[]): number {
  return text.filter((part) => typeof part !== 'string' && part[0] === 'code').length;
}
