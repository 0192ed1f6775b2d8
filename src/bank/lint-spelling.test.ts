import { describe, expect, test } from 'vitest';
import { lintSpelling, readWords } from './lint-spelling.ts';
import { parseMdx } from './mdx-tree.ts';
import { textsIn } from './placed-text.ts';
import { lesson, newReporter, readFiles } from './testing/samples.ts';

const words = readWords(`# Words
a
an
task
run
one # a remark
ECS
Fargate
self
don't
`);
const place = { file: 'x.mdx', line: 7, column: 3 };

function lint(text: string): string[] {
  return lintSpelling([{ text, place }], words).map(({ message }) => message);
}

/** The words that the list does not know. */
function unknown(text: string): string[] {
  return lint(text).flatMap((message) => /^Is "(.+)" spelt right/.exec(message)?.[1] ?? []);
}

describe('spelling [J6]', () => {
  test.each([
    'Task TASK tasks Tasks task’s tasks’',
    'ECS ECS’s',
    'self-run, self-Fargate',
    'don’t',
    '65 x86 v1.2 https://a.b/c me@d.e fs-1 a_b <x> {y} i.e.',
    '',
  ])('"%s" is known', (text) => {
    expect(unknown(text)).toEqual([]);
  });

  test.each([
    ['A tsak', 'tsak'],
    ['ecs', 'ecs'],
    ['FARGATE', 'FARGATE'],
    ['tAsk', 'tAsk'],
    ['self-rn', 'self-rn'],
    ['tasked', 'tasked'],
    ['task/rnu', 'rnu'],
    ['(rnu).', 'rnu'],
  ])('"%s" is not', (text, found) => {
    expect(unknown(text)).toEqual([found]);
  });

  test('a doubled word is a slip', () => {
    expect(lint('run run')).toEqual(['"run" is written twice.']);
    expect(lint('a self-run run')).toEqual([]);
  });

  test.each(['a one-task', 'zones a and one', 'Tasks A and one', 'an ECS'])(
    '"%s" has its article',
    (text) => {
      expect(lint(text).filter((message) => message.includes('vowel'))).toEqual([]);
    },
  );

  test.each(['a image', 'run. A image', 'A\nopen'])('"%s" wants "an"', (text) => {
    expect(lint(text)).toContain('"a" before a vowel; write "an".');
  });

  test('the place is that of the word', () => {
    expect(lintSpelling([{ text: 'a tsak\nrun rnu', place }], words)).toMatchObject([
      { line: 7, column: 5 },
      { line: 8, column: 1 },
    ]);
  });
});

describe('what is read', () => {
  test('prose and shown attributes, not code', () => {
    const source = `One **two** \`three\`

<Trap title="Four">five [six](/seven)</Trap>

\`\`\`text
eight
\`\`\`
`;
    const tree = parseMdx(source, newReporter());
    const texts = tree ? textsIn(tree, newReporter()) : [];
    expect(texts.map(({ text }) => text.trim()).filter(Boolean)).toEqual([
      'One',
      'two',
      'Four',
      'five',
      'six',
    ]);
  });

  test('a word of no list is named with its place', () => {
    const files = {
      'content/01-ecs/lesson.mdx': lesson('Zadok runs.\n\n## Tasks [#tasks]'),
      'content/01-ecs/questions.mdx': '',
      'content/misconceptions.yaml': 'a: Runs zadok.\n',
    };
    expect(readFiles(files).problems).toEqual([]);
    const { problems } = readFiles({
      ...files,
      'content/words.txt': 'ECS\nwhat\nruns\nwhere\ntask\n',
    });
    expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['content/01-ecs/lesson.mdx', 7, 1],
      ['content/misconceptions.yaml', 1, 6],
    ]);
  });
});
