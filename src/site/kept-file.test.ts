import { describe, expect, test } from 'vitest';
import { keptFileFor } from './kept-file.ts';

const files = new Set([
  'index.html',
  '404.html',
  'lessons.html',
  'lessons/fargate.html',
  'practice/quiz.html',
  'assets/entry-D34Z9rnQ.js',
  'icon.svg',
]);

describe.each(['/', '/trainer/'])('under %s', (base) => {
  const site = { base, isKept: (file: string) => files.has(file) };
  const pageAt = (path: string) => keptFileFor(base + path, true, site);
  const fileAt = (path: string) => keptFileFor(base + path, false, site);

  test.each([
    ['', 'index.html'],
    ['index.html', 'index.html'],
    ['lessons', 'lessons.html'],
    ['lessons/', 'lessons.html'],
    ['lessons.html', 'lessons.html'],
    ['lessons/fargate', 'lessons/fargate.html'],
    ['lessons/fargate/', 'lessons/fargate.html'],
    ['practice/quiz', 'practice/quiz.html'],
    ['lessons/f%61rgate', 'lessons/fargate.html'],
  ])('page "%s" is answered with %s [G1]', (path, file) => {
    expect(pageAt(path)).toBe(file);
  });

  test.each(['no/such', 'lessons/no-such', 'practice/', '%E0%A4%A', 'sw.js'])(
    'page "%s" is said not to exist',
    (path) => {
      expect(pageAt(path)).toBe('404.html');
    },
  );

  test('other files are answered by name', () => {
    expect(fileAt('icon.svg')).toBe('icon.svg');
    expect(fileAt('assets/entry-D34Z9rnQ.js')).toBe('assets/entry-D34Z9rnQ.js');
  });

  test('code of the former version is looked for [G6]', () => {
    expect(fileAt('assets/entry-old.js')).toBe('assets/entry-old.js');
  });

  test('an unknown file is left to the network', () => {
    expect(fileAt('robots.txt')).toBeNull();
    expect(fileAt('sw.js')).toBeNull();
  });
});

test('addresses outside the base are not ours [R68]', () => {
  const site = { base: '/trainer/', isKept: () => true };
  expect(keptFileFor('/', true, site)).toBeNull();
  expect(keptFileFor('/trainers/lessons', true, site)).toBeNull();
});
