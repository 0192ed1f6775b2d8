import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rich } from './bank.ts';
import { parseMdx } from './mdx-tree.ts';
import { richFrom, richLine } from './rich.ts';
import { richText } from './rich-text.ts';
import { newReporter } from './testing/samples.ts';

function read(
  source: string,
  as: typeof richFrom = richFrom,
): { rich: Rich[]; problems: string[] } {
  const reporter = newReporter();
  const rich = as(parseMdx(source, newReporter())?.children ?? [], reporter);
  return { rich, problems: reporter.problems.map((problem) => problem.message) };
}

describe('richFrom', () => {
  test('inline marks become tags', () => {
    expect(read('a *b* **c** `d  e` [f](https://g.h)\ni').rich).toEqual([
      [
        'p',
        'a ',
        ['em', 'b'],
        ' ',
        ['strong', 'c'],
        ' ',
        ['code', 'd  e'],
        ' ',
        ['a', 'https://g.h', 'f'],
        ' i',
      ],
    ]);
  });

  test('every kind of block becomes its tag', () => {
    expect(read('1. a\n2. b\n\n> c\n\n```json\n{ }\n```\n\n```\nx\n```\n\n- d').rich).toEqual([
      ['ol', ['li', ['p', 'a']], ['li', ['p', 'b']]],
      ['blockquote', ['p', 'c']],
      ['pre', 'json', '{ }'],
      ['pre', 'text', 'x'],
      ['ul', ['li', ['p', 'd']]],
    ]);
  });

  test('a hard break is kept', () => {
    expect(read('a  \nb').rich).toEqual([['p', 'a', ['br'], 'b']]);
  });

  test.each([
    ['# a', 'A heading'],
    ['| a |\n| - |', 'A table'],
    ['![a](b)', 'A picture'],
    ['~~a~~', 'Struck-out text'],
    ['***', 'A line'],
    ['[a]\n\n[a]: /b', 'A link without its address'],
    ['{a}', 'An {expression}'],
    ['<Card id="a" />', '<Card id="a">'],
  ])('"%s" cannot stand in a prompt', (source, name) => {
    expect(read(source).problems[0]).toBe(
      `${name} cannot stand in a prompt, an option or a reason.`,
    );
  });
});

describe('richLine', () => {
  test('one paragraph becomes a bare line', () => {
    expect(read('a *b*', richLine).rich).toEqual(['a ', ['em', 'b']]);
  });

  test('a bare text stays a line', () => {
    expect(richLine([{ type: 'text', value: 'pull' }], newReporter())).toEqual(['pull']);
  });

  test('several paragraphs stay as they are', () => {
    expect(read('a\n\nb', richLine).rich).toEqual([
      ['p', 'a'],
      ['p', 'b'],
    ]);
  });

  test('blank ends are dropped', () => {
    const text = [
      { type: 'text', value: '\n  a ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
      { type: 'text', value: '\n' },
    ];
    expect(richLine(text, newReporter())).toEqual(['a ', ['em', 'b']]);
  });
});

describe('richText', () => {
  test('formatting disappears, spaces stay', () => {
    expect(richText(read('a *b*`c` [d](https://e.f)  \ng').rich)).toBe('a bc d g');
  });

  test('blocks do not run together', () => {
    expect(richText(read('a\n\n```json\nb\n```\n\nc\n\n- d\n- e').rich)).toBe('a b c d e');
  });

  test('text inside marks keeps its spaces', () => {
    expect(richText(['a', ['em', ' b '], 'c'])).toBe('a b c');
  });

  test('words survive the round trip', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const piece = fc.tuple(word, fc.constantFrom('*', '**', '`', '')).map(([text, mark]) => ({
      text,
      written: `${mark}${text}${mark}`,
    }));
    const blocks = fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(blocks, fc.constantFrom('', '- ', '> '), (paragraphs, start) => {
        const source = paragraphs
          .map((pieces) => start + pieces.map(({ written }) => written).join(' '))
          .join('\n\n');
        const words = paragraphs.flat().map(({ text }) => text);
        expect(richText(read(source).rich)).toBe(words.join(' '));
      }),
    );
  });
});
