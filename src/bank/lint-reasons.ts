/** Every wrong option tells in which situation it would be right: that is what teaches to tell them apart. */
import type { Question } from './bank.ts';
import type { Problem } from './problem.ts';
import type { Placed } from './read-items.ts';
import { richText } from './rich-text.ts';

/** "Right if …" at the start of a sentence, or "would be right" anywhere. */
const counterfactual =
  /(?:^|[.!?:;…)”"’]\s+)Right (?:if|when|for|with|where|in|on|to|after|before)\b|\bwould be right\b/;

/** Problems of one question. */
export function lintReasons(question: Placed<Question>): Problem[] {
  if (question.kind !== 'choice') return [];
  const silent = question.options.filter(
    ({ correct, why }) => !correct && why.length > 0 && !counterfactual.test(richText(why)),
  );
  return silent.map(({ id }) => ({
    ...question.place,
    message: `"${question.id}": the <Why> of "${id}" does not say when it would be right: "Right if …".`,
  }));
}
