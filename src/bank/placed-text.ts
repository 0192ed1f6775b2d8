/** The words that a reader meets in a file, with their places, for the lints of spelling and names. */
import { type Node, isElement, placeOf } from './mdx-tree.ts';
import type { Place, Reporter } from './problem.ts';

/** A run of text and where it starts. */
export interface PlacedText {
  text: string;
  place: Place;
}

/** Attributes that are shown to readers. */
const shownAttributes: ReadonlySet<string> = new Set(['title', 'says', 'label', 'note']);

/** All text below a node; code is left out. */
export function textsIn(node: Node, reporter: Reporter): PlacedText[] {
  const place = placeOf(node, reporter);
  if (node.type === 'text') return [{ text: node.value ?? '', place }];
  const shown = isElement(node) ? (node.attributes ?? []) : [];
  return [
    ...shown.flatMap(({ name, value }) =>
      shownAttributes.has(name ?? '') && typeof value === 'string' ? [{ text: value, place }] : [],
    ),
    ...(node.children ?? []).flatMap((child) => textsIn(child, reporter)),
  ];
}

/**
 * The place of a character of a text. Lines after the first are indented in the file as nobody knows here, so
 * their column is the first.
 */
export function placeIn({ text, place }: PlacedText, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  if (lines.length === 1) return { ...place, column: place.column + offset };
  return { ...place, line: place.line + lines.length - 1, column: 1 };
}
