import { describe, expect, test } from 'vitest';
import { readQuestionsFile } from './read-content-file.ts';
import { richText } from './rich-text.ts';
import { newReporter, options, question, questionProblems } from './testing/samples.ts';

function readQuestion(text: string) {
  const reporter = newReporter();
  const [first] = readQuestionsFile(text, 'ecs', reporter).items;
  return { question: first?.kind === 'choice' ? first : undefined, problems: reporter.problems };
}

describe('questions', () => {
  test('a question is read in full', () => {
    const attributes = 'id="q" facts="a b" domain="cost" level="apply" revision="2"';
    const { question: read, problems } = readQuestion(question({ attributes }));
    expect(problems).toEqual([]);
    expect(read).toMatchObject({ id: 'q', facts: ['a', 'b'], domain: 'cost', level: 'apply' });
    expect(read).toMatchObject({
      topic: 'ecs',
      revision: 2,
      stem: [['p', 'What is one running copy?']],
    });
    expect(read?.options[0]).toEqual({
      id: 'task',
      correct: true,
      text: ['A task'],
      why: ['Right for one copy.'],
      misconception: null,
    });
  });

  test('a question starts at revision one', () => {
    expect(readQuestion(question()).question?.revision).toBe(1);
  });

  test('options may stand on several lines', () => {
    const spread = options
      .replaceAll(/>(A\w* \w+)<Why>(.*)<\/Why>/g, '>\n  $1\n\n  <Why>\n  $2\n  </Why>\n')
      .replaceAll('</Option>', '</Option>\n');
    const { question: read, problems } = readQuestion(question({ options: spread }));
    expect(problems).toEqual([]);
    expect(read).toEqual({ ...readQuestion(question()).question, place: read?.place });
  });

  test('a reason may share its option’s paragraph', () => {
    const shared = options.replaceAll(/>(A\w* \w+)(<Why>.*<\/Why>)/g, '>\n  $1\n  $2\n');
    const { question: read, problems } = readQuestion(question({ options: shared }));
    expect(problems).toEqual([]);
    expect(read?.options.map((option) => richText(option.text))).toEqual([
      'A task',
      'A service',
      'A cluster',
      'An image',
    ]);
  });

  test('options may follow the stem directly', () => {
    const { question: read, problems } = readQuestion(question().replace('\n\n', '\n'));
    expect(problems).toEqual([]);
    expect(read?.options).toHaveLength(4);
    expect(richText(read?.stem ?? [])).toBe('What is one running copy?');
  });

  test('a whole question fits one line', () => {
    const line = question().replaceAll('\n', ' ');
    expect(readQuestion(line).problems).toEqual([]);
    expect(readQuestion(line).question?.options).toHaveLength(4);
  });

  test('a stem may hold lists and code', () => {
    const stem = 'Given:\n\n```json\n{ "a": 1 }\n```\n\n- one\n- two\n\nWhat now?';
    const { question: read, problems } = readQuestion(question({ stem }));
    expect(problems).toEqual([]);
    expect(read?.stem).toHaveLength(4);
  });

  test('a question without a key is refused [J1]', () => {
    expect(questionProblems(question().replace(' correct', ''))).toEqual([
      '1:1 <Question id="ecs-q">: no option is marked correct.',
    ]);
  });

  test('an option without a reason is refused [J1]', () => {
    expect(questionProblems(question().replace('<Why>Right for services.</Why>', ''))).toEqual([
      '6:1 <Option id="cluster">: give the reason in one <Why>.',
    ]);
  });

  test('an empty reason is refused [J1]', () => {
    expect(questionProblems(question().replace('Right for services.', ' '))).toEqual([
      '6:1 <Option id="cluster">: give the reason in one <Why>.',
    ]);
  });

  test('two reasons for one option are refused', () => {
    const twice = question().replace('Right for services.', 'One.</Why><Why>Two.');
    expect(questionProblems(twice)).toEqual([
      '6:1 <Option id="cluster">: give the reason in one <Why>.',
    ]);
  });

  test('an option without text is refused', () => {
    expect(questionProblems(question().replace('>A cluster<', '><'))).toEqual([
      '6:1 <Option id="cluster">: the option has no text.',
    ]);
  });

  test('text after a reason is refused', () => {
    expect(
      questionProblems(question().replace('services.</Why>', 'services.</Why> Or so.')),
    ).toEqual([
      '6:1 <Option id="cluster">: text after the <Why>; the option stands before its reason.',
    ]);
  });

  test('text after the options is refused', () => {
    expect(
      questionProblems(question().replace('</Question>', '\nIt is a task.\n</Question>')),
    ).toEqual([
      '1:1 <Question id="ecs-q">: text after an <Option>; the stem stands before them all.',
    ]);
  });

  test('a missing stem is refused', () => {
    expect(questionProblems(question({ stem: '' }))).toEqual([
      '1:1 <Question id="ecs-q">: the stem is missing.',
    ]);
  });

  test('three options are too few', () => {
    const three = options.split('\n').slice(0, 3).join('\n');
    expect(questionProblems(question({ options: three }))).toEqual([
      '1:1 <Question id="ecs-q">: 3 options; a question with one right option has 4.',
    ]);
  });

  test('five options need two keys', () => {
    const five = `${options}\n<Option id="pod">A pod<Why>Right on EKS.</Why></Option>`;
    expect(questionProblems(question({ options: five }))).toEqual([
      '1:1 <Question id="ecs-q">: 5 options; a question with one right option has 4.',
    ]);
    expect(questionProblems(question({ options: five.replace('"pod"', '"pod" correct') }))).toEqual(
      [],
    );
  });

  test('two keys need five options', () => {
    const two = options.replace('"service"', '"service" correct');
    expect(questionProblems(question({ options: two }))).toEqual([
      '1:1 <Question id="ecs-q">: 4 options, 2 of them correct; such a question has 5 or more.',
    ]);
  });

  test('all options right is refused', () => {
    const all = `${options}\n<Option id="pod">A pod<Why>So.</Why></Option>`
      .replace(' correct', '')
      .replaceAll(/id="(\w+)"/g, 'id="$1" correct');
    expect(questionProblems(question({ options: all }))).toEqual([
      '1:1 <Question id="ecs-q">: every option is correct; nothing is asked.',
    ]);
  });

  test('two options sharing an id are refused', () => {
    expect(questionProblems(question().replace('id="image"', 'id="task"'))).toEqual([
      '1:1 <Question id="ecs-q">: two options share an id.',
    ]);
  });

  test('correct with a value is refused', () => {
    expect(questionProblems(question().replace('"image"', '"image" correct="false"'))).toEqual([
      '7:1 <Option id="image">: write "correct" alone, without a value, or leave it out.',
    ]);
  });

  test('a question without facts is refused [J4]', () => {
    const attributes = 'id="q" domain="cost" level="apply"';
    expect(questionProblems(question({ attributes }))).toEqual([
      '1:1 <Question id="q">: "facts" is missing.',
    ]);
  });

  test('unknown domain and level are refused', () => {
    const attributes = 'id="q" facts="a" domain="safety" level="hard"';
    expect(questionProblems(question({ attributes }))).toEqual([
      '1:1 <Question id="q">: domain "safety" is none of secure, resilient, performing, cost, develop, deploy, troubleshoot.',
      '1:1 <Question id="q">: level "hard" is none of recall, apply, combine.',
    ]);
  });

  test.each(['0', '-1', '1.5', '0x2', 'two'])('the revision "%s" is refused', (revision) => {
    const attributes = `id="q" facts="a" domain="cost" level="apply" revision="${revision}"`;
    expect(questionProblems(question({ attributes }))).toEqual([
      '1:1 <Question id="q">: revision is a whole number from 1.',
    ]);
  });

  test('a stray element is refused by name', () => {
    const stem = 'What is it?\n\n<Trap title="t">x</Trap>';
    expect(questionProblems(question({ stem }))).toEqual([
      '4:1 <Trap> cannot stand in a prompt, an option or a reason.',
    ]);
  });
});
