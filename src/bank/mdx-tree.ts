/** MDX source to a syntax tree, and what is read from its nodes. */
import { createProcessor } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Place, Reporter } from './problem.ts';

/** The parts of a syntax tree node that the bank reads. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  url?: string;
  lang?: string | null;
  ordered?: boolean;
  attributes?: Attribute[];
  children?: Node[];
  data?: Record<string, unknown>;
  position?: { start: { line: number; column: number } };
}

/** One attribute of an element; `{...spread}` has no name, and a value in braces is no text. */
export interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

const processor = createProcessor({ remarkPlugins: [remarkFrontmatter, remarkGfm] });

/** Nodes with text of their own that a reader sees. */
const textTypes: ReadonlySet<string> = new Set(['text', 'inlineCode', 'code']);

/** Elements that mark words of a sentence: a paragraph that is nothing else is still a paragraph. */
const inlineElements: ReadonlySet<string> = new Set(['Fact', 'Deciding', 'Term']);

const blockTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'code',
  'blockquote',
  'table',
  'thematicBreak',
  'definition',
  'footnoteDefinition',
  'mdxJsxFlowElement',
  'mdxFlowExpression',
  'mdxjsEsm',
]);

/** The tree of one file, or null with a problem reported when it is not MDX. */
export function parseMdx(source: string, reporter: Reporter): Node | null {
  try {
    // The library's types know each kind of node; the bank reads them all through one shape.
    const parsed: unknown = processor.parse(source);
    const tree = parsed as Node;
    unravel(tree);
    return tree;
  } catch (error) {
    reporter.problems.push({ file: reporter.file, ...describeParseError(error) });
    return null;
  }
}

/** Adds a problem at the place of a node. */
export function report(reporter: Reporter, node: Node, message: string): void {
  reporter.problems.push({ ...placeOf(node, reporter), message });
}

/** Reports at an element, under its label. */
export function sayOf(node: Node, reporter: Reporter): (message: string) => void {
  return (message) => report(reporter, node, `${elementLabel(node)}: ${message}`);
}

/** Where a node stands in the file that is being read. */
export function placeOf(node: Node, { file }: Reporter): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

/** Whether a node is written as `<Name …>`. */
export function isElement(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node makes lines of its own, so that it cannot stand inside a sentence. */
export function isBlock(node: Node): boolean {
  return blockTypes.has(node.type);
}

/** Nodes fit to stand among blocks: a run of text is put into one paragraph, each block stays as it is. */
export function inParagraph(nodes: readonly Node[]): Node[] {
  if (nodes.every(isBlank)) return [];
  return nodes.some(isBlock) ? [...nodes] : [{ type: 'paragraph', children: [...nodes] }];
}

/** Whether nothing of a node would be seen. */
export function isBlank(node: Node): boolean {
  return node.type === 'text' && !node.value?.trim();
}

/** `<Name id="…">`, as messages call an element. */
export function elementLabel(node: Node): string {
  const id = node.attributes?.find((attribute) => attribute.name === 'id')?.value;
  return typeof id === 'string' ? `<${node.name ?? ''} id="${id}">` : `<${node.name ?? ''}>`;
}

/** The text of a node without its markup. */
export function plainText(node: Node): string {
  if (textTypes.has(node.type)) return node.value ?? '';
  if (node.type === 'break') return ' ';
  return (node.children ?? []).map(plainText).join('');
}

/** How many words a reader meets in a text; signs that stand alone are none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * Elements alone on their line parse as a paragraph of inline elements: lift them out, as MDX itself does
 * later. Elements that mark words stay inline.
 */
function unravel(parent: Node): void {
  if (!parent.children) return;
  parent.children = parent.children.flatMap((child) => {
    unravel(child);
    if (child.type !== 'paragraph') return [child];
    const parts = (child.children ?? []).filter((part) => !isBlank(part));
    const liftable = parts.every((part) => isElement(part) && !inlineElements.has(part.name ?? ''));
    return liftable ? parts.map((part) => ({ ...part, type: 'mdxJsxFlowElement' })) : [child];
  });
}

function describeParseError(error: unknown): { line: number; column: number; message: string } {
  const { line, column, reason } = messageFields(error);
  return { line, column, message: `This cannot be read: ${inAuthorsWords(reason)}` };
}

/** What the parser throws: a `VFileMessage`, an error with a place and a reason. */
type ParseFault = Partial<Record<'line' | 'column' | 'reason' | 'message', unknown>>;

function messageFields(error: unknown): { line: number; column: number; reason: string } {
  const { line, column, reason, message }: ParseFault = error instanceof Error ? error : {};
  return {
    line: typeof line === 'number' ? line : 1,
    column: typeof column === 'number' ? column : 1,
    reason: String(reason ?? message ?? error),
  };
}

/** The parser's reason, with what to do about it; its own advice is for people who may write code here. */
function inAuthorsWords(reason: string): string {
  const plain = reason.replace(/ \(note: .*\)$/s, '').replace(/\.?$/, '.');
  if (reason.startsWith('Unexpected character `!`')) {
    return `${plain} Comments are not allowed in content.`;
  }
  if (/closing|end of file/i.test(reason)) {
    return `${plain} Close every element, and leave a blank line before and after it.`;
  }
  return `${plain} A \`<\` or \`{\` in prose belongs in backticks.`;
}
