import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { precacheList } from './build-service-worker.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'precache-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
}

const filesOf = () => precacheList(dist).map(([file]) => file);
const revisionOf = (file: string) => new Map(precacheList(dist)).get(file);

test('every file is kept, in folders too [G1]', () => {
  write({ 'index.html': 'a', 'lessons/eks.html': 'b', 'assets/x-1.js': 'c', 'icon.png': 'd' });
  expect(filesOf()).toEqual(['assets/x-1.js', 'icon.png', 'index.html', 'lessons/eks.html']);
});

test('what only hosts read is not kept', () => {
  write({ _headers: '/*', 'sw.js': '', 'robots.txt': '', '404.html': 'a' });
  expect(filesOf()).toEqual(['404.html']);
});

test('a changed file gets another revision', () => {
  write({ 'index.html': 'a', 'icon.png': 'd' });
  const [page, icon] = [revisionOf('index.html'), revisionOf('icon.png')];
  write({ 'index.html': 'b' });
  expect(revisionOf('index.html')).not.toBe(page);
  expect(revisionOf('icon.png')).toBe(icon);
});

test('the same content has the same revision', () => {
  write({ 'a.html': 'same', 'b.html': 'same' });
  expect(revisionOf('a.html')).toBe(revisionOf('b.html'));
});

test('an empty site keeps nothing', () => {
  expect(precacheList(dist)).toEqual([]);
});

test('what few will use is not kept in advance [E13]', () => {
  write({ 'assets/fsrs-1.wasm': 'a', 'assets/worker-1.js': 'b' });
  expect(filesOf()).toEqual(['assets/worker-1.js']);
});
