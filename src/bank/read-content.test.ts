import { describe, expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { readContent, topicOfFolder } from './read-content.ts';
import {
  card,
  fact,
  lesson,
  question,
  readFiles,
  soundFiles,
  writeFiles,
} from './testing/samples.ts';

function problemsOf(changes: Readonly<Record<string, string>>): string[] {
  return readFiles(changes).problems.map(formatProblem);
}

/** The gap that the sound files have: one question for their fact. */
const once = 'only one question tests "ecs-a"';

describe('readContent', () => {
  test('a sound folder becomes a bank', () => {
    const { bank, problems, gaps } = readFiles({});
    expect(problems).toEqual([]);
    expect(gaps).toEqual([once]);
    expect(bank).toMatchObject({
      version: '2026.11.1',
      lessons: [
        {
          topic: 'ecs',
          number: 1,
          title: 'ECS',
          summary: 'What runs where.',
          checked: '2026-11-23',
          words: 7,
          sections: [{ id: 'tasks', title: 'Tasks', depth: 2 }],
          prompts: ['ecs-card'],
          questionCount: 1,
        },
      ],
      facts: [{ id: 'ecs-a', statement: 'A task is one running copy' }],
      cards: [{ id: 'ecs-card' }],
      questions: [{ id: 'ecs-q' }],
    });
  });

  test('places stay out of the bank', () => {
    expect(JSON.stringify(readFiles({}).bank)).not.toContain('"place"');
  });

  test('folders order the lessons', () => {
    const { bank } = readFiles({
      'content/10-eks/lesson.mdx': lesson('Text.'),
      'content/05-ecr/lesson.mdx': lesson('Text.'),
    });
    expect(bank.lessons.map(({ topic, number }) => [topic, number])).toEqual([
      ['ecs', 1],
      ['ecr', 2],
      ['eks', 3],
    ]);
  });

  test('further cards are no prompts', () => {
    const more = card.replace('ecs-card', 'ecs-more');
    const { bank } = readFiles({ 'content/01-ecs/cards.mdx': more });
    expect(bank.cards.map(({ id }) => id)).toEqual(['ecs-card', 'ecs-more']);
    expect(bank.lessons[0]?.prompts).toEqual(['ecs-card']);
  });

  test('five mistakes in two files all show [J1]', () => {
    const broken = `${fact}\n\n## Tasks\n\nSee [a](/lessons/eks) {b}.\n\n${card}`;
    const twice = `${question().replace(' correct', '')}\n\n${card}`;
    expect(
      problemsOf({
        'content/01-ecs/lesson.mdx': lesson(broken),
        'content/01-ecs/questions.mdx': twice,
      }),
    ).toEqual([
      'content/01-ecs/lesson.mdx:9:1 Give the heading its address: "## Title [#its-id]".',
      'content/01-ecs/lesson.mdx:11:5 The link /lessons/eks is dead: there is no such page.',
      'content/01-ecs/lesson.mdx:11:23 An {expression} is not allowed; put a literal brace in backticks.',
      'content/01-ecs/questions.mdx:1:1 <Question id="ecs-q">: no option is marked correct.',
      'content/01-ecs/questions.mdx:10:1 <Card id="ecs-card"> does not belong in questions.mdx, which holds <Question>s.',
    ]);
  });

  test('an unreadable lesson casts no shadow', () => {
    const problems = problemsOf({
      'content/01-ecs/lesson.mdx': lesson('A load <5 is low.'),
      'content/02-eks/lesson.mdx': lesson('See [a](/lessons/ecs#fact-ecs-a).'),
      'content/syllabus.yaml': 'S01: A point.',
    });
    expect(problems).toEqual([
      expect.stringMatching(/^content\/01-ecs\/lesson\.mdx:7:9 This cannot be read: /),
    ]);
  });

  test('a topic without a lesson is refused', () => {
    expect(problemsOf({ 'content/02-eks/cards.mdx': '' })).toEqual([
      'content/02-eks/lesson.mdx:1:1 Every topic has a lesson.mdx.',
    ]);
  });

  test('a misspelt file name is refused', () => {
    expect(problemsOf({ 'content/01-ecs/question.mdx': question() })).toEqual([
      'content/01-ecs/question.mdx:1:1 This file is not read: its name is none of lesson.mdx, cards.mdx, questions.mdx, comparisons.yaml.',
    ]);
  });

  test.each(['eks', '2-eks', '02-EKS', '02-eks_new'])('the folder "%s" is refused', (folder) => {
    expect(problemsOf({ [`content/${folder}/lesson.mdx`]: lesson('Text.') })).toEqual([
      `content/${folder}:1:1 A topic's folder is named by two digits and words: "04-iam-roles".`,
    ]);
  });

  test('a missing content folder is a problem', () => {
    const { problems } = readContent(writeFiles({}));
    expect(problems.map(formatProblem)[0]).toBe('content:1:1 There is no folder content/.');
  });

  test('the topic is the folder’s words', () => {
    expect(topicOfFolder('04-iam-roles')).toBe('iam-roles');
  });
});

describe('files beside the lessons', () => {
  test('the newest heading is the version [J9]', () => {
    const changelog = '# Changes\n\n## 2026.12.2\n\nB.\n\n## 2026.11.1\n\nA.\n';
    expect(readFiles({ 'content/CHANGELOG.md': changelog }).bank.version).toBe('2026.12.2');
  });

  test('a changelog without version is refused [J9]', () => {
    expect(problemsOf({ 'content/CHANGELOG.md': 'Nothing yet.' })).toEqual([
      'content/CHANGELOG.md:1:1 The newest heading ("## 2026.11.1") is the content version; there is none.',
    ]);
  });

  test('broken YAML is placed, not thrown', () => {
    expect(
      problemsOf({ 'content/retired.yaml': 'old: why\nold: [', 'content/syllabus.yaml': 'S1: *a' }),
    ).toEqual([
      expect.stringMatching(/^content\/retired\.yaml:2:\d+ This is not YAML: /),
      expect.stringMatching(/^content\/retired\.yaml:2:\d+ This is not YAML: /),
      expect.stringMatching(/^content\/syllabus\.yaml:1:\d+ This is not YAML: /),
    ]);
  });

  test('a list in place of keys is refused', () => {
    expect(problemsOf({ 'content/retired.yaml': '- old-fact\n' })).toEqual([
      'content/retired.yaml:1:1 Write one id on each line, followed by a colon and words: "id: why".',
    ]);
  });

  test('empty lists hold nothing', () => {
    expect(
      problemsOf({ 'content/retired.yaml': '# None yet.\n{}\n', 'content/syllabus.yaml': '' }),
    ).toEqual([]);
  });
});

describe('gaps', () => {
  test('untested facts are listed [J4]', () => {
    const { problems, gaps } = readFiles({
      'content/01-ecs/lesson.mdx': lesson(`${fact} ${fact.replace('ecs-a', 'ecs-b')}\n\n${card}`),
    });
    expect(problems).toEqual([]);
    expect(gaps).toEqual(['no card tests "ecs-b"', once, 'no question tests "ecs-b"']);
  });

  test('a prompt far from its sentence shows [B1]', () => {
    const far = `${fact}\n\n${'word '.repeat(301)}\n\n${card}`;
    expect(readFiles({ 'content/01-ecs/lesson.mdx': lesson(far) }).gaps).toEqual([
      'content/01-ecs/lesson.mdx:11 the prompt "ecs-card" does not follow its sentence within 300 words',
      once,
    ]);
  });

  test('a prompt within reach leaves none [B1]', () => {
    const near = `${fact}\n\n${'word '.repeat(300)}\n\n${card}`;
    expect(readFiles({ 'content/01-ecs/lesson.mdx': lesson(near) }).gaps).toEqual([once]);
    const next = `${fact}\n\n${card}`;
    expect(readFiles({ 'content/01-ecs/lesson.mdx': lesson(next) }).gaps).toEqual([once]);
  });

  test('a prompt before its sentence shows [B1]', () => {
    expect(readFiles({ 'content/01-ecs/lesson.mdx': lesson(`${card}\n\n${fact}`) }).gaps).toEqual([
      expect.stringContaining('"ecs-card" does not follow its sentence'),
      once,
    ]);
  });

  test('gaps do not stop a build', () => {
    const { problems } = readFiles({ 'content/01-ecs/questions.mdx': '' });
    expect(problems).toEqual([]);
    expect(soundFiles).toHaveProperty(['content/01-ecs/questions.mdx']);
  });
});
