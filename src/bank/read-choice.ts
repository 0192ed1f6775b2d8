/** A choice question from its element, with its options and their reasons. */
import type { ChoiceQuestion, Option } from './bank.ts';
import { readAttributes, readId } from './attributes.ts';
import { type Node, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import { readQuestionBase, readReasoned } from './question-base.ts';
import type { Placed } from './read-items.ts';

/** A single-answer question offers this many options, as the exam does: one of four. */
const singleOptions = 4;

/** A multiple-response question offers at least this many. */
const leastMultipleOptions = 5;

/** The question of a `<Question>` element. */
export function readChoice(node: Node, topic: string, reporter: Reporter): Placed<ChoiceQuestion> {
  const form = { topic, part: 'Option', optional: ['variantOf'] };
  const { base, parts } = readQuestionBase(node, form, reporter);
  const options = parts.map((option) => readOption(option, reporter));
  const say = sayOf(node, reporter);
  for (const fault of shapeFaults(options)) say(fault);
  return { ...base, kind: 'choice', options };
}

function readOption(node: Node, reporter: Reporter): Option {
  const known = { required: ['id'], optional: ['misconception'], flags: ['correct'] };
  const attributes = readAttributes(node, known, reporter);
  const correct = attributes.has('correct');
  const misconception = attributes.get('misconception') || null;
  if (correct && misconception !== null) {
    sayOf(node, reporter)('a right option stands for no misconception.');
  }
  return {
    id: readId(node, attributes, reporter),
    correct,
    ...readReasoned(node, 'option', reporter),
    misconception,
  };
}

/** What keeps a question from being an exam item. */
function shapeFaults(options: readonly Option[]): string[] {
  const keys = options.filter((option) => option.correct).length;
  const ids = options.map((option) => option.id).filter(Boolean);
  return [
    ...(keys === 0 ? ['no option is marked correct.'] : []),
    ...countFaults(options.length, keys),
    ...(keys > 0 && keys >= options.length ? ['every option is correct; nothing is asked.'] : []),
    ...(new Set(ids).size < ids.length ? ['two options share an id.'] : []),
  ];
}

function countFaults(count: number, keys: number): string[] {
  if (keys <= 1 && count !== singleOptions) {
    return [`${count} options; a question with one right option has ${singleOptions}.`];
  }
  if (keys > 1 && count < leastMultipleOptions) {
    const need = `such a question has ${leastMultipleOptions} or more`;
    return [`${count} options, ${keys} of them correct; ${need}.`];
  }
  return [];
}
