/** Answers that the learner was sure of and that were wrong: what is believed and is not so. */
import type { GivenAnswer, Progress } from './progress.ts';

/** One such answer. */
export interface ConfidentError {
  question: string;
  answer: GivenAnswer;
  /** Whether the question has been answered rightly since. */
  mended: boolean;
}

/**
 * The questions whose first or last answer was given as sure and was wrong: those not mended first, the newest of
 * each first. The last answer counts where both were.
 */
export function confidentErrors(
  ids: readonly string[],
  { questions }: Pick<Progress, 'questions'>,
): ConfidentError[] {
  const isError = (answer: GivenAnswer | null) =>
    answer !== null && answer.confidence === 'sure' && !answer.correct;
  return ids
    .flatMap((question) => {
      const record = questions.get(question);
      const answer = [record?.last ?? null, record?.first ?? null].find(isError);
      return answer ? { question, answer, mended: record?.last?.correct === true } : [];
    })
    .sort((a, b) => Number(a.mended) - Number(b.mended) || b.answer.at - a.answer.at);
}
