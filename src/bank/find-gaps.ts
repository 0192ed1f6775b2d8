import type { Bank } from './bank.ts';
import { isAskedOnce, isWithoutCard } from './targets.ts';

/** Facts with too few cards or questions, wrong ideas that no option stands for: work for an author, no mistake. */
export function findGaps(bank: Bank): string[] {
  const { facts, questions, misconceptions } = bank;
  const named = new Set(
    questions.flatMap((question) =>
      question.kind === 'choice' ? question.options.map((option) => option.misconception) : [],
    ),
  );
  return [
    ...facts.filter(isWithoutCard(bank)).map(({ id }) => `no card tests "${id}"`),
    ...facts.filter(isAskedOnce(bank)).map(({ id }) => `fewer than two questions test "${id}"`),
    ...misconceptions
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => `no option stands for the misconception "${id}"`),
  ];
}
