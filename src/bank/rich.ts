/** Formatted text from syntax tree nodes. */
import type { Rich, RichTag } from './bank.ts';
import { type Node, elementLabel, isElement, report } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';

/** The node that a stem's `<Deciding>` is read as. */
export const decidingType = 'deciding';

const plainTags: ReadonlyMap<string, RichTag> = new Map([
  ['paragraph', 'p'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['listItem', 'li'],
  ['blockquote', 'blockquote'],
  [decidingType, 'mark'],
]);

/** What an author calls the nodes that a prompt cannot hold. */
const nodeNames: ReadonlyMap<string, string> = new Map([
  ['delete', 'Struck-out text'],
  ['definition', 'A list of link addresses'],
  ['footnoteDefinition', 'A footnote'],
  ['footnoteReference', 'A footnote'],
  ['heading', 'A heading'],
  ['image', 'A picture'],
  ['imageReference', 'A picture'],
  ['linkReference', 'A link without its address'],
  ['mdxFlowExpression', 'An {expression}'],
  ['mdxTextExpression', 'An {expression}'],
  ['table', 'A table'],
  ['thematicBreak', 'A line'],
]);

/** The nodes as formatted text; reports what prompts and options may not contain. */
export function richFrom(nodes: readonly Node[], reporter: Reporter): Rich[] {
  return nodes.flatMap((node) => richNode(node, reporter));
}

/** As `richFrom`, but a text that is one paragraph comes without it: options and answers are lines. */
export function richLine(nodes: readonly Node[], reporter: Reporter): Rich[] {
  const rich = richFrom(nodes, reporter);
  const [only] = rich;
  if (rich.length !== 1 || typeof only !== 'object' || only[0] !== 'p') return trimEnds(rich);
  const [, ...line] = only;
  return trimEnds(line);
}

function richNode(node: Node, reporter: Reporter): Rich[] {
  const children = () => richFrom(node.children ?? [], reporter);
  const tag = plainTags.get(node.type);
  if (tag) return [[tag, ...children()]];
  switch (node.type) {
    case 'text':
      return [(node.value ?? '').replace(/\s+/g, ' ')];
    case 'inlineCode':
      return [['code', node.value ?? '']];
    case 'code':
      return [['pre', node.lang ?? 'text', node.value ?? '']];
    case 'break':
      return [['br']];
    case 'list':
      return [[node.ordered ? 'ol' : 'ul', ...children()]];
    case 'link':
      return [['a', node.url ?? '', ...children()]];
    default:
      if (isElement(node) && node.name === 'Deciding') {
        report(reporter, node, 'Only the stem of a question has deciding words.');
        return children();
      }
      report(reporter, node, `${describe(node)} cannot stand in a prompt, an option or a reason.`);
      return [];
  }
}

function describe(node: Node): string {
  return isElement(node) ? elementLabel(node) : (nodeNames.get(node.type) ?? `This (${node.type})`);
}

function trimEnds(rich: readonly Rich[]): Rich[] {
  return rich
    .map((node, i) => {
      if (typeof node !== 'string') return node;
      const start = i === 0 ? node.trimStart() : node;
      return i === rich.length - 1 ? start.trimEnd() : start;
    })
    .filter((node) => node !== '');
}
