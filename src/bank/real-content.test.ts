import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { guessKeys, guessLimit } from './guesser.ts';
import { formatProblem } from './problem.ts';
import { readContent } from './read-content.ts';
import { parseMdx } from './mdx-tree.ts';
import { richText } from './rich-text.ts';
import { isPaired, missedTargets } from './targets.ts';
import { newReporter } from './testing/samples.ts';

const { bank, changes, problems } = readContent(process.cwd());
const { lessons, facts, cards, questions } = bank;
const syllabus = Array.from({ length: 78 }, (_, i) => `S${String(i + 1).padStart(2, '0')}`);

/** The source of each lesson, by topic. */
const texts = new Map(
  readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name.slice(3), readFileSync(`content/${name}/lesson.mdx`, 'utf8')]),
);

const choices = questions.filter((question) => question.kind === 'choice');

describe('the project’s own content', () => {
  test('nothing is wrong with it [J1]', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('every fact has an https source [C9]', () => {
    expect(facts.filter((fact) => !fact.source.startsWith('https://'))).toEqual([]);
  });

  test('every lesson has a checked date [A9]', () => {
    expect(lessons.filter((lesson) => !/^\d{4}-\d{2}-\d{2}$/.test(lesson.checked))).toEqual([]);
  });

  test('every question tests a known fact [J4]', () => {
    const known = new Set(facts.map((fact) => fact.id));
    const untied = questions.filter(
      (question) => question.facts.length === 0 || !question.facts.every((id) => known.has(id)),
    );
    expect(untied).toEqual([]);
  });

  test('every card tests a known fact [J4]', () => {
    const known = new Set(facts.map((fact) => fact.id));
    const untied = cards.filter(
      (card) => card.facts.length === 0 || !card.facts.every((id) => known.has(id)),
    );
    expect(untied).toEqual([]);
  });

  test('every option has its reason [C8]', () => {
    const options = choices.flatMap((question) => question.options);
    expect(options.filter((option) => richText(option.why).length < 10)).toEqual([]);
  });

  test('no id is used twice [J2]', () => {
    const ids = [...facts, ...cards, ...questions].map((item) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('options differ within each question [J2]', () => {
    const clashes = choices.filter(
      ({ options }) => new Set(options.map((option) => option.id)).size < options.length,
    );
    expect(clashes).toEqual([]);
  });

  test('it meets its targets [J4]', () => {
    expect(missedTargets(bank)).toEqual([]);
  });

  test.each(guessKeys(questions))('$rule finds no more than chance allows [J5]', (guess) => {
    expect(guess.score).toBeLessThanOrEqual(guessLimit(guess.count));
  });

  test('a variant makes another option right in 30% [U10]', () => {
    const paired = choices.filter(isPaired(bank));
    expect(paired.length / choices.length).toBeGreaterThanOrEqual(0.3);
  });

  test('the exams ask for every topic [D2]', () => {
    const topics = lessons.map(({ topic }) => topic);
    for (const exam of bank.exams) expect(Object.keys(exam.weights)).toEqual(topics);
  });

  test('its changes are told, newest first [J9]', () => {
    expect(changes[0]).toMatchObject({ version: bank.version });
    expect(changes.filter(({ text }) => text.length === 0)).toEqual([]);
  });

  test('the lessons cover the whole syllabus', () => {
    const covered = [...texts.values()].flatMap((text) => text.match(/^ {2}S\d\d(?=:)/gm) ?? []);
    expect([...new Set(covered.map((point) => point.trim()))].toSorted()).toEqual(syllabus);
  });
});

describe.each(lessons.map((lesson) => ({ ...lesson })))('lesson $topic', (lesson) => {
  test('a diagram stands with its words [A8]', () => {
    const tree = parseMdx(texts.get(lesson.topic) ?? '', newReporter());
    const diagrams = (tree?.children ?? []).filter((node) => node.name === 'Diagram');
    expect(diagrams.length).toBeGreaterThanOrEqual(1);
    const wordless = diagrams.filter(
      (diagram) => !diagram.children?.some((part) => part.name === 'Text'),
    );
    expect(wordless).toEqual([]);
  });

  test('it has 900 to 1,800 words', () => {
    expect(lesson.words).toBeGreaterThanOrEqual(900);
    expect(lesson.words).toBeLessThanOrEqual(1800);
  });

  test('prompts stand in its text [B1]', () => {
    expect(lesson.prompts.length).toBeGreaterThanOrEqual(4);
  });

  test('it has facts, cards and questions', () => {
    const own = (items: readonly { topic: string }[]) =>
      items.filter((item) => item.topic === lesson.topic).length;
    expect(Math.min(own(facts), own(cards), own(questions))).toBeGreaterThanOrEqual(5);
  });
});
