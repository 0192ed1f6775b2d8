import type { Bank } from './bank.ts';
import { isCarded, questionCounter } from './targets.ts';

/** Facts with too few cards or questions, wrong ideas that no option stands for: work for an author, no mistake. */
export function findGaps(bank: Bank): string[] {
  const { facts, questions, misconceptions } = bank;
  const named = new Set(
    questions.flatMap((question) =>
      question.kind === 'choice' ? question.options.map((option) => option.misconception) : [],
    ),
  );
  const hasCard = isCarded(bank);
  const asked = questionCounter(bank);
  return [
    ...facts.filter((fact) => !hasCard(fact)).map(({ id }) => `no card tests "${id}"`),
    ...facts
      .filter((fact) => asked(fact) < 2)
      .map((fact) => `${asked(fact) === 0 ? 'no' : 'only one'} question tests "${fact.id}"`),
    ...misconceptions
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => `no option stands for the misconception "${id}"`),
  ];
}
