import { describe, expect, test } from 'vitest';
import type { Rich } from './bank.ts';
import { hasDecidingWords, stemBlocks, wordsOf } from './stem-words.ts';

const told = (stem: readonly Rich[]) =>
  stemBlocks(stem).map((block) =>
    block.kind === 'code'
      ? 'code'
      : block.words
          .map(({ text, phrase }) => (phrase === null ? text : `${text}#${phrase}`))
          .join(' '),
  );

describe('stemBlocks [U16]', () => {
  test('words carry the phrase that an author marked', () => {
    const stem: Rich[] = [
      ['p', 'It needs the ', ['mark', 'least effort'], ' and ', ['mark', 'no EC2'], '.'],
    ];
    expect(told(stem)).toEqual(['It needs the least#0 effort#0 and no#1 EC2.#1']);
    expect(wordsOf(stemBlocks(stem))).toHaveLength(8);
    expect(hasDecidingWords(stem)).toBe(true);
  });

  test('formatting does not part a word', () => {
    const stem: Rich[] = [['p', 'Run ', ['code', 'docker'], '-compose ', ['em', 'now'], '!']];
    expect(told(stem)).toEqual(['Run docker-compose now!']);
    expect(hasDecidingWords(stem)).toBe(false);
  });

  test('paragraphs, items and code stand apart', () => {
    const stem: Rich[] = [
      'Loose words',
      ['p', 'A paragraph', ['br'], 'in two lines'],
      ['pre', 'bash', 'docker ps'],
      ['ul', ['li', 'one'], ['li', ['a', 'https://x', 'two words']]],
    ];
    expect(told(stem)).toEqual([
      'Loose words',
      'A paragraph in two lines',
      'code',
      'one',
      'two words',
    ]);
  });
});
