import { describe, expect, test } from 'vitest';
import type { ChoiceQuestion, Question } from './bank.ts';
import { formatProblem } from './problem.ts';
import { richText } from './rich-text.ts';
import { comparisonTable } from './comparison-table.ts';
import { plainText } from './mdx-tree.ts';
import { comparisons, fact, lesson, readFiles } from './testing/samples.ts';

const body = `${fact}\n\n<Comparison id="ecs-compared" />`;

function read(text: string, more: Readonly<Record<string, string>> = {}) {
  return readFiles({
    'content/01-ecs/lesson.mdx': lesson(body),
    'content/01-ecs/questions.mdx': '',
    'content/01-ecs/comparisons.yaml': text,
    ...more,
  });
}

function problemsOf(text: string, more: Readonly<Record<string, string>> = {}): string[] {
  return read(text, more).problems.map(formatProblem);
}

/** The sample table with further items: each row gets a cell of its own for each. */
function withItems(...ids: readonly string[]): string {
  const lines = comparisons.split('\n').flatMap((line) => {
    if (line.trim() === 'service: Service')
      return [line, ...ids.map((id) => `    ${id}: The ${id}`)];
    if (line.trim() === 'service: ecs-a') return [line, ...ids.map((id) => `        ${id}: ecs-a`)];
    if (/^ {8}service: (?:none|what)/.test(line)) {
      return [line, ...ids.map((id) => `        ${id}: words of the ${id}`)];
    }
    return [line];
  });
  return lines.join('\n');
}

function isChoice(question: Question): question is ChoiceQuestion {
  return question.kind === 'choice';
}

const textsOf = (question: ChoiceQuestion) =>
  question.options
    .map(({ text, correct }) => `${correct ? '+' : '-'} ${richText(text)}`)
    .toSorted();

describe('one source for table, card and question [U17]', () => {
  test('a changed cell changes all three', () => {
    const shapeOf = (text: string) => {
      const { bank, comparisons: tables } = read(text);
      return [
        ...tables.map((table) => plainText(comparisonTable(table))),
        ...bank.cards.map(({ back }) => richText(back)),
        ...bank.questions.map(({ stem }) => richText(stem)),
      ];
    };
    const changed = (words: string) => words.replaceAll(/one running copy/gi, 'a started copy');
    const before = shapeOf(comparisons);
    const after = shapeOf(comparisons.replace('one running copy', 'a started copy'));
    expect(after.map((words) => words.toLowerCase())).toEqual(
      before.map((words) => changed(words).toLowerCase()),
    );
    expect(after.filter((words, i) => words !== before[i])).toHaveLength(3);
  });

  test('its items belong to the topic', () => {
    const { bank, problems } = read(comparisons);
    expect(problems).toEqual([]);
    expect(bank.lessons[0]).toMatchObject({ questionCount: 2, prompts: [] });
    expect(bank.cards).toMatchObject([
      {
        id: 'cmp-ecs-compared-what-task',
        topic: 'ecs',
        facts: ['ecs-a'],
        front: ['Task: what is it?'],
        back: ['One running copy.'],
      },
      { id: 'cmp-ecs-compared-what-service' },
    ]);
  });

  test('its words are words of the lesson', () => {
    const words = (files: Record<string, string>) => readFiles(files).bank.lessons[0]?.words ?? 0;
    const bare = words({ 'content/01-ecs/lesson.mdx': lesson(fact) });
    expect(read(comparisons).bank.lessons[0]?.words).toBe(bare + 3 + 2 + 10 + 3 * 7);
  });
});

