import type { Rich, RichTag } from './bank.ts';

/** Tags that end a line, so that their last word does not run into the next. */
const lineTags: ReadonlySet<RichTag> = new Set(['p', 'li', 'pre', 'blockquote', 'br']);

/** The text without its formatting. */
export function richText(rich: readonly Rich[]): string {
  return joinText(rich).replace(/\s+/g, ' ').trim();
}

/** Whether two of the texts read the same to one who does not look at capitals; empty ones are left out. */
export function hasSameText(texts: readonly (readonly Rich[])[]): boolean {
  const words = texts.map((text) => richText(text).toLowerCase()).filter(Boolean);
  return new Set(words).size < words.length;
}

function joinText(rich: readonly Rich[]): string {
  return rich.map(textOfNode).join('');
}

function textOfNode(node: Rich): string {
  if (typeof node === 'string') return node;
  const [tag, ...children] = node;
  const isLabelled = tag === 'a' || tag === 'pre';
  return joinText(isLabelled ? children.slice(1) : children) + (lineTags.has(tag) ? ' ' : '');
}
