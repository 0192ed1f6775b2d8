/** A scenario from its element: a situation, then the questions that share it. */
import type { Question, Scenario } from './bank.ts';
import { readAttributes, readId } from './attributes.ts';
import { type Node, placeOf, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import type { Placed } from './read-items.ts';
import { questionElements, readQuestion } from './read-question.ts';
import { richFrom } from './rich.ts';
import { takeElements } from './take-elements.ts';

const fewestQuestions = 2;
const mostQuestions = 4;

/** The scenario of a `<Scenario>` element, and its questions. */
export function readScenario(
  node: Node,
  topic: string,
  reporter: Reporter,
): { scenario: Placed<Scenario>; questions: Placed<Question>[] } {
  const say = sayOf(node, reporter);
  const attributes = readAttributes(node, { required: ['id'] }, reporter);
  const id = readId(node, attributes, reporter);
  const { taken, rest, hasTextAfter } = takeElements(node, questionElements);
  const questions = taken
    .flatMap((child) => readQuestion(child, topic, reporter) ?? [])
    .map((question) => ({ ...question, scenario: id }));
  const text = richFrom(rest, reporter);
  if (text.length === 0) say('the situation is missing; it stands before the questions.');
  if (hasTextAfter) say('text after a question; the situation stands before them all.');
  if (questions.length < fewestQuestions || questions.length > mostQuestions) {
    say(`${questions.length} questions; a scenario has ${fewestQuestions} to ${mostQuestions}.`);
  }
  const ids = questions.map((question) => question.id);
  return {
    scenario: { id, topic, text, questions: ids, place: placeOf(node, reporter) },
    questions,
  };
}
