/** What each page costs on the wire, against a written budget: growth is a decision, not an accident. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';

/** KiB as sent with brotli: the HTML with its CSS, and all JavaScript until the page is quiet. */
const budgets: Record<string, { html: number; script: number }> = {
  index: { html: 12, script: 204 },
  lessons: { html: 12, script: 130 },
  'lessons/*': { html: 14, script: 95 },
  practice: { html: 12, script: 205 },
  'practice/quiz': { html: 12, script: 210 },
  exam: { html: 12, script: 205 },
  'exam/sitting': { html: 12, script: 210 },
  'exam/report': { html: 12, script: 210 },
  review: { html: 12, script: 205 },
  progress: { html: 30, script: 204 },
  settings: { html: 13, script: 137 },
  'review/cram': { html: 12, script: 205 },
  cards: { html: 12, script: 205 },
};

const folder = 'dist';
const measured = new Map<string, number>();
const lessons = readFileSync(join(folder, 'lessons.html'), 'utf8').matchAll(
  /href="[^"]*\/lessons\/([a-z-]+)"/g,
);
const pages = [
  ...Object.keys(budgets).filter((page) => !page.includes('*')),
  ...new Set([...lessons].map((m) => `lessons/${m[1]}`)),
];

let over = 0;
console.log('page                       HTML KiB   budget    JS KiB   budget');
for (const page of pages) {
  const budget = budgets[page] ?? budgets['lessons/*'];
  if (!budget) continue;
  const html = readFileSync(join(folder, `${page}.html`), 'utf8');
  const size = {
    html: kib(Buffer.from(html)),
    script: scriptsOf(html).reduce((sum, file) => sum + kibOfFile(file), 0),
  };
  const isOver = size.html > budget.html || size.script > budget.script;
  over += isOver ? 1 : 0;
  const cells = [size.html.toFixed(1), budget.html, size.script.toFixed(1), budget.script];
  console.log(
    page.padEnd(25) +
      cells.map((cell) => String(cell).padStart(10)).join('') +
      (isOver ? '  OVER' : ''),
  );
}
process.exitCode = over === 0 ? 0 : 1;

/** The files that a page's own script tags and preloads name: all that it loads by itself. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map((match) =>
    join(folder, match[1] ?? ''),
  );
}

/** Most pages share most files: each is compressed once. */
function kibOfFile(file: string): number {
  const known = measured.get(file) ?? kib(readFileSync(file));
  measured.set(file, known);
  return known;
}

function kib(content: Buffer): number {
  return (
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1024
  );
}
