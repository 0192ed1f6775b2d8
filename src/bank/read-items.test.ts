import { describe, expect, test } from 'vitest';
import { readCardsFile, readLessonFile } from './read-content-file.ts';
import {
  card,
  cardProblems,
  fact,
  lesson,
  lessonProblems,
  newReporter,
  source,
} from './testing/samples.ts';

const factWith = (attributes: string) => `<Fact ${attributes}>A task is one copy</Fact>.`;

describe('facts', () => {
  test('a fact carries sentence, source and place [J4]', () => {
    const body = `<Fact id="ecs-a" source="${source}" asOf="2026-11">A **task** is\none \`copy\`</Fact>.`;
    expect(readLessonFile(lesson(body), 'ecs', newReporter())?.facts).toEqual([
      {
        id: 'ecs-a',
        topic: 'ecs',
        statement: 'A task is one copy',
        source,
        asOf: '2026-11',
        place: { file: 'test.mdx', line: 7, column: 1 },
      },
    ]);
  });

  test('a fact without a source is refused [J4]', () => {
    expect(lessonProblems(factWith('id="a"'))).toEqual(['1:1 <Fact id="a">: "source" is missing.']);
  });

  test.each(['docs.aws.amazon.com', 'http://a.b', 'javascript:alert(1)', 'https://'])(
    'the source "%s" is refused',
    (address) => {
      expect(lessonProblems(factWith(`id="a" source="${address}"`))).toEqual([
        '1:1 <Fact id="a">: source is not a full address (https://…).',
      ]);
    },
  );

  test.each(['2026', '2026-13', 'November 2026', ''])('the month "%s" is refused', (month) => {
    expect(lessonProblems(factWith(`id="a" source="${source}" asOf="${month}"`))).toEqual([
      '1:1 <Fact id="a">: asOf is a month: YYYY-MM.',
    ]);
  });

  test('a fact without words is refused', () => {
    expect(lessonProblems(`<Fact id="a" source="${source}"></Fact>`)).toEqual([
      '1:1 <Fact id="a">: mark the sentence that states it.',
    ]);
  });

  test('a fact with a malformed id is refused', () => {
    expect(lessonProblems(factWith(`id="Ecs A" source="${source}"`))).toEqual([
      '1:1 <Fact id="Ecs A">: an id is lower-case words and digits joined by hyphens.',
    ]);
  });

  test('a fact on its own lines reads', () => {
    expect(lessonProblems(`<Fact id="a" source="${source}">\nOne copy.\n</Fact>`)).toEqual([]);
  });

  test('a fact of two paragraphs is refused', () => {
    expect(lessonProblems(`<Fact id="a" source="${source}">\nOne.\n\nTwo.\n</Fact>`)).toEqual([
      '1:1 <Fact id="a">: a fact is one sentence, without lists, code blocks or blank lines.',
    ]);
  });

  test('a fact within a fact is refused', () => {
    expect(lessonProblems(`<Fact id="a" source="${source}">One ${fact}</Fact>`)).toEqual([
      expect.stringContaining('<Fact id="ecs-a"> cannot stand in a <Fact>.'),
    ]);
  });
});

describe('cards', () => {
  test('a card has a front and a back', () => {
    const cards = readLessonFile(lesson(card), 'ecs', newReporter())?.cards;
    expect(cards).toMatchObject([
      {
        id: 'ecs-card',
        topic: 'ecs',
        facts: ['ecs-a'],
        front: ['What is one running copy?'],
        back: ['A task.'],
      },
    ]);
  });

  test('a card on one line reads alike', () => {
    const line = '<Card id="a" facts="b"><Front>Why?</Front><Back>So.</Back></Card>';
    expect(cardProblems(`${line}\n${line.replace('"a"', '"c"')}`)).toEqual([]);
  });

  test('a card without a back is refused', () => {
    expect(cardProblems('<Card id="a" facts="b">\n<Front>Why?</Front>\n</Card>')).toEqual([
      '1:1 <Card id="a">: write one <Back> with its text.',
    ]);
  });

  test('a card with an empty front is refused', () => {
    expect(cardProblems('<Card id="a" facts="b"><Front> </Front><Back>So.</Back></Card>')).toEqual([
      '1:1 <Card id="a">: write one <Front> with its text.',
    ]);
  });

  test('a card with two backs is refused', () => {
    const sides = '<Front>Why?</Front><Back>So.</Back><Back>Or so.</Back>';
    expect(cardProblems(`<Card id="a" facts="b">${sides}</Card>`)).toEqual([
      '1:1 <Card id="a">: write one <Back> with its text.',
    ]);
  });

  test('text outside front and back is refused', () => {
    expect(cardProblems(card.replace('</Card>', 'Hm.\n</Card>'))).toEqual([
      '1:1 <Card id="ecs-card">: text outside <Front> and <Back>.',
    ]);
  });

  test('a card without facts is refused [J4]', () => {
    expect(cardProblems(card.replace('facts="ecs-a"', 'facts=""'))).toEqual([
      '1:1 <Card id="ecs-card">: "facts" is missing.',
    ]);
  });

  test("an id of a learner's own card is refused [E17]", () => {
    const sides = '<Front>Why?</Front><Back>So.</Back>';
    expect(cardProblems(`<Card id="own-a" facts="b">${sides}</Card>`)).toEqual([
      `1:1 <Card id="own-a">: ids that begin with "own-" are those of learners' cards.`,
    ]);
  });

  test('a side takes no attributes', () => {
    expect(cardProblems(card.replace('<Front>', '<Front id="x">'))).toEqual([
      '2:3 <Front id="x">: unknown attribute "id". It takes none.',
    ]);
  });

  test('what a card builds on is a list of facts [E16]', () => {
    const { items } = readCardsFile(
      card.replace('facts=', 'needs="a b" facts='),
      'ecs',
      newReporter(),
    );
    expect(items[0]?.needs).toEqual(['a', 'b']);
    expect(readCardsFile(card, 'ecs', newReporter()).items[0]?.needs).toEqual([]);
  });

  test('answers to type come preferred first', () => {
    const typed = card.replace('facts=', 'accept="NAT  gateway | NAT" facts=');
    const { items } = readCardsFile(typed, 'ecs', newReporter());
    expect(items[0]?.accept).toEqual(['NAT gateway', 'NAT']);
    expect(readCardsFile(card, 'ecs', newReporter()).items[0]?.accept).toEqual([]);
  });

  test.each(['', ' | a', 'a || b', 'a |'])('accept="%s" has an empty answer', (accept) => {
    expect(cardProblems(card.replace('facts=', `accept="${accept}" facts=`))).toEqual([
      '1:1 <Card id="ecs-card">: accept lists answers with | between them: "2049 | TCP 2049".',
    ]);
  });

  test('an answer accepted twice is refused', () => {
    expect(cardProblems(card.replace('facts=', 'accept="Task | task" facts='))).toEqual([
      '1:1 <Card id="ecs-card">: accept names an answer twice; capitals do not matter.',
    ]);
  });
});
