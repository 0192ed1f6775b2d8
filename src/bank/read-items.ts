/** Facts and cards from their elements. */
import { isOwnCard, OWN_CARD_PREFIX } from '#core/fold-cards.ts';
import type { Card, Fact } from './bank.ts';
import { readAttributes, readId, readIds } from './attributes.ts';
import { type Node, isBlock, placeOf, plainText, sayOf } from './mdx-tree.ts';
import type { Place, Reporter } from './problem.ts';
import { richLine } from './rich.ts';
import { takeElements } from './take-elements.ts';

/** An item and where it stands, for the checks across files. */
export type Placed<T> = T & { place: Place };

/** The fact of a `<Fact>` element. */
export function readFact(node: Node, topic: string, reporter: Reporter): Placed<Fact> {
  const say = sayOf(node, reporter);
  const known = { required: ['id', 'source'], optional: ['asOf'] };
  const attributes = readAttributes(node, known, reporter);
  const source = attributes.get('source') ?? '';
  const asOf = attributes.get('asOf') ?? null;
  const statement = plainText(node).replace(/\s+/g, ' ').trim();
  if (source && !(source.startsWith('https://') && URL.canParse(source))) {
    say('source is not a full address (https://…).');
  }
  if (asOf !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(asOf)) say('asOf is a month: YYYY-MM.');
  if (!statement) say('mark the sentence that states it.');
  if (!isSentence(node)) say('a fact is one sentence, without lists, code blocks or blank lines.');
  const id = readId(node, attributes, reporter);
  return { id, topic, statement, source, asOf, place: placeOf(node, reporter) };
}

/** The card of a `<Card>` element. */
export function readCard(node: Node, topic: string, reporter: Reporter): Placed<Card> {
  const say = sayOf(node, reporter);
  const known = { required: ['id', 'facts'], optional: ['accept', 'needs'] };
  const attributes = readAttributes(node, known, reporter);
  const { taken, rest } = takeElements(node, ['Front', 'Back']);
  const readSide = (name: string) => {
    const [side, ...more] = taken.filter((child) => child.name === name);
    if (side) readAttributes(side, {}, reporter);
    const text = richLine(side?.children ?? [], reporter);
    if (more.length > 0 || text.length === 0) say(`write one <${name}> with its text.`);
    return text;
  };
  if (rest.length > 0) say('text outside <Front> and <Back>.');
  const id = readId(node, attributes, reporter);
  if (isOwnCard(id)) say(`ids that begin with "${OWN_CARD_PREFIX}" are those of learners' cards.`);
  return {
    id,
    topic,
    facts: readIds(attributes.get('facts')),
    needs: readIds(attributes.get('needs')),
    front: readSide('Front'),
    back: readSide('Back'),
    accept: readAccepted(node, attributes.get('accept'), reporter),
    place: placeOf(node, reporter),
  };
}

/** The answers that may be typed, from `first | second`. */
function readAccepted(node: Node, list: string | undefined, reporter: Reporter): string[] {
  if (list === undefined) return [];
  const say = sayOf(node, reporter);
  const answers = list.split('|').map((answer) => answer.trim().replace(/\s+/g, ' '));
  if (answers.includes('')) say('accept lists answers with | between them: "2049 | TCP 2049".');
  const known = new Set(answers.map((answer) => answer.toLowerCase()));
  if (known.size < answers.length) say('accept names an answer twice; capitals do not matter.');
  return answers.filter(Boolean);
}

/** Whether the content of a fact is one run of text: inline, or in a paragraph of its own. */
function isSentence(node: Node): boolean {
  const children = node.children ?? [];
  const [only] = children;
  return (children.length === 1 && only?.type === 'paragraph') || !children.some(isBlock);
}
