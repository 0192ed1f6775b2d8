import type { Bank } from './bank.ts';

/** Facts that no card or no question asks for: work for an author, no mistake. */
export function findGaps({ facts, cards, questions }: Bank): string[] {
  const carded = new Set(cards.flatMap((card) => card.facts));
  const asked = new Set(questions.flatMap((question) => question.facts));
  return [
    ...facts.filter(({ id }) => !carded.has(id)).map(({ id }) => `no card tests "${id}"`),
    ...facts.filter(({ id }) => !asked.has(id)).map(({ id }) => `no question tests "${id}"`),
  ];
}
