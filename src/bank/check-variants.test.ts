import { describe, expect, test } from 'vitest';
import { lesson, matching, options, question, readFiles } from './testing/samples.ts';

const attributes = (id: string, more: string) =>
  `id="${id}" ${more} facts="ecs-a" domain="deploy" level="recall"`;
const otherKey = options.replace(' correct', '').replace('"service"', '"service" correct');

/** A variant of the sample question, with another key unless said. */
function variant(parts: { id?: string; of?: string; options?: string } = {}): string {
  const { id = 'ecs-v', of = 'ecs-q' } = parts;
  return question({
    attributes: attributes(id, `variantOf="${of}"`),
    stem: `Of ${id}: what keeps ${id} and its copies, all of ${id}, running?`,
    options: parts.options ?? otherKey,
  });
}

function problemsOf(...questions: readonly string[]): string[] {
  const file = 'content/01-ecs/questions.mdx';
  const { problems } = readFiles({ [file]: questions.join('\n\n') });
  return problems.map(({ line, message }) => `${line} ${message}`);
}

describe('variants [U10]', () => {
  test('another key makes a variant', () => {
    const { bank, problems } = readFiles({
      'content/01-ecs/questions.mdx': `${question()}\n\n${variant()}\n\n${variant({ id: 'ecs-w' })}`,
    });
    expect(problems).toEqual([]);
    expect(bank.questions.map((item) => item.variantOf)).toEqual([null, 'ecs-q', 'ecs-q']);
  });

  test('other option ids are other keys', () => {
    const others = options.replaceAll('id="', 'id="b-');
    expect(problemsOf(question(), variant({ options: others }))).toEqual([]);
  });

  test('the same key is refused', () => {
    expect(problemsOf(question(), variant({ options }))).toEqual([
      '10 "ecs-v" is a variant of "ecs-q": the same option is right in both; change the detail that decides.',
    ]);
  });

  test('an unknown original is refused', () => {
    expect(problemsOf(question(), variant({ of: 'ecs-x' }))).toEqual([
      '10 "ecs-v" is a variant of "ecs-x": there is no such question.',
    ]);
  });

  test('a variant of a variant is refused', () => {
    expect(
      problemsOf(question(), variant(), variant({ id: 'ecs-w', of: 'ecs-v', options })),
    ).toEqual(['19 "ecs-w" is a variant of "ecs-v": that is a variant itself, of "ecs-q".']);
  });

  test('a variant of itself is refused', () => {
    expect(problemsOf(question(), variant({ of: 'ecs-v' }))).toEqual([
      '10 "ecs-v" is a variant of "ecs-v": name another question.',
    ]);
  });

  test('a variant of a matching question is refused', () => {
    expect(problemsOf(matching(), variant({ of: 'ecs-m' }))).toEqual([
      '9 "ecs-v" is a variant of "ecs-m": that is no question with options to choose from.',
    ]);
  });

  test('a variant stands after its original', () => {
    expect(problemsOf(variant(), question())).toEqual([
      '1 "ecs-v" is a variant of "ecs-q": a variant stands after its original.',
    ]);
  });

  test('a variant of another topic is refused', () => {
    const { problems } = readFiles({
      'content/02-eks/lesson.mdx': lesson('Text.'),
      'content/02-eks/questions.mdx': variant(),
    });
    expect(problems.map(({ message }) => message)).toEqual([
      '"ecs-v" is a variant of "ecs-q": that is a question of another topic.',
    ]);
  });
});

describe('misconceptions [U11]', () => {
  const list = '# Tasks\ntask-is-vm: A task is a small machine.\n';
  const tagged = (tag: string, id = 'service') =>
    question({ options: options.replace(`"${id}"`, `"${id}" misconception="${tag}"`) });
  const read = (questions: string, misconceptions = list) =>
    readFiles({
      'content/01-ecs/questions.mdx': questions,
      'content/misconceptions.yaml': misconceptions,
    });

  test('a wrong option carries a known one', () => {
    const { bank, problems } = read(tagged('task-is-vm'));
    expect(problems).toEqual([]);
    expect(bank.misconceptions).toEqual([{ id: 'task-is-vm', says: 'A task is a small machine.' }]);
    const [first] = bank.questions;
    expect(first?.kind === 'choice' && first.options.map((option) => option.misconception)).toEqual(
      [null, 'task-is-vm', null, null],
    );
  });

  test('an unknown one is refused', () => {
    expect(read(tagged('task-is-pod')).problems.map(({ message }) => message)).toEqual([
      '"ecs-q": the misconception "task-is-pod" of the option "service" is not in content/misconceptions.yaml.',
    ]);
  });

  test('a right option carries none', () => {
    expect(read(tagged('task-is-vm', 'task')).problems).toMatchObject([
      { line: 4, message: '<Option id="task">: a right option stands for no misconception.' },
    ]);
  });

  test.each(['Task Is: A sentence.', 'task-is-vm:', 'task-is-vm: [a]'])(
    'the line "%s" is refused',
    (line) => {
      expect(read(question(), `${line}\n`).problems).toMatchObject([
        {
          file: 'content/misconceptions.yaml',
          line: 1,
          message: expect.stringMatching(/^".*": write "id: the wrong idea in a sentence"\.$/),
        },
      ]);
    },
  );
});
