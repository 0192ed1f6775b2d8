import { describe, expect, test } from 'vitest';
import { isId, readAttributes, readId, readIds } from './attributes.ts';
import { parseMdx } from './mdx-tree.ts';
import { newReporter } from './testing/samples.ts';

const known = { required: ['id'], optional: ['note'], flags: ['correct'] };

function read(tag: string) {
  const reporter = newReporter();
  const node = parseMdx(tag, newReporter())?.children?.[0] ?? { type: 'nothing' };
  const attributes = readAttributes(node, known, reporter);
  const id = readId(node, attributes, reporter);
  return { attributes, id, problems: reporter.problems.map((problem) => problem.message) };
}

describe('readAttributes', () => {
  test('text in quotes is read trimmed', () => {
    const { attributes, problems } = read('<Box id=" a " note="two words" />');
    expect([...attributes]).toEqual([
      ['id', 'a'],
      ['note', 'two words'],
    ]);
    expect(problems).toEqual([]);
  });

  test('a bare flag is read as set', () => {
    expect(read('<Box id="a" correct />').attributes.has('correct')).toBe(true);
  });

  test('a flag with a value is refused', () => {
    const { attributes, problems } = read('<Box id="a" correct="false" />');
    expect(problems).toEqual([
      '<Box id="a">: write "correct" alone, without a value, or leave it out.',
    ]);
    expect(attributes.has('correct')).toBe(false);
  });

  test('an unknown attribute lists the known [J1]', () => {
    expect(read('<Box id="a" colour="red" />').problems).toEqual([
      '<Box id="a">: unknown attribute "colour". It takes id, note, correct.',
    ]);
  });

  test('a missing attribute is reported once', () => {
    expect(read('<Box />').problems).toEqual(['<Box>: "id" is missing.']);
    expect(read('<Box id=" " />').problems).toEqual(['<Box id=" ">: "id" is missing.']);
  });

  test('an attribute without value is refused', () => {
    expect(read('<Box id note="n" />').problems).toEqual([
      '<Box>: "id" has no value; write id="…".',
    ]);
  });

  test('an attribute written twice is refused', () => {
    expect(read('<Box id="a" id="b" />').problems).toEqual([
      '<Box id="a">: "id" is written twice.',
    ]);
  });

  test('a value in braces is refused', () => {
    expect(read('<Box id={1} />').problems).toEqual([
      '<Box>: write id="…" in quotes, not in braces.',
    ]);
  });

  test('a spread of attributes is refused', () => {
    expect(read('<Box id="a" {...b} {...c} />').problems).toEqual([
      '<Box id="a">: {…} is not allowed; write name="value".',
      '<Box id="a">: {…} is not allowed; write name="value".',
    ]);
  });
});

describe('ids', () => {
  test.each(['a', 'roll-min-50', '7'])('"%s" has the form of one', (id) => {
    expect(isId(id)).toBe(true);
  });

  test.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', 'ä'])('"%s" has not that form', (id) => {
    expect(isId(id)).toBe(false);
  });

  test('a malformed id is refused', () => {
    expect(read('<Box id="Roll_Min" />').problems).toEqual([
      '<Box id="Roll_Min">: an id is lower-case words and digits joined by hyphens.',
    ]);
  });

  test('a list of ids splits at spaces', () => {
    expect(readIds(' a-b\n  c ')).toEqual(['a-b', 'c']);
    expect(readIds(undefined)).toEqual([]);
  });
});
