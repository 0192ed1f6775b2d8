/** The floor: a lesson's own text in bare HTML with a few lines of style and no script. */
import type { Browser } from '@playwright/test';

const style =
  'body{max-width:65ch;margin:auto;padding:1rem;font:1.0625rem/1.55 Charter,"Liberation Serif",Georgia,serif}' +
  'h1,h2,h3{line-height:1.2}pre{overflow:auto;padding:.75rem;background:#eee}table{border-collapse:collapse}' +
  'td,th{padding:.25rem .5rem;text-align:left}';

/** The floor admits its own style and nothing else; the rule is as long as the site's own kind. */
export const floorHeaders = {
  'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:`,
};

/** Builds the floor page from a lesson's page as it is sent. */
export async function buildFloorPage(browser: Browser, lesson: string): Promise<string> {
  const page = await browser.newPage();
  const { title, body } = await page.evaluate(bareText, lesson);
  await page.close();
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body>${body}</body></html>
`;
}

/** Runs in the browser: the words of a document in plain elements, without classes, links and drawings. */
function bareText(html: string): { title: string; body: string } {
  const kept = new Set(
    'h1 h2 h3 h4 p ul ol li pre code strong em table caption thead tbody tr th td details summary blockquote q dl dt dd'.split(
      ' ',
    ),
  );
  const blocks = new Set('div section aside figcaption'.split(' '));
  const left = new Set('script style noscript button template'.split(' '));
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const wrap = (tag: string, inner: string) => (inner.trim() ? `<${tag}>${inner}</${tag}>` : '');
  const bare = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return escape(node.textContent ?? '');
    if (!(node instanceof Element)) return '';
    const tag = node.localName;
    if (left.has(tag)) return '';
    if (tag === 'svg') {
      const words = Array.from(node.querySelectorAll('text'), (text) => text.textContent ?? '');
      return wrap('p', escape(words.join(' ')));
    }
    const inner = Array.from(node.childNodes, bare).join('');
    if (kept.has(tag)) return wrap(tag, inner);
    const hasOwnText = Array.from(node.childNodes).some(
      (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
    );
    return blocks.has(tag) && hasOwnText ? wrap('p', inner) : inner;
  };
  const document = new DOMParser().parseFromString(html, 'text/html');
  return { title: escape(document.title), body: bare(document.body) };
}
