/** An ordering question from its element: the steps stand in the right order. */
import type { OrderingQuestion, Step } from './bank.ts';
import { readAttributes, readId } from './attributes.ts';
import { type Node, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import { readQuestionBase, readReasoned } from './question-base.ts';
import type { Placed } from './read-items.ts';
import { hasSameText } from './rich-text.ts';

/** Fewer steps can be guessed; more are a list to learn by heart. */
const fewestSteps = 3;
const mostSteps = 5;

/** The question of an `<Ordering>` element. */
export function readOrdering(
  node: Node,
  topic: string,
  reporter: Reporter,
): Placed<OrderingQuestion> {
  const form = { topic, part: 'Step', optional: [] };
  const { base, parts } = readQuestionBase(node, form, reporter);
  const steps = parts.map((step) => readStep(step, reporter));
  const say = sayOf(node, reporter);
  if (steps.length < fewestSteps || steps.length > mostSteps) {
    say(`${steps.length} steps; write ${fewestSteps} to ${mostSteps}, in the right order.`);
  }
  const ids = steps.map((step) => step.id).filter(Boolean);
  if (new Set(ids).size < ids.length) say('two steps share an id.');
  if (hasSameText(steps.map((step) => step.text))) say('two steps read the same.');
  return { ...base, kind: 'ordering', steps };
}

function readStep(node: Node, reporter: Reporter): Step {
  const attributes = readAttributes(node, { required: ['id'] }, reporter);
  return { id: readId(node, attributes, reporter), ...readReasoned(node, 'step', reporter) };
}
