/** Two questions with nearly the same stem are one question: who has answered one has seen the other. */
import type { Question } from './bank.ts';
import { isGeneratedId } from './comparison-items.ts';
import type { Problem } from './problem.ts';
import type { Placed } from './read-items.ts';
import { richText } from './rich-text.ts';
import { likeness, wordsOf } from './words.ts';

/** Stems are compared by their runs of this many words. */
const runLength = 3;
/** Share of runs that two stems may have in common; a variant may keep more of its original. */
const mostAlike = { others: 0.45, variants: 0.6 };

/** Problems of questions whose stem says nearly what an earlier one says. Generated ones are alike by design. */
export function lintStems(questions: readonly Placed<Question>[]): Problem[] {
  const written = questions.filter(({ id }) => !isGeneratedId(id));
  const runs = written.map((question) => runsOf(richText(question.stem)));
  return written.flatMap((question, i) =>
    written.slice(0, i).flatMap((earlier, j): Problem[] => {
      const alike = likeness(runs[i] ?? new Set(), runs[j] ?? new Set());
      if (alike <= (isFamily(question, earlier) ? mostAlike.variants : mostAlike.others)) return [];
      const share = `${Math.round(100 * alike)}%`;
      const message = `"${question.id}": its stem is nearly that of "${earlier.id}" (${share} of both); tell another situation.`;
      return [{ ...question.place, message }];
    }),
  );
}

function isFamily(one: Question, other: Question): boolean {
  const origin = (question: Question) => question.variantOf ?? question.id;
  return origin(one) === origin(other);
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  if (words.length < runLength) return new Set([words.join(' ')]);
  return new Set(words.slice(runLength - 1).map((_, i) => words.slice(i, i + runLength).join(' ')));
}
