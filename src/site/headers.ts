/** The security and caching headers of the site, and the `_headers` file that common static hosts read. */

/** Names of the Trusted Types policies that our code creates. */
const trustedTypes = 'app-sw app-worker';

/**
 * The headers of every answer. `inline` are the CSP hashes of the inline script and style, which are admitted by
 * content: nothing else inline runs. No third party is ever contacted, so the policy can be absolute.
 */
export function securityHeaders(inline: {
  scripts: readonly string[];
  styles: readonly string[];
}): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    // WebAssembly fits FSRS to the learner's reviews, in a worker, whose own answer carries this policy. The word says
    // "unsafe", but no text becomes JavaScript by it: `eval` stays forbidden.
    `script-src 'self' 'wasm-unsafe-eval' ${inline.scripts.join(' ')}`,
    `style-src 'self' ${inline.styles.join(' ')}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${trustedTypes}`,
  ];
  return {
    'Content-Security-Policy': policy.map((part) => part.trim()).join('; '),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** A rule of the `_headers` file: paths it holds for (`*` at the end stands for anything) and what it adds. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** The rules of the site: security everywhere, files with a hash in their name for ever, all else checked each time. */
export function headerRules(
  base: string,
  { security, files }: { security: Record<string, string>; files: readonly string[] },
): HeaderRule[] {
  const hashed = `${base}assets/`;
  const addresses = files
    .flatMap((file) => addressesOf(base, file))
    .filter((path) => !path.startsWith(hashed));
  return [
    { path: `${base}*`, headers: security },
    { path: `${hashed}*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    ...addresses.map((path) => ({ path, headers: { 'Cache-Control': 'no-cache' } })),
  ];
}

/** The addresses under which a host serves a file: `a/b.html` is also `a/b`, `index.html` also the folder. */
function addressesOf(base: string, file: string): string[] {
  const path = base + file;
  if (file === 'index.html') return [base, path];
  return file.endsWith('.html') ? [path.slice(0, -'.html'.length), path] : [path];
}

/** The text of a `_headers` file. */
export function formatHeaderRules(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** The rules of a `_headers` file, as a host reads them. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined) Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
    else if (line.trim()) rules.push({ path: line.trim(), headers: {} });
  }
  return rules;
}

/** All headers that the rules give to a path. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const matching = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  return Object.assign({}, ...matching.map((rule) => rule.headers));
}
