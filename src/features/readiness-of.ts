/** How ready the learner is for the full exam, by the whole bank. */
import { factMastery } from '#core/mastery.ts';
import type { Progress } from '#core/progress.ts';
import { type Readiness, readiness } from '#core/readiness.ts';
import { bank, factLinks } from './bank.ts';

/** The readiness on a study day; none where the content has no full exam. Costs tens of milliseconds. */
export function readinessOf(
  progress: Pick<Progress, 'cards' | 'questions'>,
  { day, now }: { day: number; now: number },
): Readiness | null {
  const blueprint = bank.exams.find(({ id }) => id === 'full');
  if (!blueprint) return null;
  const recall = new Map(
    factLinks.flatMap((fact) => {
      const { recall } = factMastery({ fact, progress, day });
      return recall === null ? [] : [[fact.id, recall] as const];
    }),
  );
  return readiness({ questions: bank.questions, progress, recall, blueprint, now });
}
