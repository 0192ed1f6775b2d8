/** Grading by id: all or nothing, as on the AWS exam. An answer is a list of ids, whatever the kind of question. */

/** What grading needs of an option. */
export interface GradedOption {
  id: string;
  correct: boolean;
}

/**
 * What grading needs of a question. An answer to it is a list:
 * - `choice`: the ids of the options picked, in any order;
 * - `ordering`: the ids of all steps in the order given; the steps stand in the right one;
 * - `matching`: one `pairing` for each pair, in any order; right when each prompt has its own match.
 */
export type GradedQuestion =
  | { kind: 'choice'; options: readonly GradedOption[] }
  | { kind: 'ordering'; steps: readonly { id: string }[] }
  | { kind: 'matching'; pairs: readonly { id: string }[] };

/** A prompt joined to a match, both by the id of their pair: one item of the answer to a matching question. */
export function pairing(prompt: string, match: string): string {
  return `${prompt}=${match}`;
}

/** The two sides of a pairing; none if the text is not one. */
export function sidesOf(item: string): { prompt: string; match: string } | null {
  const [prompt, match, ...more] = item.split('=');
  return prompt && match && more.length === 0 ? { prompt, match } : null;
}

/** The one right answer, in the form in which learners give theirs. */
export function rightAnswer(question: GradedQuestion): string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.filter((option) => option.correct).map((option) => option.id);
    case 'ordering':
      return question.steps.map((step) => step.id);
    case 'matching':
      return question.pairs.map((pair) => pairing(pair.id, pair.id));
  }
}

/** Whether an answer is right: all of it and nothing else. Repetitions do not matter; the order only of steps. */
export function gradeAnswer(question: GradedQuestion, given: readonly string[]): boolean {
  return isSameAnswer(rightAnswer(question), given, question.kind === 'ordering');
}

/** Whether two answers say the same. */
export function isSameAnswer(
  one: readonly string[],
  other: readonly string[],
  ordered: boolean,
): boolean {
  const [a, b] = [[...new Set(one)], [...new Set(other)]];
  if (a.length !== b.length) return false;
  return ordered ? a.every((id, i) => id === b[i]) : a.every((id) => b.includes(id));
}

/** How many ids a full answer has. */
export function answerLength(question: GradedQuestion): number {
  return rightAnswer(question).length;
}

/** Whether an answer is as long as asked for, with no match used twice, so that it can be handed in. */
export function isFullAnswer(question: GradedQuestion, given: readonly string[]): boolean {
  const items = new Set(given);
  if (items.size !== answerLength(question)) return false;
  return question.kind !== 'matching' || matchesUsed(given).size === items.size;
}

/** How often each match is used in an answer to a matching question, by its id. */
export function matchesUsed(given: readonly string[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const item of new Set(given)) {
    const match = sidesOf(item)?.match;
    if (match !== undefined) used.set(match, (used.get(match) ?? 0) + 1);
  }
  return used;
}
