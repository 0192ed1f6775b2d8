/** The tree of one lesson.mdx to its head, its sections and the items in its text. */
import type { Card, Fact, Section } from './bank.ts';
import { readAttributes } from './attributes.ts';
import type { Shown } from './check-shown.ts';
import { checkDiagram } from './check-diagram.ts';
import { readDiagram } from './diagram.ts';
import { headingParts } from './heading.ts';
import {
  type Node,
  countWords,
  elementLabel,
  isBlank,
  isElement,
  placeOf,
  report,
  sayOf,
} from './mdx-tree.ts';
import { type PlacedText, textsIn } from './placed-text.ts';
import type { Reporter } from './problem.ts';
import { type LessonHeader, readFrontmatter } from './read-frontmatter.ts';
import { type Placed, readCard, readFact } from './read-items.ts';
import {
  type InnerLink,
  linksIn,
  ownWords,
  readLink,
  readPlainProse,
  refuseNode,
} from './read-prose.ts';

/** What one lesson.mdx holds. */
export interface LessonText {
  head: LessonHeader | null;
  sections: Section[];
  /** Words of prose: headings, paragraphs, tables; not code, diagrams or cards. */
  words: number;
  facts: Placed<Fact>[];
  cards: Placed<Card>[];
  links: InnerLink[];
  /** All that is read in it, with its places. */
  texts: PlacedText[];
  /** Tables and terms that it shows from other files. */
  tables: Shown[];
  terms: Shown[];
  /** Words of prose up to the end of each fact and up to each card, to see how far apart they stand. */
  wordsUntil: Map<string, number>;
}

interface Walk {
  lesson: LessonText;
  topic: string;
  reporter: Reporter;
}

/** Where elements stand that cannot stand in a lesson's text by themselves. */
const homes: ReadonlyMap<string, string> = new Map([
  ['Question', 'questions.mdx'],
  ['Ordering', 'questions.mdx'],
  ['Matching', 'questions.mdx'],
  ['Scenario', 'questions.mdx'],
  ['Option', 'a <Question>'],
  ['Step', 'an <Ordering>'],
  ['Pair', 'a <Matching>'],
  ['Prompt', 'a <Pair>'],
  ['Match', 'a <Pair>'],
  ['Deciding', 'the stem of a <Question>'],
  ['Why', 'an <Option>'],
  ['Front', 'a <Card>'],
  ['Back', 'a <Card>'],
  ['Zone', 'a <Diagram>'],
  ['Box', 'a <Diagram>'],
  ['Arrow', 'a <Diagram>'],
  ['Text', 'a <Diagram>'],
]);

/** Callouts, with the attribute that each needs. */
const callouts: ReadonlyMap<string, string> = new Map([
  ['Correction', 'says'],
  ['Trap', 'title'],
]);

/** Elements that stand on lines of their own. */
const ownBlocks: ReadonlySet<string> = new Set([
  'Card',
  'Comparison',
  'Diagram',
  ...callouts.keys(),
]);

/** Ids that the page of a lesson uses itself, so that a section may not. */
const takenIds: ReadonlySet<string> = new Set(['main', 'root', 'sources']);

/** Reads a lesson; problems go to the reporter. */
export function readLesson(tree: Node, topic: string, reporter: Reporter): LessonText {
  const lesson: LessonText = {
    head: null,
    sections: [],
    words: 0,
    facts: [],
    cards: [],
    links: [],
    texts: [],
    tables: [],
    terms: [],
    wordsUntil: new Map(),
  };
  const [first, ...rest] = tree.children ?? [];
  const body = first?.type === 'yaml' ? rest : (tree.children ?? []);
  if (first?.type === 'yaml') lesson.head = readFrontmatter(first, reporter);
  else report(reporter, tree, 'A lesson starts with --- and its title, summary and checked date.');
  readNodes(body, { lesson, topic, reporter });
  const place = placeOf(first ?? tree, reporter);
  const ofHead = [lesson.head?.title, lesson.head?.summary].filter((text) => text !== undefined);
  lesson.texts.push(...ofHead.map((text) => ({ text, place })));
  lesson.texts.push(...body.flatMap((node) => textsIn(node, reporter)));
  return lesson;
}

