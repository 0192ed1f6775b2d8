/** The author's overview: how much there is, how it is spread, what is missing. */
import {
  type Bank,
  type ChoiceQuestion,
  type Question,
  type Rich,
  domains,
  levels,
} from './bank.ts';
import { keyBalance } from './key-balance.ts';
import { isMultiple, isPaired, missedTargets } from './targets.ts';

/** Gaps that are shown when not all are asked for. */
const shownGaps = 5;

/** Lines for a terminal. Without `all`, the gaps are only counted and the first few shown. */
export function contentReport(
  bank: Bank,
  gaps: readonly string[],
  { all }: { all: boolean },
): string[] {
  const shown = all ? gaps : gaps.slice(0, shownGaps);
  const hint = shown.length < gaps.length ? ' (npm run content -- --gaps lists them all)' : '';
  const missed = missedTargets(bank);
  return [
    `Content ${bank.version}`,
    ...table(bank, amountColumns),
    '',
    ...table(bank, questionColumns),
    '',
    ...balance(bank.questions),
    '',
    `${missed.length} targets missed (src/bank/targets.ts)`,
    ...missed.map((target) => `  ${target}`),
    `${gaps.length} gaps${hint}`,
    ...shown.map((gap) => `  ${gap}`),
    '',
  ];
}

/** What a column counts in the part of the bank that is of one topic. */
type Column = [name: string, count: (part: Bank) => number];

const amountColumns: readonly Column[] = [
  ['words', ({ lessons }) => sum(lessons.map(({ words }) => words))],
  ['facts', ({ facts }) => facts.length],
  ['cards', ({ cards }) => cards.length],
  ['in text', ({ lessons }) => sum(lessons.map(({ prompts }) => prompts.length))],
  ['typed', ({ cards }) => cards.filter(({ accept }) => accept.length > 0).length],
  ['questions', ({ questions }) => questions.length],
];

const questionColumns: readonly Column[] = [
  ['choice', ({ questions }) => choicesIn(questions).length],
  ['multiple', ({ questions }) => choicesIn(questions).filter(isMultiple).length],
  ['ordering', ({ questions }) => questions.filter(({ kind }) => kind === 'ordering').length],
  ['matching', ({ questions }) => questions.filter(({ kind }) => kind === 'matching').length],
  ['scenarios', ({ scenarios }) => scenarios.length],
  ['in pairs', (part) => choicesIn(part.questions).filter(isPaired(part)).length],
  ['tagged', ({ questions }) => sum(choicesIn(questions).map(taggedOptions))],
  ['deciding', ({ questions }) => sum(questions.map(({ stem }) => marksIn(stem)))],
];

function table(bank: Bank, columns: readonly Column[]): string[] {
  const counts = (part: Bank) => columns.map(([, count]) => count(part));
  return [
    row(
      '',
      columns.map(([name]) => name),
    ),
    ...bank.lessons.map(({ topic }) => row(topic, counts(partOf(bank, topic)))),
    row('all', counts(bank)),
  ];
}

function partOf(bank: Bank, topic: string): Bank {
  const own = <T extends { topic: string }>(items: readonly T[]) =>
    items.filter((item) => item.topic === topic);
  return {
    ...bank,
    lessons: own(bank.lessons),
    facts: own(bank.facts),
    cards: own(bank.cards),
    questions: own(bank.questions),
    scenarios: own(bank.scenarios),
  };
}

function balance(questions: readonly Question[]): string[] {
  const { single, longest, shortest, positions } = keyBalance(questions);
  const shares = <T extends string>(names: readonly T[], nameOf: (question: Question) => T) =>
    names
      .map((name) => questions.filter((question) => nameOf(question) === name).length)
      .map((part, i) => share(names[i] ?? '', part, questions.length))
      .join(' · ');
  return [
    `Levels   ${shares(levels, (question) => question.level)}`,
    `Domains  ${shares(domains, (question) => question.domain)}`,
    `Key of ${single} single-answer questions: ${share('longest', longest, single)} · ${share('shortest', shortest, single)}`,
    `Key written in place 1–${positions.length}: ${positions.join(' · ')}`,
  ];
}

function choicesIn(questions: readonly Question[]): ChoiceQuestion[] {
  return questions.filter((question) => question.kind === 'choice');
}

function taggedOptions({ options }: ChoiceQuestion): number {
  return options.filter(({ misconception }) => misconception !== null).length;
}

function marksIn(stem: readonly Rich[]): number {
  return sum(
    stem.map((node) => {
      if (typeof node === 'string') return 0;
      const [tag, ...children] = node;
      return (tag === 'mark' ? 1 : 0) + marksIn(children);
    }),
  );
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(17) + cells.map((cell) => String(cell).padStart(11)).join('');
}

function share(name: string, part: number, whole: number): string {
  return `${name} ${part} (${whole === 0 ? 0 : Math.round((100 * part) / whole)}%)`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
