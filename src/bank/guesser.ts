/** A solver that knows nothing of AWS: what it gets right more often than by chance, the wording gives away. */
import { seedFromText } from '#core/random.ts';
import type { ChoiceQuestion, Question } from './bank.ts';
import {
  type Feature,
  absoluteness,
  alikeness,
  code,
  denial,
  figures,
  hedging,
  lengths,
  names,
  parts,
  stemOverlap,
  theme,
} from './guess-features.ts';
import { type Example, likelihoods, trainModel } from './guess-model.ts';
import { isSingleAnswer } from './key-balance.ts';

/** How well a rule guesses. */
export interface Guess {
  rule: string;
  /** Share of questions guessed right; where a rule leaves several options, each is picked equally often. */
  score: number;
  /** Questions that it was tried on. */
  count: number;
}

/** Share that is right by chance: one of four. */
export const chance = 0.25;
/** Above chance a rule may reach this much before the wording is to blame. */
export const allowance = 0.05;
/** Standard errors that sampling may add: with two, one rule of forty exceeds it though the bank is fair. */
const errorsAllowed = 2;

const negated =
  (feature: Feature): Feature =>
  (question) =>
    feature(question).map((value) => -value);

/** Each rule picks the option with the highest value. */
const rules: readonly [name: string, value: Feature][] = [
  ['longest option', lengths],
  ['most hedged wording', hedging],
  ['most words of the stem', stemOverlap],
  ['odd one out', negated(alikeness)],
  ['majority theme', theme],
];

/** What the model looks at, by the names that the report uses. */
const modelFeatures: readonly [name: string, value: Feature][] = [
  ['length', lengths],
  ['longest', (question) => picks(lengths(question))],
  ['shortest', (question) => picks(negated(lengths)(question))],
  ['hedges', hedging],
  ['absolutes', absoluteness],
  ['denials', denial],
  ['words of the stem', stemOverlap],
  ['likeness to the others', alikeness],
  ['words of the others', theme],
  ['figures', figures],
  ['names', names],
  ['code', code],
  ['parts', parts],
];
const modelName = 'model of all looks';
/** The bank is halved in so many ways, because one way may be luck. */
const splits = 8;

/** The score of every rule, and of the model, on the single-answer questions. */
export function guessKeys(questions: readonly Question[]): Guess[] {
  const single = questions.filter(isSingleAnswer);
  const count = single.length;
  const ofRules = rules.map(([rule, value]) => {
    const scores = single.map((question) => picks(value(question))[keyOf(question)] ?? 0);
    return { rule, score: mean(scores), count };
  });
  const ofModel = askModels(single).map(({ hits }) => hits);
  return [...ofRules, { rule: modelName, score: mean(ofModel), count }];
}

/** What the model goes by, strongest first: above zero the key has more of it than other options. */
export function modelWeights(questions: readonly Question[]): { name: string; weight: number }[] {
  const weights = trainModel(examplesOf(questions.filter(isSingleAnswer)));
  return modelFeatures
    .map(([name], i) => ({ name, weight: weights[i] ?? 0 }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** The highest score that a rule may reach on so many questions. */
export function guessLimit(count: number): number {
  return chance + allowance + errorsAllowed * Math.sqrt((chance * (1 - chance)) / count);
}

/** A question whose key the model finds, how likely it holds it, and the rules that pick that key and no other. */
export interface EasyKey {
  id: string;
  chance: number;
  rules: string[];
}

/** The questions that give most away. */
export function easiestKeys(questions: readonly Question[], count: number): EasyKey[] {
  const single = questions.filter(isSingleAnswer);
  return askModels(single)
    .map(({ chance: likely }, i) => ({ question: single[i], likely }))
    .toSorted((a, b) => b.likely - a.likely)
    .slice(0, count)
    .flatMap(({ question, likely }) =>
      question ? [{ id: question.id, chance: likely, rules: rulesThatFind(question) }] : [],
    );
}

function rulesThatFind(question: ChoiceQuestion): string[] {
  const isFound = (value: Feature) => picks(value(question))[keyOf(question)] === 1;
  return rules.filter(([, value]) => isFound(value)).map(([name]) => name);
}

/**
 * How likely the model finds the key of each question, and how often it picks that. It is trained on one half of
 * the bank and asked about the other, both ways, for several halvings; a variant goes with its original.
 */
function askModels(questions: readonly ChoiceQuestion[]): { chance: number; hits: number }[] {
  const examples = examplesOf(questions);
  const asked = Array.from({ length: splits }, (_, split) => {
    const sideOf = ({ id, variantOf }: ChoiceQuestion) =>
      seedFromText(`${split}/${variantOf ?? id}`) % 2;
    const sides = questions.map(sideOf);
    const models = [0, 1].map((side) => trainModel(examples.filter((_, i) => sides[i] !== side)));
    return examples.map(({ options, key }, i) => {
      const chances = likelihoods(models[sides[i] ?? 0] ?? [], options);
      return { chance: chances[key] ?? 0, hits: picks(chances)[key] ?? 0 };
    });
  });
  return examples.map((_, i) => ({
    chance: mean(asked.map((answers) => answers[i]?.chance ?? 0)),
    hits: mean(asked.map((answers) => answers[i]?.hits ?? 0)),
  }));
}

function examplesOf(questions: readonly ChoiceQuestion[]): Example[] {
  return standardised(questions.map(exampleOf));
}

/** The features of the options, each less its mean over the question: only differences can be seen. */
function exampleOf(question: ChoiceQuestion): Example {
  const columns = modelFeatures.map(([, feature]) => {
    const values = feature(question);
    return values.map((value) => value - mean(values));
  });
  const options = question.options.map((_, i) => columns.map((column) => column[i] ?? 0));
  return { options, key: keyOf(question) };
}

/** With every feature spread alike, so that one step of the descent suits all. */
function standardised(examples: readonly Example[]): Example[] {
  const rows = examples.flatMap(({ options }) => options);
  const spreads = modelFeatures.map((_, i) => {
    return Math.sqrt(mean(rows.map((row) => (row[i] ?? 0) ** 2))) || 1;
  });
  return examples.map(({ options, key }) => ({
    options: options.map((row) => row.map((value, i) => value / (spreads[i] ?? 1))),
    key,
  }));
}

/** How often each option is picked when the highest value is, and equal ones equally often. */
function picks(values: readonly number[]): number[] {
  const highest = Math.max(...values);
  const count = values.filter((value) => value === highest).length;
  return values.map((value) => (value === highest ? 1 / count : 0));
}

function keyOf({ options }: ChoiceQuestion): number {
  return options.findIndex(({ correct }) => correct);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
