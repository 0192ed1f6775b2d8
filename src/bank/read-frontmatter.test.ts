import { describe, expect, test } from 'vitest';
import { readLessonFile } from './read-content-file.ts';
import { formatProblem } from './problem.ts';
import { newReporter } from './testing/samples.ts';

const sound = ['title: ECS', 'summary: What runs where.', 'checked: 2026-11-23'];

function read(lines: readonly string[]) {
  const reporter = newReporter();
  const lesson = readLessonFile(['---', ...lines, '---', '', 'Text.'].join('\n'), 'ecs', reporter);
  return { head: lesson?.head, problems: reporter.problems.map(formatProblem) };
}

describe('frontmatter', () => {
  test('title, summary and date are read', () => {
    const { head, problems } = read([...sound, 'covers:', '  S66: roll-min roll-max']);
    expect(problems).toEqual([]);
    expect(head).toMatchObject({
      title: 'ECS',
      summary: 'What runs where.',
      checked: '2026-11-23',
      covers: { S66: 'roll-min roll-max' },
    });
  });

  test('a covered point knows its line', () => {
    const { head } = read([...sound, 'covers:', '  S66: a', '  S67: b']);
    expect(head?.placeOfPoint('S67')).toEqual({ file: 'test.mdx', line: 7, column: 1 });
  });

  test('Windows line ends change nothing', () => {
    const reporter = newReporter();
    const source = ['---', ...sound, '---', '', 'Text.'].join('\r\n');
    expect(readLessonFile(source, 'ecs', reporter)?.head?.title).toBe('ECS');
    expect(reporter.problems).toEqual([]);
  });

  test('a missing key is named', () => {
    expect(read(sound.slice(0, 2)).problems).toEqual([
      'test.mdx:2:1 Frontmatter: "checked" is missing.',
    ]);
  });

  test('all missing keys are named', () => {
    expect(read(['title: ECS']).problems).toHaveLength(2);
  });

  test('an unknown key has its line', () => {
    expect(read([...sound, 'author: me']).problems).toEqual([
      'test.mdx:5:1 Frontmatter: unknown key "author". It takes title, summary, checked, covers.',
    ]);
  });

  test('an empty title is refused', () => {
    expect(read(['title:', ...sound.slice(1)]).problems).toEqual([
      'test.mdx:2:1 Frontmatter: title is empty.',
    ]);
  });

  test.each(['2026-13-01', '2026-02-30', 'November 2026', '23.11.2026'])(
    'the date "%s" is refused [A9]',
    (date) => {
      expect(read([...sound.slice(0, 2), `checked: ${date}`]).problems).toEqual([
        'test.mdx:4:1 Frontmatter: checked is a date: YYYY-MM-DD.',
      ]);
    },
  );

  test('covers without a list is refused', () => {
    expect(read([...sound, 'covers: S66']).problems).toEqual([
      'test.mdx:5:1 Frontmatter: covers is a list: "S66: roll-min".',
    ]);
  });

  test('covers with nested lists is refused', () => {
    expect(read([...sound, 'covers:', '  S66: [a, b]']).problems).toEqual([
      'test.mdx:6:1 Frontmatter: covers, S66 names facts, as in "S66: roll-min".',
    ]);
  });

  test('broken YAML is placed exactly', () => {
    const { problems } = read(['title: ECS', 'summary: one: two', 'checked: 2026-11-23']);
    expect(problems).toEqual([expect.stringMatching(/^test\.mdx:3:10 This is not YAML: /)]);
  });

  test('a key written twice is refused', () => {
    const { problems } = read([...sound, 'title: Again']);
    expect(problems).toEqual(['test.mdx:5:1 This is not YAML: Map keys must be unique.']);
  });

  test('words in place of keys are refused', () => {
    expect(read(['just words']).problems).toEqual([
      'test.mdx:1:1 The frontmatter names title, summary and checked, one on each line.',
    ]);
  });

  test('a lesson without frontmatter is refused', () => {
    const reporter = newReporter();
    readLessonFile('Text {x}.\n', 'ecs', reporter);
    expect(reporter.problems.map((problem) => problem.message)).toEqual([
      'A lesson starts with --- and its title, summary and checked date.',
      'An {expression} is not allowed; put a literal brace in backticks.',
    ]);
  });
});