describe('questions of a comparison', () => {
  test('two items make four statements', () => {
    const [first, second] = read(comparisons).bank.questions.filter(isChoice);
    expect(first).toMatchObject({
      id: 'cmp-ecs-compared-what-task-q',
      facts: ['ecs-a'],
      domain: 'deploy',
      level: 'recall',
      revision: 1,
      stem: [['p', 'Which of the two is one running copy?']],
    });
    expect(first && textsOf(first)).toEqual([
      '+ Task – its ends: ends of its own',
      '- Service – its ends: ends of its own',
      '- Service – its ends: none',
      '- Task – its ends: none',
    ]);
    expect(second && textsOf(second)[0]).toBe('+ Service – its ends: none');
  });

  test('three items are matched', () => {
    const { bank, problems } = read(withItems('pod'));
    expect(problems).toEqual([]);
    expect(bank.questions).toMatchObject([
      {
        kind: 'matching',
        id: 'cmp-ecs-compared-what-q',
        stem: [['p', 'Task and service. Match each with what it is.']],
        pairs: [{ id: 'task', prompt: ['Task'], match: ['one running copy'] }, {}, { id: 'pod' }],
      },
    ]);
  });

  test.each([
    ['four', ['pod', 'node'], 4],
    ['five', ['pod', 'node', 'image'], 5],
  ])('%s items are options', (_, items, count) => {
    const { bank, problems } = read(withItems(...items));
    expect(problems).toEqual([]);
    const questions = bank.questions.filter(isChoice);
    expect(questions).toHaveLength(count);
    for (const question of questions) {
      const key = question.options.find(({ correct }) => correct);
      expect(question.id).toBe(`cmp-ecs-compared-what-${key?.id}-q`);
      expect(question.options).toHaveLength(4);
    }
  });

  test('every reason is built from its cell', () => {
    const { bank, problems } = read(withItems('pod', 'node'));
    expect(problems).toEqual([]);
    const [first] = bank.questions.filter(isChoice);
    expect(first?.options.map(({ why }) => richText(why)).toSorted()).toEqual([
      'Service: what keeps copies running. Right if the question said that.',
      'Task: one running copy.',
      'The node: words of the node. Right if the question said that.',
      'The pod: words of the pod. Right if the question said that.',
    ]);
  });

  test('the order is the same in every build', () => {
    const order = () => read(withItems('pod', 'node')).bank.questions;
    expect(order()).toEqual(order());
  });

  test('two of them may be alike', () => {
    expect(read(withItems('pod', 'node')).problems).toEqual([]);
  });
});

describe('what is refused', () => {
  const file = 'content/01-ecs/comparisons.yaml';

  test.each([
    ['task: Task', 'Task: Task', '4:1 ecs-compared, items, Task: an id is lower-case words'],
    ['    service: Service\n', '', '3:1 ecs-compared, items: 1 items; compare 2 to 5.'],
    [
      '"{item}: what',
      '"It: what',
      '7:1 ecs-compared, rows, what: the card names its item: {item}.',
    ],
    ['two is {cell}', 'two is it', '7:1 ecs-compared, rows, what: the question names its cell'],
    [
      '      level: recall\n',
      '',
      '7:1 ecs-compared, rows, what: a question has its domain and its',
    ],
    ['recall', 'hard', '18:1 ecs-compared: rows, what, level is one of recall, apply, combine.'],
    ['what keeps copies', 'One running copy #', 'rows, what: two cells read the same'],
    ['        service: what keeps copies running\n', '', 'what, cells: "service" is missing.'],
    ['        task: ecs-a\n', '        pod: ecs-a\n', 'what, facts: "task" is missing.'],
    ['one running copy', 'x'.repeat(61), 'what, cells, task: 61 characters; 60 is the most.'],
    ['task: ecs-a', 'task: a b c', 'what, facts, task: one fact or two support a cell.'],
    ['task: ecs-a', 'task: ecs-b', 'ecs-compared, what, task: no lesson states the fact "ecs-b".'],
    ['label: What it is', 'name: x', 'ecs-compared: unknown key "rows, what, name".'],
    ['title: Task', 'titel: Task', 'ecs-compared: unknown key "titel".'],
  ])('"%s" as "%s"', (from, to, message) => {
    const found = problemsOf(comparisons.replace(from, to));
    expect(found.filter((text) => text.startsWith(file)).join('\n')).toContain(message);
  });

  test('three rows', () => {
    const three = comparisons.replace(/ {4}roles:[^]*/, '');
    expect(problemsOf(three)).toContain(`${file}:6:1 ecs-compared, rows: 3 rows; write 4 to 7.`);
  });

  test('a table that no lesson shows', () => {
    expect(problemsOf(comparisons, { 'content/01-ecs/lesson.mdx': lesson(fact) })).toEqual([
      `${file}:1:1 ecs-compared: the lesson does not show it; write <Comparison id="ecs-compared" />.`,
    ]);
  });

  test('a table shown twice, or of no file', () => {
    const twice = {
      'content/01-ecs/lesson.mdx': lesson(`${body}\n\n<Comparison id="ecs-compared" />`),
    };
    const at = 'content/01-ecs/lesson.mdx';
    expect(problemsOf(comparisons, twice)).toEqual([
      `${at}:11:1 The table "ecs-compared" is already shown at ${at}:9:1.`,
    ]);
    expect(problemsOf('')).toEqual([
      `${at}:9:1 "ecs-compared" is no table of this topic's comparisons.yaml.`,
    ]);
  });

  test('rows inside the element', () => {
    const inside = body.replace(' />', '>\n\nRows.\n\n</Comparison>');
    expect(problemsOf(comparisons, { 'content/01-ecs/lesson.mdx': lesson(inside) })).toEqual([
      'content/01-ecs/lesson.mdx:9:1 <Comparison id="ecs-compared">: its rows are written in comparisons.yaml, not here.',
    ]);
  });
});
