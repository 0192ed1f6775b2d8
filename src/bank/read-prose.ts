/** The rules that all running text follows: no code, no pictures, links that lead somewhere. */
import { type Node, countWords, elementLabel, isElement, placeOf, report } from './mdx-tree.ts';
import type { Place, Reporter } from './problem.ts';

/** An address within the site that content links to, to be checked when all lessons are read. */
export interface InnerLink {
  url: string;
  place: Place;
}

const noExpression = 'An {expression} is not allowed; put a literal brace in backticks.';
const noPicture = 'Pictures are not allowed; draw a <Diagram>.';
const noFootnote = 'Footnotes are not allowed; say it in the text or leave it out.';

const refusals: ReadonlyMap<string, string> = new Map([
  ['mdxjsEsm', 'import and export are not allowed in content.'],
  ['mdxFlowExpression', noExpression],
  ['mdxTextExpression', noExpression],
  ['image', noPicture],
  ['imageReference', noPicture],
  ['footnoteReference', noFootnote],
  ['footnoteDefinition', noFootnote],
]);

/** Reports a node that content may not hold, and says whether it did. */
export function refuseNode(node: Node, reporter: Reporter): boolean {
  const refusal = refusals.get(node.type);
  if (refusal) report(reporter, node, refusal);
  return refusal !== undefined;
}

/** The words of one node of prose, without its children's. Code blocks are looked at, not read. */
export function ownWords(node: Node): number {
  return node.type === 'text' || node.type === 'inlineCode' ? countWords(node.value ?? '') : 0;
}

/** Words and links of text that may hold no elements, such as a heading; `where` names it in messages. */
export function readPlainProse(
  nodes: readonly Node[],
  where: string,
  reporter: Reporter,
): { words: number; links: InnerLink[] } {
  let words = 0;
  const links: InnerLink[] = [];
  for (const node of nodes) {
    if (refuseNode(node, reporter)) continue;
    if (isElement(node)) {
      report(reporter, node, `${elementLabel(node)} cannot stand in ${where}.`);
      continue;
    }
    const inside = readPlainProse(node.children ?? [], where, reporter);
    words += ownWords(node) + inside.words;
    links.push(...readLink(node, reporter), ...inside.links);
  }
  return { words, links };
}

/** All links below a node, whatever else stands there. */
export function linksIn(node: Node, reporter: Reporter): InnerLink[] {
  return [
    ...readLink(node, reporter),
    ...(node.children ?? []).flatMap((child) => linksIn(child, reporter)),
  ];
}

/** The address of a link where it lies within the site; reports one that leads nowhere by its form. */
export function readLink(node: Node, reporter: Reporter): InnerLink[] {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const { url = '' } = node;
  if (url.startsWith('/') || url.startsWith('#')) return [{ url, place: placeOf(node, reporter) }];
  if (!/^(?:https?|mailto):/.test(url) || !URL.canParse(url)) {
    report(
      reporter,
      node,
      `The link "${url}" is neither within the site (/lessons/…) nor a full address (https://…).`,
    );
  }
  return [];
}
