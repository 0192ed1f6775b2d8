/** A comparison as the table of its lesson. Kept small: a page is one file with a budget (scripts/sizes.ts). */
import type { Rich } from './bank.ts';
import type { Comparison } from './comparison.ts';
import { inline } from './comparison-items.ts';
import { html } from './draw-diagram.ts';
import type { Node } from './mdx-tree.ts';

/** The table, with its title as the caption, to be put into a box that scrolls inside itself. */
export function comparisonTable({ title, items, rows }: Comparison): Node {
  return html('table', { className: ['comparison'] }, [
    html('caption', {}, words(title)),
    html('thead', {}, [
      html('tr', {}, [html('td', {}), ...items.map(({ name }) => html('th', {}, words(name)))]),
    ]),
    html(
      'tbody',
      {},
      rows.map(({ label, cells }) =>
        html('tr', {}, [
          html('th', { scope: 'row' }, words(label)),
          ...cells.map(({ text }) => html('td', {}, words(text))),
        ]),
      ),
    ),
  ]);
}

function words(text: string): (Node | string)[] {
  return inline(text).map(nodeOf);
}

function nodeOf(rich: Rich): Node | string {
  return typeof rich === 'string' ? rich : html('code', {}, [String(rich[1])]);
}
