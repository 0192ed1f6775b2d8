/** What all kinds of questions share: the tag's attributes and the stem. */
import { type Question, type Rich, domains, levels } from './bank.ts';
import { readAttributes, readId, readIds } from './attributes.ts';
import { readStem } from './deciding.ts';
import { type Node, placeOf, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import type { Placed } from './read-items.ts';
import { richLine } from './rich.ts';
import { takeElements } from './take-elements.ts';

/** What a question has whatever its kind. */
export type QuestionBase = Omit<Placed<Question>, 'kind'>;

/** A question's tag and stem, and the elements of the given name that follow the stem. */
export function readQuestionBase(
  node: Node,
  { topic, part, optional }: { topic: string; part: string; optional: readonly string[] },
  reporter: Reporter,
): { base: QuestionBase; parts: Node[] } {
  const say = sayOf(node, reporter);
  const known = {
    required: ['id', 'facts', 'domain', 'level'],
    optional: ['revision', ...optional],
  };
  const attributes = readAttributes(node, known, reporter);
  const choose = chooserOf(node, attributes, reporter);
  const { taken, rest, hasTextAfter } = takeElements(node, [part]);
  if (hasTextAfter) say(`text after ${article(part)} <${part}>; the stem stands before them all.`);
  const base = {
    id: readId(node, attributes, reporter),
    topic,
    facts: readIds(attributes.get('facts')),
    domain: choose(domains, 'domain'),
    level: choose(levels, 'level'),
    revision: readRevision(node, attributes, reporter),
    scenario: null,
    variantOf: attributes.get('variantOf') || null,
    stem: readStem(node, rest, reporter),
    place: placeOf(node, reporter),
  };
  if (base.stem.length === 0) say('the stem is missing.');
  return { base, parts: taken };
}

/** What stands in an element before its one `<Why>`, and the reason in that. `thing` names it in messages. */
export function readReasoned(
  node: Node,
  thing: string,
  reporter: Reporter,
): { text: Rich[]; why: Rich[] } {
  const say = sayOf(node, reporter);
  const { taken, rest, hasTextAfter } = takeElements(node, ['Why']);
  const [reason, ...more] = taken;
  if (reason) readAttributes(reason, {}, reporter);
  const text = richLine(rest, reporter);
  const why = richLine(reason?.children ?? [], reporter);
  if (text.length === 0) say(`the ${thing} has no text.`);
  if (more.length > 0 || why.length === 0) say('give the reason in one <Why>.');
  if (hasTextAfter) say(`text after the <Why>; the ${thing} stands before its reason.`);
  return { text, why };
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

function article(word: string): string {
  return /^[AEIOU]/.test(word) ? 'an' : 'a';
}
