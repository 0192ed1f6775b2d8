import { describe, expect, test } from 'vitest';
import {
  formatHeaderRules,
  type HeaderRule,
  headerRules,
  headersFor,
  parseHeaderRules,
  securityHeaders,
} from './headers.ts';

const inline = { scripts: [`'sha256-script'`], styles: [`'sha256-style'`] };
const files = [
  'index.html',
  '404.html',
  'lessons/fargate.html',
  'assets/entry-D34Z9rnQ.js',
  'icon.svg',
  'manifest.webmanifest',
  'sw.js',
];
/** Compiles WebAssembly, never text. */
const wasm = `'wasm-unsafe-eval'`;
const rulesAt = (base: string) => headerRules(base, { security: securityHeaders(inline), files });

/** The sources of each directive of the policy. */
function policyOf(headers: Record<string, string>): Map<string, string[]> {
  const parts = (headers['Content-Security-Policy'] ?? '').split('; ');
  return new Map(
    parts.map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources];
    }),
  );
}

describe('the policy', () => {
  const policy = policyOf(securityHeaders(inline));

  test('nothing is allowed by default', () => {
    expect(policy.get('default-src')).toEqual([`'none'`]);
  });

  test('no page may put it in a frame', () => {
    expect(policy.get('frame-ancestors')).toEqual([`'none'`]);
  });

  test('inline code is admitted by hash only', () => {
    expect(policy.get('script-src')).toEqual([`'self'`, wasm, `'sha256-script'`]);
    expect(policy.get('style-src')).toEqual([`'self'`, `'sha256-style'`]);
  });

  test('nothing unsafe but WebAssembly and no foreign origin [E13]', () => {
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => source.includes('unsafe'))).toEqual([wasm]);
    expect(sources.filter((source) => /^https?:|\*/.test(source))).toEqual([]);
  });

  test('without inline code only own files run', () => {
    const bare = policyOf(securityHeaders({ scripts: [], styles: [] }));
    expect(bare.get('script-src')).toEqual([`'self'`, wasm]);
  });

  test('a base element and forms are refused', () => {
    expect(policy.get('base-uri')).toEqual([`'none'`]);
    expect(policy.get('form-action')).toEqual([`'none'`]);
  });

  test('scripts need a trusted type', () => {
    expect(policy.get('require-trusted-types-for')).toEqual([`'script'`]);
    expect(policy.get('trusted-types')).toEqual(['app-sw', 'app-worker']);
  });

  test('types are not guessed, referrers not sent', () => {
    const headers = securityHeaders(inline);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    expect(headers['Referrer-Policy']).toBe('no-referrer');
  });
});

describe.each(['/', '/trainer/'])('under %s', (base) => {
  const rules = rulesAt(base);
  const cachingOf = (path: string) => headersFor(base + path, rules)['Cache-Control'];

  test('files with a hash are kept for ever', () => {
    expect(cachingOf('assets/entry-D34Z9rnQ.js')).toBe('public, max-age=31536000, immutable');
  });

  test('nothing else is kept for ever', () => {
    const others = ['', ...files.filter((file) => !file.startsWith('assets/'))];
    expect(others.filter((file) => cachingOf(file) !== 'no-cache')).toEqual([]);
  });

  test('a page is checked under each address', () => {
    const addresses = ['', 'index.html', '404', 'lessons/fargate', 'lessons/fargate.html'];
    expect(addresses.map(cachingOf)).toEqual(addresses.map(() => 'no-cache'));
  });

  test('every answer carries the policy, unknown ones too', () => {
    for (const path of ['', 'lessons/fargate', 'assets/entry-D34Z9rnQ.js', 'sw.js', 'no/such']) {
      expect(headersFor(base + path, rules)).toMatchObject(securityHeaders(inline));
    }
  });

  // Hosts join the values when two rules give the same header.
  test('no address gets a header twice', () => {
    for (const file of ['', ...files]) {
      const path = base + file;
      const matching = rules.filter((rule) => Object.keys(headersFor(path, [rule])).length > 0);
      const names = matching.flatMap((rule) => Object.keys(rule.headers));
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

test('addresses outside the base get nothing', () => {
  expect(headersFor('/other/', rulesAt('/trainer/'))).toEqual({});
});

describe('the _headers file', () => {
  test('rules read back as written', () => {
    const rules = rulesAt('/trainer/');
    expect(parseHeaderRules(formatHeaderRules(rules))).toEqual(rules);
  });

  test('values may hold colons', () => {
    const rules: HeaderRule[] = [{ path: '/*', headers: { Link: '<https://a.b/c>; rel=x' } }];
    expect(parseHeaderRules(formatHeaderRules(rules))).toEqual(rules);
  });

  test('blank lines and CRLF change nothing', () => {
    const text = formatHeaderRules(rulesAt('/')).replaceAll('\n', '\r\n');
    expect(parseHeaderRules(`\r\n${text}\r\n`)).toEqual(rulesAt('/'));
  });

  test('a header without a path is ignored', () => {
    expect(parseHeaderRules('  X-Lost: 1\n/*\n  X-Kept: 1\n')).toEqual([
      { path: '/*', headers: { 'X-Kept': '1' } },
    ]);
  });

  // Cloudflare Pages reads 100 rules of lines up to 2,000 characters and ignores the rest.
  test('rules and lines fit common hosts', () => {
    const lessons = Array.from({ length: 30 }, (_, n) => `lessons/lesson-${n}.html`);
    const security = securityHeaders({
      scripts: [`'sha256-${'x'.repeat(44)}'`],
      styles: [`'sha256-${'x'.repeat(44)}'`],
    });
    const rules = headerRules('/', { security, files: [...files, ...lessons] });
    const lines = formatHeaderRules(rules).split('\n');
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });
});
