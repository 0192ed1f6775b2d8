import { describe, expect, test } from 'vitest';
import {
  type Node,
  countWords,
  elementLabel,
  inParagraph,
  isBlock,
  isElement,
  parseMdx,
  plainText,
} from './mdx-tree.ts';
import { formatProblem } from './problem.ts';
import { newReporter } from './testing/samples.ts';

function parse(source: string): Node[] {
  return parseMdx(source, newReporter())?.children ?? [];
}

function parseProblem(source: string): string {
  const reporter = newReporter();
  expect(parseMdx(source, reporter)).toBeNull();
  return reporter.problems.map(formatProblem).join('\n');
}

describe('parse errors', () => {
  test('a stray angle bracket is placed exactly', () => {
    const problem = parseProblem('Fine.\n\nA load <5 is low.\n');
    expect(problem).toMatch(/^test\.mdx:3:9 This cannot be read: Unexpected character `5`/);
    expect(problem).toMatch(/A `<` or `{` in prose belongs in backticks\.$/);
  });

  test('a stray brace is placed exactly', () => {
    expect(parseProblem('One.\n\nTwo {a b} three.')).toMatch(/^test\.mdx:3:\d+ .*backticks\.$/);
  });

  test('an element left open names itself', () => {
    const problem = parseProblem('<Trap title="t">\n\nText.\n');
    expect(problem).toMatch(/^test\.mdx:\d:\d+ .*`<Trap>`/);
    expect(problem).toMatch(/Close every element, and leave a blank line before and after it\.$/);
  });

  test('a closing tag alone is refused', () => {
    expect(parseProblem('Text.\n\n</Trap>\n')).toMatch(/^test\.mdx:3:2 .*Close every element/);
  });

  test('a comment is refused in plain words', () => {
    const problem = parseProblem('<!-- later -->');
    expect(problem).toMatch(/Comments are not allowed in content\.$/);
    expect(problem).not.toContain('note:');
  });
});

describe('the tree', () => {
  test('one-line siblings come out as blocks', () => {
    const types = parse('<Card id="a" />\n<Card id="b" />').map((node) => [node.type, node.name]);
    expect(types).toEqual([
      ['mdxJsxFlowElement', 'Card'],
      ['mdxJsxFlowElement', 'Card'],
    ]);
  });

  test('lifted elements keep their own places', () => {
    const lines = parse('<Card id="a" />\n<Card id="b" />').map(
      (node) => node.position?.start.line,
    );
    expect(lines).toEqual([1, 2]);
  });

  test('a fact alone stays a paragraph', () => {
    expect(parse('<Fact id="a">One.</Fact>').map((node) => node.type)).toEqual(['paragraph']);
  });

  test('an element within a sentence stays inline', () => {
    const [paragraph] = parse('See <Card id="a" /> there.');
    expect(paragraph?.type).toBe('paragraph');
    expect(paragraph?.children?.map((node) => isElement(node))).toEqual([false, true, false]);
  });

  test('plain text drops all markup', () => {
    const [paragraph] = parse('A **b** `c` [d](https://e.f)  \ng');
    expect(paragraph && plainText(paragraph)).toBe('A b c d g');
  });

  test('a label shows name and id', () => {
    const labels = parse('<Card id="a" />\n\n<Trap />\n\n<></>').map(elementLabel);
    expect(labels).toEqual(['<Card id="a">', '<Trap>', '<>']);
  });

  test('loose text gains one paragraph', () => {
    const loose: Node[] = [
      { type: 'text', value: 'a' },
      { type: 'emphasis', children: [] },
    ];
    expect(inParagraph(loose)).toEqual([{ type: 'paragraph', children: loose }]);
    expect(inParagraph([{ type: 'text', value: ' ' }])).toEqual([]);
  });

  test('blocks stay beside one another', () => {
    const blocks = parse('One.\n\n- two');
    expect(blocks.every(isBlock)).toBe(true);
    expect(inParagraph(blocks)).toEqual(blocks);
  });
});

describe('countWords', () => {
  test('signs that stand alone are none', () => {
    expect(countWords('50 % of 3 – or “two”')).toBe(5);
    expect(countWords('  \n ')).toBe(0);
  });
});
