import { type Node, isBlank, isElement } from './mdx-tree.ts';

/** Elements of the given names inside a node, also where they share a paragraph with text, and the rest. */
export function takeElements(
  node: Node,
  names: readonly string[],
): { taken: Node[]; rest: Node[]; hasTextAfter: boolean } {
  const taken: Node[] = [];
  let hasTextAfter = false;
  const take = (child: Node): boolean => {
    const isWanted = isElement(child) && names.includes(child.name ?? '');
    if (isWanted) taken.push(child);
    else if (taken.length > 0 && child.type !== 'paragraph' && !isBlank(child)) hasTextAfter = true;
    return isWanted;
  };
  const rest = (node.children ?? []).flatMap((child): Node[] => {
    if (take(child) || isBlank(child)) return [];
    if (child.type !== 'paragraph') return [child];
    const children = (child.children ?? []).filter((part) => !take(part));
    return children.every(isBlank) ? [] : [{ ...child, children }];
  });
  return { taken, rest, hasTextAfter };
}
