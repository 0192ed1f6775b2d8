import { type Node, plainText } from './mdx-tree.ts';

const written = /^(.*\S)\s*\[#([a-z0-9]+(?:-[a-z0-9]+)*)\]$/s;

/** Title and id of a heading written as `Title [#id]`; null where the id is missing. */
export function headingParts(node: Node): { title: string; id: string } | null {
  // The id is cut from the last piece of text, so it must stand there in full.
  const last = node.children?.at(-1);
  if (last?.type !== 'text' || !/\[#[a-z0-9-]+\]\s*$/.test(last.value ?? '')) return null;
  const [, title, id] = written.exec(plainText(node).trim()) ?? [];
  return title && id ? { title: title.replace(/\s+/g, ' '), id } : null;
}

/** The heading's nodes without the written id. */
export function headingTitle(children: readonly Node[]): Node[] {
  return children.map((child, i) =>
    i === children.length - 1
      ? { ...child, value: (child.value ?? '').replace(/\s*\[#[a-z0-9-]+\]\s*$/, '') }
      : child,
  );
}
