/** The changelog of the content as data, so that a screen can show it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './bank.ts';
import { type Node, parseMdx, plainText } from './mdx-tree.ts';
import type { Problem } from './problem.ts';

const changelogFile = 'content/CHANGELOG.md';

/** The version of the content, which is the newest heading of its changelog, and what each version brought. */
export function readChanges(
  root: string,
  problems: Problem[],
): { version: string; changes: Change[] } {
  const path = join(root, changelogFile);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const version = /^## +(\S+)/m.exec(text)?.[1];
  if (version) return { version, changes: changesIn(text, problems) };
  const message = 'The newest heading ("## 2026.11.1") is the content version; there is none.';
  problems.push({ file: changelogFile, line: 1, column: 1, message });
  return { version: '0', changes: [] };
}

function changesIn(text: string, problems: Problem[]): Change[] {
  const changes: { version: string; text: string[] }[] = [];
  for (const node of parseMdx(text, { file: changelogFile, problems })?.children ?? []) {
    if (node.type === 'heading' && node.depth === 2) {
      changes.push({ version: plainText(node).trim().split(/\s+/)[0] ?? '', text: [] });
    } else if (node.type !== 'heading') changes.at(-1)?.text.push(...paragraphsOf(node));
  }
  return changes;
}

/** Each paragraph and each item of a list as one line of text. */
function paragraphsOf(node: Node): string[] {
  if (node.type === 'list') return (node.children ?? []).flatMap(paragraphsOf);
  const text = plainText(node).replace(/\s+/g, ' ').trim();
  return text ? [text] : [];
}
