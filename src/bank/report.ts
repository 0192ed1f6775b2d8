/** The author's overview: how much there is, how it is spread, what is missing. */
import { type Bank, type Question, domains, levels } from './bank.ts';
import { answerLength } from '#core/grade.ts';
import { keyBalance } from './key-balance.ts';

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
  return [
    `Content ${bank.version}`,
    ...amounts(bank),
    '',
    ...balance(bank.questions),
    '',
    `${gaps.length} gaps${hint}`,
    ...shown.map((gap) => `  ${gap}`),
    '',
  ];
}

function amounts({ facts, cards, questions, lessons }: Bank): string[] {
  const multiple = questions.filter(isMultiple);
  const words = lessons.reduce((sum, lesson) => sum + lesson.words, 0);
  const prompts = lessons.reduce((sum, lesson) => sum + lesson.prompts.length, 0);
  return [
    row('', ['words', 'facts', 'cards', 'in text', 'questions', 'multiple']),
    ...lessons.map((lesson) => {
      const count = (items: readonly { topic: string }[]) =>
        items.filter((item) => item.topic === lesson.topic).length;
      const own = [lesson.words, count(facts), count(cards), lesson.prompts.length];
      return row(lesson.topic, [...own, lesson.questionCount, count(multiple)]);
    }),
    row('all', [words, facts.length, cards.length, prompts, questions.length, multiple.length]),
  ];
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

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(17) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function share(name: string, part: number, whole: number): string {
  return `${name} ${part} (${whole === 0 ? 0 : Math.round((100 * part) / whole)}%)`;
}

function isMultiple(question: Question): boolean {
  return question.kind === 'choice' && answerLength(question) > 1;
}
