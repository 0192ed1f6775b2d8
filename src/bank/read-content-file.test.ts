import { describe, expect, test } from 'vitest';
import { readCardsFile, readQuestionsFile } from './read-content-file.ts';
import {
  card,
  cardProblems,
  fact,
  newReporter,
  question,
  questionProblems,
} from './testing/samples.ts';

describe('cards.mdx and questions.mdx', () => {
  test('items come in written order', () => {
    const two = `${question()}\n\n${question().replace('id="ecs-q"', 'id="ecs-r"')}`;
    const { items } = readQuestionsFile(two, 'ecs', newReporter());
    expect(items.map((item) => [item.id, item.place.line])).toEqual([
      ['ecs-q', 1],
      ['ecs-r', 10],
    ]);
  });

  test('an empty file holds nothing', () => {
    expect(readCardsFile('', 'ecs', newReporter())).toEqual({
      items: [],
      links: [],
      texts: [],
    });
  });

  test('prose of their own is refused', () => {
    expect(cardProblems(`Some words.\n\n${card}\n\n- a list\n\n## A heading [#h]\n`)).toEqual([
      '1:1 Only a lesson has text of its own; cards.mdx holds <Card>s.',
      '8:1 Only a lesson has text of its own; cards.mdx holds <Card>s.',
      '10:1 Only a lesson has text of its own; cards.mdx holds <Card>s.',
    ]);
  });

  test('frontmatter is for lessons only', () => {
    expect(questionProblems(`---\ntitle: T\n---\n\n${question()}`)).toEqual([
      '1:1 Only a lesson has text of its own; questions.mdx holds <Question>s.',
    ]);
  });

  test('elements of other files are refused', () => {
    expect(questionProblems(`${card}\n\n<Diagram />`)).toEqual([
      '1:1 <Card id="ecs-card"> does not belong in questions.mdx, which holds <Question>s.',
      '6:1 <Diagram> does not belong in questions.mdx, which holds <Question>s.',
    ]);
    expect(cardProblems(question())).toEqual([
      '1:1 <Question id="ecs-q"> does not belong in cards.mdx, which holds <Card>s.',
    ]);
  });

  test('a fact in a card is refused', () => {
    expect(cardProblems(card.replace('A task.', fact))).toEqual([
      '3:9 <Fact id="ecs-a"> cannot stand in a prompt, an option or a reason.',
    ]);
  });

  test('code outside the items is refused', () => {
    expect(questionProblems(`import a from "b"\n\n${question()}\n\n{a}`)).toEqual([
      '1:1 import and export are not allowed in content.',
      '12:1 An {expression} is not allowed; put a literal brace in backticks.',
    ]);
  });

  test('code inside the items is refused', () => {
    expect(questionProblems(question({ stem: 'What is {a}?' }))).toEqual([
      '2:9 An {expression} cannot stand in a prompt, an option or a reason.',
    ]);
  });

  test('links in options are kept', () => {
    const text = question().replace('Right for one copy.', 'See [a](/lessons/x).');
    expect(readQuestionsFile(text, 'ecs', newReporter()).links).toEqual([
      { url: '/lessons/x', place: { file: 'test.mdx', line: 4, column: 42 } },
    ]);
  });
});
