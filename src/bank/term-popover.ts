/** A term as a button that opens its meaning: a native popover, which needs no script and closes with Esc. */
import { html } from './draw-diagram.ts';
import type { Term } from './glossary.ts';
import type { Node } from './mdx-tree.ts';

/** Where a term is at home: the sentence of its fact. */
export interface TermHome {
  /** Address with the site's base. */
  url: string;
  /** Title of the lesson. */
  title: string;
}

/** The button of a term, around the words that are explained. */
export function termButton({ id }: Term, children: readonly Node[]): Node {
  const properties = { type: 'button', className: ['term'], popoverTarget: addressOf(id) };
  return html('button', properties, children);
}

/** The meaning that the button opens. Inline elements only, because it stands within a sentence. */
export function termMeaning({ id, term, means }: Term, home: TermHome | null): Node {
  const link = home ? [' ', html('a', { href: home.url }, [`More in ${home.title}`])] : [];
  const properties = { id: addressOf(id), className: ['term-means'], popover: 'auto' };
  return html('span', properties, [html('b', {}, [term]), ` ${means}`, ...link]);
}

function addressOf(id: string): string {
  return `term-${id}`;
}
