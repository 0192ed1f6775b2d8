/** Turns a lesson's elements into the page's own: the last step before MDX compiles it. */
import type { Comparison } from './comparison.ts';
import { comparisonTable } from './comparison-table.ts';
import { readDiagram } from './diagram.ts';
import { diagramFigure, html } from './draw-diagram.ts';
import { headingParts, headingTitle } from './heading.ts';
import type { Term } from './glossary.ts';
import { type Node, inParagraph, isElement } from './mdx-tree.ts';
import { type TermHome, termButton, termMeaning } from './term-popover.ts';

/** What a lesson's text is rendered with. */
export interface LessonSetting {
  /** The path that the site lives under, ending in "/". */
  base: string;
  /** Tables and terms that lessons show, and where a term is at home, as an address without the base. */
  comparisons: readonly Comparison[];
  terms: readonly Term[];
  homeOf: (term: Term) => TermHome | null;
}

/** The setting, and what the page holds already. */
interface Page extends LessonSetting {
  /** Ids of the terms whose meaning stands in it. */
  explained: Set<string>;
}

/**
 * A remark plugin. Facts become marked spans with an address, cards become `<Recall card="id" />`, diagrams
 * become figures, terms buttons with their meaning; headings take their written id.
 */
export function remarkLesson(setting: LessonSetting) {
  return (tree: Node): void => {
    const page = { ...setting, explained: new Set<string>() };
    const body = (tree.children ?? []).filter((node) => node.type !== 'yaml');
    tree.children = body.flatMap((node) => rendered(node, page));
  };
}

function rendered(node: Node, page: Page): Node[] {
  if (isElement(node)) return renderedElement(node, page);
  const children = renderedChildren(node, page);
  switch (node.type) {
    case 'heading':
      return [heading(node, children)];
    case 'code':
      return [codeBlock(node)];
    case 'table':
      return [scrolling('table-scroll', 'Table', { ...node, children })];
    case 'link':
    case 'definition':
      return [link(node, children, page.base)];
    default:
      return [node.children ? { ...node, children } : node];
  }
}

function renderedElement(node: Node, page: Page): Node[] {
  switch (node.name ?? '') {
    case 'Diagram': {
      // What is wrong with it was reported when the bank read the same file.
      const diagram = readDiagram(node, { file: '', problems: [] });
      const text = diagram.text.flatMap((child) => rendered(child, page));
      return [diagramFigure({ ...diagram, text })];
    }
    case 'Card':
      return [recall(node)];
    case 'Comparison':
      return table(node, page);
    case 'Fact':
      return [fact(node, page)];
    case 'Term':
      // A paragraph that is nothing but a term comes without its paragraph.
      return node.type === 'mdxJsxFlowElement'
        ? [html('p', {}, term(node, page))]
        : term(node, page);
    case 'Trap': {
      const title = ['Trap: ', attributeOf(node, 'title')];
      return [callout('trap', title, renderedChildren(node, page))];
    }
    case 'Correction': {
      const title = ['You may have read: ', html('q', {}, [attributeOf(node, 'says')])];
      return [callout('correction', title, renderedChildren(node, page))];
    }
    default:
      return [{ ...node, children: renderedChildren(node, page) }];
  }
}

function renderedChildren(node: Node, page: Page): Node[] {
  return (node.children ?? []).flatMap((child) => rendered(child, page));
}

function table(node: Node, { comparisons }: Page): Node[] {
  const comparison = comparisons.find(({ id }) => id === attributeOf(node, 'id'));
  if (!comparison) return [];
  return [scrolling('table-scroll', `Table: ${comparison.title}`, comparisonTable(comparison))];
}

/** The button, and once on a page what it opens. */
function term(node: Node, page: Page): Node[] {
  const children = renderedChildren(node, page);
  const found = page.terms.find(({ id }) => id === attributeOf(node, 'id'));
  if (!found) return children;
  const button = termButton(found, children);
  if (page.explained.has(found.id)) return [button];
  page.explained.add(found.id);
  const home = page.homeOf(found);
  return [button, termMeaning(found, home && { ...home, url: page.base + home.url.slice(1) })];
}

/** A span within its sentence; a fact that stands alone is a paragraph. */
function fact(node: Node, page: Page): Node {
  const [only] = node.children ?? [];
  const inner = only?.type === 'paragraph' ? only : node;
  const span = html(
    'span',
    { id: `fact-${attributeOf(node, 'id')}`, className: ['fact'], tabIndex: -1 },
    renderedChildren(inner, page),
  );
  return node.type === 'mdxJsxFlowElement' ? html('p', {}, [span]) : span;
}

function callout(kind: string, title: readonly (Node | string)[], children: readonly Node[]): Node {
  return html('aside', { className: ['callout', `callout-${kind}`] }, [
    html('p', { className: ['callout-title'] }, title),
    ...inParagraph(children),
  ]);
}

function recall(node: Node): Node {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'card', value: attributeOf(node, 'id') }];
  return { type: 'mdxJsxFlowElement', name: 'Recall', attributes, children: [] };
}

function heading(node: Node, children: Node[]): Node {
  const parts = headingParts(node);
  if (!parts) return { ...node, children };
  return {
    ...node,
    children: headingTitle(children),
    data: { hProperties: { id: parts.id, tabIndex: -1 } },
  };
}

function codeBlock(node: Node): Node {
  const language = node.lang ?? 'text';
  return html('div', { className: ['code-block'] }, [
    html('div', { className: ['code-head'] }, [
      html('span', {}, [language === 'text' ? '' : language]),
      html('button', { type: 'button', className: ['code-copy'], dataCopy: '' }, ['Copy']),
    ]),
    scrolling('code-scroll', `Code: ${language}`, node),
  ]);
}

/** A box that scrolls inside itself, so the keyboard must be able to reach it. */
function scrolling(className: string, label: string, content: Node): Node {
  const properties = { className: [className], tabIndex: 0, role: 'region', ariaLabel: label };
  return html('div', properties, [content]);
}

function link(node: Node, children: Node[], base: string): Node {
  const { url = '' } = node;
  const inner = node.children ? { ...node, children } : node;
  if (url.startsWith('/')) return { ...inner, url: base + url.slice(1) };
  if (url.startsWith('#')) return inner;
  return { ...inner, data: { hProperties: { rel: ['noopener', 'noreferrer'] } } };
}

function attributeOf(node: Node, name: string): string {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
