/** A matching question from its element: each pair holds a prompt and its own match. */
import type { MatchingQuestion, Pair } from './bank.ts';
import { readAttributes, readId } from './attributes.ts';
import { type Node, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import { readQuestionBase } from './question-base.ts';
import type { Placed } from './read-items.ts';
import { richLine } from './rich.ts';
import { hasSameText } from './rich-text.ts';
import { takeElements } from './take-elements.ts';

const fewestPairs = 3;
const mostPairs = 7;

/** The question of a `<Matching>` element. */
export function readMatching(
  node: Node,
  topic: string,
  reporter: Reporter,
): Placed<MatchingQuestion> {
  const form = { topic, part: 'Pair', optional: [] };
  const { base, parts } = readQuestionBase(node, form, reporter);
  const pairs = parts.map((pair) => readPair(pair, reporter));
  const say = sayOf(node, reporter);
  if (pairs.length < fewestPairs || pairs.length > mostPairs) {
    say(`${pairs.length} pairs; write ${fewestPairs} to ${mostPairs}.`);
  }
  const ids = pairs.map((pair) => pair.id).filter(Boolean);
  if (new Set(ids).size < ids.length) say('two pairs share an id.');
  if (hasSameText(pairs.map((pair) => pair.prompt))) say('two prompts read the same.');
  if (hasSameText(pairs.map((pair) => pair.match))) {
    say('two matches read the same, so more than one assignment would be right.');
  }
  return { ...base, kind: 'matching', pairs };
}

function readPair(node: Node, reporter: Reporter): Pair {
  const say = sayOf(node, reporter);
  const attributes = readAttributes(node, { required: ['id'] }, reporter);
  const { taken, rest } = takeElements(node, ['Prompt', 'Match', 'Why']);
  const readPart = (name: string) => {
    const [part, ...more] = taken.filter((child) => child.name === name);
    if (part) readAttributes(part, {}, reporter);
    const text = richLine(part?.children ?? [], reporter);
    if (more.length > 0 || text.length === 0) say(`write one <${name}> with its text.`);
    return text;
  };
  if (rest.length > 0) say('text outside <Prompt>, <Match> and <Why>.');
  return {
    id: readId(node, attributes, reporter),
    prompt: readPart('Prompt'),
    match: readPart('Match'),
    why: readPart('Why'),
  };
}
