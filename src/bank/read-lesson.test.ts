import { describe, expect, test } from 'vitest';
import { readLessonFile } from './read-content-file.ts';
import { card, fact, lesson, lessonProblems, newReporter, source } from './testing/samples.ts';

function read(body: string) {
  const found = readLessonFile(lesson(body), 'ecs', newReporter());
  if (!found) throw new Error('The sample does not parse.');
  return found;
}

const noExpression = 'An {expression} is not allowed; put a literal brace in backticks.';

describe('elements', () => {
  test('an unknown element is refused [J1]', () => {
    expect(lessonProblems('Text.\n\n<Note>\nHm.\n</Note>')).toEqual([
      '3:1 <Note> is not an element that content may use (see content/README.md).',
    ]);
  });

  test('HTML in a sentence is refused', () => {
    expect(lessonProblems('Text <b>bold</b>.')).toEqual([
      '1:6 <b> is not an element that content may use (see content/README.md).',
    ]);
  });

  test.each([
    ['<Question id="q" />', '<Question id="q"> belongs in questions.mdx.'],
    ['<Option id="o" />', '<Option id="o"> belongs in a <Question>.'],
    ['<Why>So.</Why>', '<Why> belongs in an <Option>.'],
    ['<Front>Why?</Front>', '<Front> belongs in a <Card>.'],
    ['<Box id="b" />', '<Box id="b"> belongs in a <Diagram>.'],
  ])('%s is told its home', (element, message) => {
    expect(lessonProblems(element)).toEqual([`1:1 ${message}`]);
  });

  test('a card within a sentence is refused', () => {
    expect(lessonProblems(`Text ${card.replaceAll('\n', '')} on.`)).toEqual([
      '1:6 <Card id="ecs-card"> stands on lines of its own, with a blank line before and after.',
    ]);
  });

  test('callouts may hold facts and cards', () => {
    const body = `<Trap title="t">\n\nText. ${fact}\n\n${card}\n\n</Trap>`;
    expect(lessonProblems(body)).toEqual([]);
    expect(read(body).facts).toHaveLength(1);
    expect(read(body).cards).toHaveLength(1);
  });

  test('a callout without its line is refused', () => {
    expect(
      lessonProblems('<Trap>\nText.\n</Trap>\n\n<Correction title="t">\nText.\n</Correction>'),
    ).toEqual([
      '1:1 <Trap>: "title" is missing.',
      '5:1 <Correction>: unknown attribute "title". It takes says.',
      '5:1 <Correction>: "says" is missing.',
    ]);
  });

  test('a callout without text is refused', () => {
    expect(lessonProblems('<Trap title="t"></Trap>')).toEqual(['1:1 <Trap> has no text.']);
  });
});

describe('code in content', () => {
  test.each(['import a from "b"', 'export const a = 1'])('the code "%s" is refused', (line) => {
    expect(lessonProblems(`Text.\n\n${line}\n`)).toEqual([
      '3:1 import and export are not allowed in content.',
    ]);
  });

  test('expressions are refused wherever they stand', () => {
    expect(lessonProblems('Text {a}.')).toEqual([`1:6 ${noExpression}`]);
    expect(lessonProblems('{a}')).toEqual([`1:1 ${noExpression}`]);
    expect(lessonProblems('## Title {a} [#t]')).toEqual([`1:10 ${noExpression}`]);
    expect(lessonProblems(fact.replace('A task', '{a}'))).toEqual([
      expect.stringContaining(noExpression),
    ]);
    expect(lessonProblems('{/* later */}')).toEqual([`1:1 ${noExpression}`]);
  });

  test('pictures and footnotes are refused', () => {
    expect(lessonProblems('![a](b.png)\n\nText[^1].\n\n[^1]: Note.')).toEqual([
      '1:1 Pictures are not allowed; draw a <Diagram>.',
      '3:5 Footnotes are not allowed; say it in the text or leave it out.',
      '5:1 Footnotes are not allowed; say it in the text or leave it out.',
    ]);
  });

  test('a code block names its language', () => {
    expect(lessonProblems('```\ndocker ps\n```\n\n```text\nok\n```')).toEqual([
      '1:1 Name the language after the three backticks, or write "text".',
    ]);
  });
});

