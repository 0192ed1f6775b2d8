import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { readContent } from './read-content.ts';
import { lesson, readFiles } from './testing/samples.ts';

const exam = `mock:
  title: Mock
  questions: 10
  minutes: 20
  unscored: 2
  weights:
    ecs: 3
`;

function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const { bank, problems } = readFiles({ 'content/exams.yaml': text, ...more });
  return {
    exams: bank.exams,
    problems: problems.map(({ line, message }) => `${line} ${message}`),
  };
}

describe('exams [D1]', () => {
  test('an exam is read in full', () => {
    expect(read(exam)).toEqual({
      exams: [
        { id: 'mock', title: 'Mock', questions: 10, minutes: 20, unscored: 2, weights: { ecs: 3 } },
      ],
      problems: [],
    });
  });

  test('every question may count', () => {
    expect(read(exam.replace('unscored: 2', 'unscored: 0')).problems).toEqual([]);
  });

  test.each([
    ['questions: 10', 'questions: 0', '3 mock: questions is a whole number from 1.'],
    ['questions: 10', 'questions: 6.5', '3 mock: questions is a whole number from 1.'],
    ['minutes: 20', 'minutes: two', '4 mock: minutes is a whole number from 1.'],
    ['unscored: 2', 'unscored: -1', '5 mock: unscored is a whole number from 0.'],
    ['unscored: 2', 'unscored: 10', '5 mock: unscored leaves no question that counts.'],
    ['ecs: 3', 'ecs: 0', '7 mock: weights, ecs is a whole number from 1.'],
    ['title: Mock', "title: ''", '2 mock: title is empty.'],
    ['  title: Mock\n', '', '1 mock: "title" is missing.'],
    ['title', 'name: x\n  title', '2 mock: unknown key "name".'],
    ['mock:', 'The Mock:', '1 The Mock: an id is lower-case words and digits joined by hyphens.'],
  ])('"%s" as "%s" is refused', (from, to, problem) => {
    expect(read(exam.replace(from, to)).problems).toEqual([problem]);
  });

  test('an exam without parts is refused', () => {
    expect(read('mock: 65\n').problems).toEqual([
      '1 mock: write its parts below it, one on each line, as "name: value".',
    ]);
  });

  test('every topic needs its share [D2]', () => {
    const more = { 'content/02-eks/lesson.mdx': lesson('Text.') };
    expect(read(exam, more).problems).toEqual(['6 mock: weights: the topic "eks" has no share.']);
  });

  test('an unknown topic is refused [D2]', () => {
    expect(read(exam.replace('ecs: 3', 'ecs: 3\n    ecr: 1')).problems).toEqual([
      '8 mock: weights: there is no topic "ecr".',
    ]);
  });
});

test('the project has three exams, full first [D1]', () => {
  const { bank } = readContent(process.cwd());
  const shapes = bank.exams.map((each) => [each.id, each.questions, each.minutes, each.unscored]);
  expect(shapes).toEqual([
    ['full', 65, 130, 15],
    ['half', 33, 66, 8],
    ['quick', 15, 30, 3],
  ]);
});
