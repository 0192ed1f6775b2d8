/** Turns a lesson's elements into the page's own: the last step before MDX compiles it. */
import { readDiagram } from './diagram.ts';
import { diagramFigure, html } from './draw-diagram.ts';
import { headingParts, headingTitle } from './heading.ts';
import { type Node, inParagraph, isElement } from './mdx-tree.ts';

/**
 * A remark plugin. Facts become marked spans with an address, cards become `<Recall card="id" />`, diagrams
 * become figures; headings take their written id. `base` is the path that the site lives under, ending in "/".
 */
export function remarkLesson({ base }: { base: string }) {
  return (tree: Node): void => {
    const body = (tree.children ?? []).filter((node) => node.type !== 'yaml');
    tree.children = body.map((node) => rendered(node, base));
  };
}

function rendered(node: Node, base: string): Node {
  if (isElement(node)) return renderedElement(node, base);
  const children = renderedChildren(node, base);
  switch (node.type) {
    case 'heading':
      return heading(node, children);
    case 'code':
      return codeBlock(node);
    case 'table':
      return scrolling('table-scroll', 'Table', { ...node, children });
    case 'link':
    case 'definition':
      return link(node, children, base);
    default:
      return node.children ? { ...node, children } : node;
  }
}

function renderedElement(node: Node, base: string): Node {
  switch (node.name ?? '') {
    case 'Diagram': {
      // What is wrong with it was reported when the bank read the same file.
      const diagram = readDiagram(node, { file: '', problems: [] });
      const text = diagram.text.map((child) => rendered(child, base));
      return diagramFigure({ ...diagram, text });
    }
    case 'Card':
      return recall(node);
    case 'Fact':
      return fact(node, base);
    case 'Trap':
      return callout('trap', ['Trap: ', attributeOf(node, 'title')], renderedChildren(node, base));
    case 'Correction': {
      const title = ['You may have read: ', html('q', {}, [attributeOf(node, 'says')])];
      return callout('correction', title, renderedChildren(node, base));
    }
    default:
      return { ...node, children: renderedChildren(node, base) };
  }
}

function renderedChildren(node: Node, base: string): Node[] {
  return (node.children ?? []).map((child) => rendered(child, base));
}

/** A span within its sentence; a fact that stands alone is a paragraph. */
function fact(node: Node, base: string): Node {
  const [only] = node.children ?? [];
  const inner = only?.type === 'paragraph' ? only : node;
  const span = html(
    'span',
    { id: `fact-${attributeOf(node, 'id')}`, className: ['fact'], tabIndex: -1 },
    renderedChildren(inner, base),
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
