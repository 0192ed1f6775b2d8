import { describe, expect, test } from 'vitest';
import { readQuestionsFile } from './read-content-file.ts';
import {
  matching,
  newReporter,
  ordering,
  question,
  questionProblems,
  readFiles,
  scenario,
} from './testing/samples.ts';

const label = '1:1 <Scenario id="ecs-s">:';

describe('scenarios [C6]', () => {
  test('questions of any kind share a situation', () => {
    const reporter = newReporter();
    const text = `${scenario(question(), ordering(), matching())}\n\n${ordering('ecs-last')}`;
    const { items, scenarios } = readQuestionsFile(text, 'ecs', reporter);
    expect(reporter.problems).toEqual([]);
    expect(scenarios).toMatchObject([
      {
        id: 'ecs-s',
        topic: 'ecs',
        text: [['p', 'A shop runs tasks.']],
        questions: ['ecs-q', 'ecs-o', 'ecs-m'],
      },
    ]);
    expect(items.map((item) => [item.id, item.scenario])).toEqual([
      ['ecs-q', 'ecs-s'],
      ['ecs-o', 'ecs-s'],
      ['ecs-m', 'ecs-s'],
      ['ecs-last', null],
    ]);
  });

  test('a situation may hold code and lists', () => {
    const text = scenario(question(), ordering()).replace(
      'A shop runs tasks.',
      'Given:\n\n```json\n{ "a": 1 }\n```\n\n- one\n- two',
    );
    expect(questionProblems(text)).toEqual([]);
  });

  test('one or five questions are refused', () => {
    expect(questionProblems(scenario(question()))).toEqual([
      `${label} 1 questions; a scenario has 2 to 4.`,
    ]);
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => ordering(id));
    expect(questionProblems(scenario(...five))).toEqual([
      `${label} 5 questions; a scenario has 2 to 4.`,
    ]);
  });

  test('a missing situation is refused', () => {
    const bare = scenario(question(), ordering()).replace('A shop runs tasks.\n', '');
    expect(questionProblems(bare)).toEqual([
      `${label} the situation is missing; it stands before the questions.`,
    ]);
  });

  test('text after a question is refused', () => {
    const after = scenario(question(), 'Then it grows.', ordering());
    expect(questionProblems(after)).toEqual([
      `${label} text after a question; the situation stands before them all.`,
    ]);
  });

  test('a situation has no deciding words', () => {
    const marked = scenario(question(), ordering()).replace('shop', '<Deciding>shop</Deciding>');
    expect(questionProblems(marked)).toEqual([
      '2:3 Only the stem of a question has deciding words.',
    ]);
  });

  test('the bank holds it; its id is taken [J2]', () => {
    const text = scenario(question(), ordering());
    const { bank, problems } = readFiles({ 'content/01-ecs/questions.mdx': text });
    expect(problems).toEqual([]);
    expect(bank.scenarios).toEqual([
      {
        id: 'ecs-s',
        topic: 'ecs',
        text: [['p', 'A shop runs tasks.']],
        questions: ['ecs-q', 'ecs-o'],
      },
    ]);
    const clash = text.replace('id="ecs-s"', 'id="ecs-card"');
    expect(readFiles({ 'content/01-ecs/questions.mdx': clash }).problems).toMatchObject([
      { message: expect.stringContaining('The id "ecs-card" is already used') },
    ]);
  });
});
