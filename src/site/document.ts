/** From rendered HTML to a whole document: head, inlined style, scripts last. */
import { createHash } from 'node:crypto';

export interface DocumentParts {
  /** The site's index.html, with its module script for development. */
  template: string;
  /** The page as React rendered it; its `<title>` and `<meta>` come first. */
  html: string;
  /** All of the site's CSS. */
  css: string;
  /** Address of the module that brings the page to life, and of those it will ask for next. */
  script: string;
  preloads: readonly string[];
  /** Path of the page as the browser shows it, base included. */
  path: string;
}

/** The document of one page. The text comes before any script; no stylesheet is waited for. */
export function buildDocument({
  template,
  html,
  css,
  script,
  preloads,
  path,
}: DocumentParts): string {
  const { head, body } = splitHead(html);
  const scripts = [
    ...preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${script}"></script>`,
  ].join('');
  return template
    .replace(/<title>.*?<\/title>/s, () => head || '<title>Stevedore</title>')
    .replace('</head>', () => `<style>${css}</style></head>`)
    .replace(
      /<div id="root"><\/div>/,
      () => `<div id="root" data-path="${path}">${body}</div>${noScript}`,
    )
    .replace(/\s*<script type="module"[^>]*><\/script>/, () => scripts);
}

/** Said where scripts do not run: lessons can still be read. */
const noScript =
  '<noscript><p class="no-script">Quizzes, reviews and progress need JavaScript, which is off or not supported here. ' +
  'The lessons can be read without it.</p></noscript>';

/** CSP source of an inline script or style: the hash of exactly what stands between its tags. */
export function cspHash(text: string): string {
  // Parsers of HTML read CRLF as LF, and a checkout on Windows may have CRLF.
  const parsed = text.replaceAll(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(parsed).digest('base64')}'`;
}

/** The text of every inline script of a document. */
export function inlineScripts(document: string): string[] {
  return [...document.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
}

/** React renders a page's title and description first; they belong in the head. */
function splitHead(html: string): { head: string; body: string } {
  const tags = /^(?:<title[^>]*>.*?<\/title>|<meta[^>]*>|<link[^>]*>)+/s.exec(html)?.[0] ?? '';
  return { head: tags, body: html.slice(tags.length) };
}
