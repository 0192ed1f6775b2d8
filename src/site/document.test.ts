import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildDocument, cspHash, type DocumentParts, inlineScripts } from './document.ts';

const template = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Stevedore</title>
    <script>
      document.documentElement.dataset.theme = 'dark';
    </script>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/app/entry-client.tsx"></script>
  </body>
</html>`;

const page =
  '<title>Fargate · Stevedore</title><meta name="description" content="No servers."/><h1>Fargate</h1>';

function documentOf(over: Partial<DocumentParts> = {}): string {
  return buildDocument({
    template,
    html: page,
    css: 'p{color:red}',
    script: '/assets/entry.js',
    preloads: ['/assets/a.js', '/assets/b.js'],
    path: '/lessons/fargate',
    ...over,
  });
}

const headOf = (text: string) => text.slice(0, text.indexOf('</head>'));
const bodyOf = (text: string) => text.slice(text.indexOf('</head>'));

describe('the head', () => {
  test('the page’s title replaces the template’s', () => {
    const titles = documentOf().match(/<title>.*?<\/title>/g);
    expect(titles).toEqual(['<title>Fargate · Stevedore</title>']);
  });

  test('title and description move to the head', () => {
    const text = documentOf();
    expect(headOf(text)).toContain('<title>Fargate · Stevedore</title>');
    expect(headOf(text)).toContain('<meta name="description" content="No servers."/>');
    expect(bodyOf(text)).not.toMatch(/<title|name="description"/);
  });

  test('a page without a title gets the site’s', () => {
    expect(headOf(documentOf({ html: '<h1>Fargate</h1>' }))).toContain('<title>Stevedore</title>');
  });

  test('a title inside the text stays there', () => {
    const text = documentOf({ html: `${page}<svg><title>A task</title></svg>` });
    expect(bodyOf(text)).toContain('<svg><title>A task</title></svg>');
  });

  test('the style stands in the head once', () => {
    const text = documentOf();
    expect(headOf(text)).toContain('<style>p{color:red}</style>');
    expect(text.split('<style>')).toHaveLength(2);
  });

  test('no stylesheet is waited for', () => {
    expect(documentOf()).not.toContain('rel="stylesheet"');
  });
});

describe('the order of text and scripts', () => {
  test('style comes before everything that loads code', () => {
    const text = documentOf();
    const style = text.indexOf('<style>');
    expect(style).toBeLessThan(text.indexOf('modulepreload'));
    expect(style).toBeLessThan(text.indexOf('type="module"'));
  });

  test('scripts come after the text', () => {
    const text = documentOf();
    const end = text.indexOf('<h1>Fargate</h1>');
    expect(end).toBeGreaterThan(0);
    expect(text.indexOf('modulepreload')).toBeGreaterThan(end);
    expect(text.indexOf('type="module"')).toBeGreaterThan(end);
  });

  test('the built script replaces the development one', () => {
    const scripts = documentOf().match(/<script type="module"[^>]*>/g);
    expect(scripts).toEqual(['<script type="module" src="/assets/entry.js">']);
  });

  test('what the script asks for is preloaded', () => {
    const hrefs = [...documentOf().matchAll(/rel="modulepreload" href="([^"]*)"/g)];
    expect(hrefs.map(([, href]) => href)).toEqual(['/assets/a.js', '/assets/b.js']);
  });
});

describe('the body', () => {
  test('the root names the page it holds', () => {
    expect(documentOf()).toContain('<div id="root" data-path="/lessons/fargate"><h1>Fargate</h1>');
  });

  test('without scripts it says what does not work [R89]', () => {
    const [, said] = /<noscript>(.*?)<\/noscript>/s.exec(bodyOf(documentOf())) ?? [];
    expect(said).toMatch(/need JavaScript/);
    expect(said).toMatch(/lessons can be read without it/);
  });

  test('dollar signs in text and style survive', () => {
    const html = "<title>$& · $1</title><p>cost: $$5 $` $'</p>";
    const text = documentOf({ html, css: 'p::after{content:"$&"}' });
    expect(text).toContain('<title>$& · $1</title>');
    expect(text).toContain("<p>cost: $$5 $` $'</p>");
    expect(text).toContain('<style>p::after{content:"$&"}</style>');
  });
});

describe('what the policy admits', () => {
  /** As the CSP standard computes it: over the UTF-8 of what the parser made of the element's text. */
  const hashByBrowser = (text: string) => {
    const parsed = text.replaceAll(/\r\n?/g, '\n');
    return `'sha256-${createHash('sha256').update(parsed, 'utf8').digest('base64')}'`;
  };

  test('the style’s hash is what a browser computes', () => {
    const css = 'p::before{content:"– ✓"}\n';
    const [, inDocument = ''] = /<style>(.*?)<\/style>/s.exec(documentOf({ css })) ?? [];
    expect(cspHash(css)).toBe(hashByBrowser(inDocument));
  });

  test('the script’s hash is what a browser computes', () => {
    const [script = ''] = inlineScripts(documentOf());
    expect(script).toContain(`dataset.theme = 'dark'`);
    expect(cspHash(script)).toBe(hashByBrowser(script));
  });

  test('a template with CRLF lines hashes as browsers read it', () => {
    const [script = ''] = inlineScripts(
      documentOf({ template: template.replaceAll('\n', '\r\n') }),
    );
    expect(script).toContain('\r\n');
    expect(cspHash(script)).toBe(hashByBrowser(script));
  });

  test('only inline scripts are listed', () => {
    expect(inlineScripts(documentOf())).toHaveLength(1);
  });

  test('a known text has its known hash', () => {
    // The example of the CSP standard: https://www.w3.org/TR/CSP3/#external-hash
    expect(cspHash(`alert('Hello, world.');`)).toBe(
      `'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='`,
    );
  });
});
