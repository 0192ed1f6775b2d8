/** How much content there is to be, and of which kinds: what `npm run content` holds the bank against. */
import { answerLength } from '#core/grade.ts';
import type { Bank, ChoiceQuestion, Level } from './bank.ts';
import { isGeneratedId } from './comparison-items.ts';

/** A figure of the bank with its limits. */
export interface Target {
  name: string;
  measure: (bank: Bank) => number;
  least: number;
  most: number;
  /** Shares are of 1 and shown in percent. */
  unit: 'count' | 'share';
}

const levelShares: Record<Level, readonly [least: number, most: number]> = {
  recall: [0.25, 0.35],
  apply: [0.45, 0.55],
  combine: [0.15, 0.25],
};

const amount = (name: string, least: number, measure: Target['measure']): Target => {
  return { name, measure, least, most: Infinity, unit: 'count' };
};
const share = (
  name: string,
  [least, most]: readonly [number, number],
  measure: Target['measure'],
): Target => {
  return { name, measure, least, most, unit: 'share' };
};

/** The targets. A comparison makes single answers only, so shares of choice questions leave its questions out. */
export const targets: readonly Target[] = [
  amount('facts', 260, ({ facts }) => facts.length),
  amount('cards', 420, ({ cards }) => cards.length),
  amount('questions', 420, ({ questions }) => questions.length),
  share('facts with a card', [1, 1], (bank) => shareOf(bank.facts, isCarded(bank))),
  share('facts with two questions', [1, 1], (bank) => {
    const asked = questionCounter(bank);
    return shareOf(bank.facts, (fact) => asked(fact) >= 2);
  }),
  share('multiple response in choice questions', [0.2, 1], (bank) =>
    shareOf(writtenChoices(bank), isMultiple),
  ),
  share('choice questions in a pair of variants', [0.3, 1], (bank) =>
    shareOf(writtenChoices(bank), isPaired(bank)),
  ),
  ...Object.entries(levelShares).map(([level, limits]) =>
    share(`questions that ask to ${level}`, limits, ({ questions }) =>
      shareOf(questions, (question) => question.level === level),
    ),
  ),
];

/** The targets that a bank misses, each as a line that says by how much. */
export function missedTargets(bank: Bank): string[] {
  return targets.flatMap(({ name, measure, least, most, unit }) => {
    const value = measure(bank);
    if (value >= least && value <= most) return [];
    const show = (figure: number) =>
      unit === 'share' ? `${Math.round(1000 * figure) / 10}%` : String(figure);
    const wanted =
      value < least ? `at least ${show(least)} is wanted` : `at most ${show(most)} is wanted`;
    return [`${name}: ${show(value)}; ${wanted}.`];
  });
}

/** Whether a card tests a fact. */
export function isCarded({ cards }: Bank): (fact: { id: string }) => boolean {
  const carded = new Set(cards.flatMap((card) => card.facts));
  return ({ id }) => carded.has(id);
}

/** How many questions test a fact. */
export function questionCounter({ questions }: Bank): (fact: { id: string }) => number {
  const counts = new Map<string, number>();
  for (const id of questions.flatMap(({ facts }) => facts)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return ({ id }) => counts.get(id) ?? 0;
}

/** Whether several options are right. */
export function isMultiple(question: ChoiceQuestion): boolean {
  return answerLength(question) > 1;
}

/** Whether a question is a variant or has one. */
export function isPaired({ questions }: Bank): (question: ChoiceQuestion) => boolean {
  const originals = new Set(questions.map(({ variantOf }) => variantOf));
  return ({ id, variantOf }) => variantOf !== null || originals.has(id);
}

function writtenChoices({ questions }: Bank): ChoiceQuestion[] {
  return questions
    .filter((question) => question.kind === 'choice')
    .filter(({ id }) => !isGeneratedId(id));
}

/** Nothing counts as none of it. */
function shareOf<T>(items: readonly T[], has: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(has).length / items.length;
}