function readNodes(nodes: readonly Node[], walk: Walk): void {
  const { lesson, reporter } = walk;
  for (const node of nodes) {
    if (refuseNode(node, reporter)) continue;
    if (isElement(node)) readElement(node, walk);
    else if (node.type === 'heading') readHeading(node, walk);
    else {
      if (node.type === 'code' && !node.lang) {
        report(reporter, node, 'Name the language after the three backticks, or write "text".');
      }
      lesson.words += ownWords(node);
      lesson.links.push(...readLink(node, reporter));
      for (const term of node.type === 'link' ? termsIn(node) : []) {
        report(reporter, term, `${elementLabel(term)} cannot stand in a link.`);
      }
      readNodes(node.children ?? [], walk);
    }
  }
}

function readElement(node: Node, walk: Walk): void {
  const { lesson, topic, reporter } = walk;
  const name = node.name ?? '';
  const callout = callouts.get(name);
  if (ownBlocks.has(name) && node.type === 'mdxJsxTextElement') {
    const label = elementLabel(node);
    report(
      reporter,
      node,
      `${label} stands on lines of its own, with a blank line before and after.`,
    );
  }
  if (name === 'Fact') readFactInText(node, walk);
  else if (name === 'Term') readTermInText(node, walk);
  else if (name === 'Comparison') lesson.tables.push(readTable(node, reporter));
  else if (name === 'Card') {
    const card = readCard(node, topic, reporter);
    lesson.cards.push(card);
    lesson.wordsUntil.set(card.id, lesson.words);
    lesson.links.push(...linksIn(node, reporter));
  } else if (name === 'Diagram') {
    const diagram = readDiagram(node, reporter);
    checkDiagram(diagram, reporter);
    lesson.links.push(...readPlainProse(diagram.text, 'the words of a <Diagram>', reporter).links);
  } else if (callout) {
    readAttributes(node, { required: [callout] }, reporter);
    if ((node.children ?? []).every(isBlank)) {
      report(reporter, node, `${elementLabel(node)} has no text.`);
    }
    readNodes(node.children ?? [], walk);
  } else {
    report(reporter, node, misplaced(node));
  }
}

function readFactInText(node: Node, { lesson, topic, reporter }: Walk): void {
  const fact = readFact(node, topic, reporter);
  lesson.facts.push(fact);
  const { words, links } = readPlainProse(node.children ?? [], 'a <Fact>', reporter);
  lesson.words += words;
  lesson.wordsUntil.set(fact.id, lesson.words);
  lesson.links.push(...links);
}

function readTermInText(node: Node, { lesson, reporter }: Walk): void {
  const attributes = readAttributes(node, { required: ['id'] }, reporter);
  const say = sayOf(node, reporter);
  if (node.type === 'mdxJsxFlowElement') say('a term stands within its sentence.');
  if ((node.children ?? []).every(isBlank)) say('wrap the words that are explained.');
  const { words } = readPlainProse(node.children ?? [], 'a <Term>', reporter);
  lesson.words += words;
  lesson.terms.push({ id: attributes.get('id') ?? '', place: placeOf(node, reporter) });
}

function termsIn(node: Node): Node[] {
  if (isElement(node) && node.name === 'Term') return [node];
  return (node.children ?? []).flatMap(termsIn);
}

function readTable(node: Node, reporter: Reporter): Shown {
  const attributes = readAttributes(node, { required: ['id'] }, reporter);
  if ((node.children ?? []).length > 0) {
    sayOf(node, reporter)('its rows are written in comparisons.yaml, not here.');
  }
  return { id: attributes.get('id') ?? '', place: placeOf(node, reporter) };
}

function readHeading(node: Node, { lesson, reporter }: Walk): void {
  const { links } = readPlainProse(node.children ?? [], 'a heading', reporter);
  lesson.links.push(...links);
  const heading = headingParts(node);
  if (node.depth !== 2 && node.depth !== 3) {
    report(reporter, node, 'Headings are ## or ###; the title comes from the frontmatter.');
    return;
  }
  if (!heading) {
    report(reporter, node, 'Give the heading its address: "## Title [#its-id]".');
    return;
  }
  const { id, title } = heading;
  if (lesson.sections.some((section) => section.id === id)) {
    report(reporter, node, `Two headings have the id "${id}".`);
  }
  if (takenIds.has(id) || /^(?:fact|term)-/.test(id)) {
    report(reporter, node, `The page itself uses the id "${id}"; choose another.`);
  }
  lesson.sections.push({ id, title, depth: node.depth });
  lesson.words += countWords(title);
}

function misplaced(node: Node): string {
  const home = homes.get(node.name ?? '');
  if (home) return `${elementLabel(node)} belongs in ${home}.`;
  return `${elementLabel(node)} is not an element that content may use (see content/README.md).`;
}
