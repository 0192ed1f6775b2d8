/** What is due by the whole bank: second chances, and the facts that a learner can practise for them and for cards. */
import { dueFacts } from '#core/due-facts.ts';
import type { Progress } from '#core/progress.ts';
import type { Moment } from '#core/schedule.ts';
import { type SecondChance, secondChances } from '#core/second-chance.ts';
import { bank } from './bank.ts';

/** The second chances that are due at a moment. */
export function dueChances(progress: Progress, moment: Moment): SecondChance[] {
  return secondChances({ questions: bank.questions, progress, moment });
}

/** The facts of which a card or a second chance is due at a moment. */
export function factsDue(progress: Progress, moment: Moment): Set<string> {
  const chances = dueChances(progress, moment);
  return dueFacts({ cards: bank.cards, chances, progress, moment });
}
