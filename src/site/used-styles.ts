/** The rules of a stylesheet that a page can use. */

/** At-rules that hold further rules. */
const group = /^@(?:layer|media|supports|container)\b/;

/**
 * The stylesheet without rules for classes that stand nowhere in `texts`, which are the page's HTML and all code that may
 * add to it. A class that is only put together at run time would be lost: CSS modules never do that.
 */
export function usedStyles(css: string, texts: string): string {
  const words = new Set(texts.match(/[\w-]+/g));
  return rulesOf(css)
    .map(({ prelude, body }) => {
      if (body === null) return `${prelude};`;
      if (group.test(prelude)) {
        const used = usedStyles(body, texts);
        return used === '' ? '' : `${prelude}{${used}}`;
      }
      if (prelude.startsWith('@')) return `${prelude}{${body}}`;
      const selectors = splitAt(prelude, ',').filter((selector) => isUsed(selector, words));
      return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
    })
    .join('');
}

interface CssRule {
  prelude: string;
  /** What stands between its braces; null for a statement that ends in a semicolon. */
  body: string | null;
}

/** The rules of one level, in order. */
function rulesOf(css: string): CssRule[] {
  const rules: CssRule[] = [];
  let from = 0;
  while (from < css.length) {
    const end = indexOfAny(css, '{;', from);
    if (end < 0) break;
    const prelude = css.slice(from, end).trim();
    if (css[end] === ';') {
      rules.push({ prelude, body: null });
      from = end + 1;
      continue;
    }
    const close = closingBrace(css, end);
    rules.push({ prelude, body: css.slice(end + 1, close) });
    from = close + 1;
  }
  return rules;
}

/** Whether every class that a selector asks for is known; those within `:not()` are not asked for. */
function isUsed(selector: string, words: ReadonlySet<string>): boolean {
  const asked = selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.([A-Za-z_-][\w-]*)/g);
  return [...asked].every(([, name = '']) => words.has(name));
}

function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = indexOfAny(text, separator, 0); at >= 0; at = indexOfAny(text, separator, from)) {
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

/** The place of the brace that closes the one at `open`. */
function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at >= 0; at = indexOfAny(css, '{}', at + 1)) {
    depth += css[at] === '{' ? 1 : -1;
    if (depth === 0) return at;
  }
  throw new Error('The stylesheet has a brace that is never closed.');
}

/** The first of some characters outside of strings, brackets and parentheses; −1 if there is none. */
function indexOfAny(text: string, characters: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"' || character === "'") at = endOfString(text, at);
    else if (depth === 0 && characters.includes(character)) return at;
    else if ('(['.includes(character)) depth += 1;
    else if (')]'.includes(character)) depth -= 1;
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}