describe('headings', () => {
  test('sections keep title, id and depth [A2]', () => {
    expect(read('## The *two* limits [#the-two]\n\n### `a` and b [#a2]').sections).toEqual([
      { id: 'the-two', title: 'The two limits', depth: 2 },
      { id: 'a2', title: 'a and b', depth: 3 },
    ]);
  });

  test.each([
    '## Title',
    '## Title [#]',
    '## Title [#Two_Words]',
    '## [#only-id]',
    '## *Title [#t]*',
  ])('"%s" lacks its address [A2]', (heading) => {
    expect(lessonProblems(heading)).toEqual([
      '1:1 Give the heading its address: "## Title [#its-id]".',
    ]);
  });

  test.each(['# Title [#t]', '#### Title [#t]'])('"%s" has the wrong depth', (heading) => {
    expect(lessonProblems(heading)).toEqual([
      '1:1 Headings are ## or ###; the title comes from the frontmatter.',
    ]);
  });

  test('two headings sharing an id are refused [J1]', () => {
    expect(lessonProblems('## One [#a]\n\n## Two [#a]')).toEqual([
      '3:1 Two headings have the id "a".',
    ]);
  });

  test.each(['sources', 'main', 'fact-a'])('the id "%s" is the page’s own', (id) => {
    expect(lessonProblems(`## One [#${id}]`)).toEqual([
      `1:1 The page itself uses the id "${id}"; choose another.`,
    ]);
  });

  test('a heading holds no elements', () => {
    expect(lessonProblems(`## ${fact} [#t]`)).toEqual([
      '1:4 <Fact id="ecs-a"> cannot stand in a heading.',
    ]);
  });
});

describe('links', () => {
  test('inner links are kept with places', () => {
    expect(read('See [a](/lessons/x#y) and\n[b](#z).').links).toEqual([
      { url: '/lessons/x#y', place: { file: 'test.mdx', line: 7, column: 5 } },
      { url: '#z', place: { file: 'test.mdx', line: 8, column: 1 } },
    ]);
  });

  test('links are found wherever they stand', () => {
    const body = [
      '## [a](/1) [#t]',
      `<Fact id="f" source="${source}">see [b](/2)</Fact>.`,
      '<Trap title="t">\nsee [c](/3)\n</Trap>',
      '| a |\n| - |\n| [d](/4) |',
      '<Diagram title="t" height="40"><Text>[e](/5)</Text></Diagram>',
      card.replace('A task.', '[f](/6)'),
      '[g][g]\n\n[g]: /7',
    ].join('\n\n');
    expect(lessonProblems(body)).toEqual([]);
    expect(read(body).links.map((link) => link.url)).toEqual([
      '/1',
      '/2',
      '/3',
      '/4',
      '/5',
      '/6',
      '/7',
    ]);
  });

  test('outside links need a full address', () => {
    expect(
      lessonProblems('[a](https://a.b) [b](mailto:a@b.c) [c](../ecs) [d](javascript:x)'),
    ).toEqual([
      '1:36 The link "../ecs" is neither within the site (/lessons/…) nor a full address (https://…).',
      '1:48 The link "javascript:x" is neither within the site (/lessons/…) nor a full address (https://…).',
    ]);
  });
});

describe('words', () => {
  test('headings, text and tables count', () => {
    expect(read('## Two words [#t]\n\nThree more words.\n\n| a |\n| - |\n| b c |').words).toBe(8);
  });

  test('code, cards and drawings do not', () => {
    const drawing = '<Diagram title="t" height="40"><Text>In words.</Text></Diagram>';
    expect(read(`\`\`\`text\nls -l\n\`\`\`\n\n${card}\n\n${drawing}`).words).toBe(0);
  });

  test('words until each item are kept', () => {
    const { wordsUntil } = read(`One two. ${fact}\n\nThree.\n\n${card}`);
    expect([...wordsUntil]).toEqual([
      ['ecs-a', 8],
      ['ecs-card', 9],
    ]);
  });
});
