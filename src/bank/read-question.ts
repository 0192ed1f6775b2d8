/** A question from its element, with its options and their reasons. */
import { type ChoiceQuestion, type Option, domains, levels } from './bank.ts';
import { readAttributes, readId, readIds } from './attributes.ts';
import { type Node, placeOf, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import type { Placed } from './read-items.ts';
import { richFrom, richLine } from './rich.ts';
import { takeElements } from './take-elements.ts';

/** A single-answer question offers this many options, as the exam does: one of four. */
const singleOptions = 4;

/** A multiple-response question offers at least this many. */
const leastMultipleOptions = 5;

/** The question of a `<Question>` element. */
export function readQuestion(
  node: Node,
  topic: string,
  reporter: Reporter,
): Placed<ChoiceQuestion> {
  const say = sayOf(node, reporter);
  const known = { required: ['id', 'facts', 'domain', 'level'], optional: ['revision'] };
  const attributes = readAttributes(node, known, reporter);
  const choose = chooserOf(node, attributes, reporter);
  const { taken, rest, hasTextAfter } = takeElements(node, ['Option']);
  if (hasTextAfter) say('text after an <Option>; the stem stands before them all.');
  const question: Placed<ChoiceQuestion> = {
    kind: 'choice',
    id: readId(node, attributes, reporter),
    topic,
    facts: readIds(attributes.get('facts')),
    domain: choose(domains, 'domain'),
    level: choose(levels, 'level'),
    revision: readRevision(node, attributes, reporter),
    scenario: null,
    variantOf: null,
    stem: richFrom(rest, reporter),
    options: taken.map((option) => readOption(option, reporter)),
    place: placeOf(node, reporter),
  };
  for (const fault of shapeFaults(question)) say(fault);
  return question;
}

function readOption(node: Node, reporter: Reporter): Option {
  const say = sayOf(node, reporter);
  const attributes = readAttributes(node, { required: ['id'], flags: ['correct'] }, reporter);
  const { taken, rest, hasTextAfter } = takeElements(node, ['Why']);
  const [why, ...more] = taken;
  if (why) readAttributes(why, {}, reporter);
  const option = {
    id: readId(node, attributes, reporter),
    correct: attributes.has('correct'),
    text: richLine(rest, reporter),
    why: richLine(why?.children ?? [], reporter),
    misconception: null,
  };
  if (option.text.length === 0) say('the option has no text.');
  if (more.length > 0 || option.why.length === 0) say('give the reason in one <Why>.');
  if (hasTextAfter) say('text after the <Why>; the option stands before its reason.');
  return option;
}

/** What keeps a question from being an exam item. */
function shapeFaults({ options, stem }: ChoiceQuestion): string[] {
  const keys = options.filter((option) => option.correct).length;
  const ids = options.map((option) => option.id).filter(Boolean);
  return [
    ...(stem.length === 0 ? ['the stem is missing.'] : []),
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

function readRevision(node: Node, attributes: Map<string, string>, reporter: Reporter): number {
  const written = attributes.get('revision') ?? '1';
  if (/^[1-9]\d{0,5}$/.test(written)) return Number(written);
  sayOf(node, reporter)('revision is a whole number from 1.');
  return 1;
}

/** Reads an attribute that is one of a few words; an unknown word is reported and read as the first. */
function chooserOf(node: Node, attributes: Map<string, string>, reporter: Reporter) {
  return <T extends string>(words: readonly [T, ...T[]], name: string): T => {
    const written = attributes.get(name);
    const found = words.find((word) => word === written);
    if (written && !found) {
      sayOf(node, reporter)(`${name} "${written}" is none of ${words.join(', ')}.`);
    }
    return found ?? words[0];
  };
}
