/** Variants: a question like another but for one detail, so that another option is right. */
import type { Question } from './bank.ts';
import { rightAnswer } from '#core/grade.ts';
import type { Problem } from './problem.ts';
import type { Placed } from './read-items.ts';

/** Problems of the questions that are variants. */
export function checkVariants(questions: readonly Placed<Question>[]): Problem[] {
  const places = new Map(questions.map(({ id }, i) => [id, i]));
  return questions.flatMap((variant, i): Problem[] => {
    if (variant.variantOf === null) return [];
    const original = questions[places.get(variant.variantOf) ?? -1];
    const isAfter = i > (places.get(variant.variantOf) ?? -1);
    const fault = original ? faultOf(variant, original, isAfter) : 'there is no such question.';
    if (fault === null) return [];
    const message = `"${variant.id}" is a variant of "${variant.variantOf}": ${fault}`;
    return [{ ...variant.place, message }];
  });
}

function faultOf(variant: Question, original: Question, isAfter: boolean): string | null {
  if (variant.id === original.id) return 'name another question.';
  if (original.topic !== variant.topic) return 'that is a question of another topic.';
  if (original.kind !== 'choice') return 'that is no question with options to choose from.';
  if (original.variantOf !== null) return `that is a variant itself, of "${original.variantOf}".`;
  if (!isAfter) return 'a variant stands after its original.';
  const [key, other] = [rightAnswer(original), rightAnswer(variant)];
  const isSame = key.length === other.length && key.every((id) => other.includes(id));
  return isSame ? 'the same option is right in both; change the detail that decides.' : null;
}
