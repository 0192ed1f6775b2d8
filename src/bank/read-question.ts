/** A question of any kind from its element. */
import type { Question } from './bank.ts';
import { type Node, isElement } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import { readChoice } from './read-choice.ts';
import type { Placed } from './read-items.ts';
import { readMatching } from './read-matching.ts';
import { readOrdering } from './read-ordering.ts';

type Read = (node: Node, topic: string, reporter: Reporter) => Placed<Question>;

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['Question', readChoice],
  ['Ordering', readOrdering],
  ['Matching', readMatching],
]);

/** The names of the elements that are questions. */
export const questionElements: readonly string[] = [...readers.keys()];

/** The question of an element; null if the element is none. */
export function readQuestion(
  node: Node,
  topic: string,
  reporter: Reporter,
): Placed<Question> | null {
  const read = isElement(node) ? readers.get(node.name ?? '') : undefined;
  return read ? read(node, topic, reporter) : null;
}
