import { describe, expect, test } from 'vitest';
import type { Bank } from './bank.ts';
import { findGaps } from './find-gaps.ts';
import { listSources } from './list-sources.ts';
import { missedTargets, targets } from './targets.ts';
import { fact, lesson, options, question, readFiles } from './testing/samples.ts';

const five = `${options}\n<Option id="pod">A pod<Why>Right on EKS.</Why></Option>`;

/** A bank with one multiple-response question, one in each of two variants, and one ordinary. */
function sample(): Bank {
  const attributes = (id: string, level: string, more = '') =>
    `id="${id}" ${more} facts="ecs-a" domain="deploy" level="${level}"`;
  const otherKey = options.replace(' correct', '').replace('"image"', '"image" correct');
  const { bank } = readFiles({
    'content/01-ecs/questions.mdx': [
      question(),
      question({
        attributes: attributes('ecs-v', 'apply', 'variantOf="ecs-q"'),
        options: otherKey,
      }),
      question({ attributes: attributes('ecs-w', 'apply') }),
      question({
        attributes: attributes('ecs-x', 'combine'),
        stem: 'Which? (Select TWO.)',
        options: five.replace('"pod"', '"pod" correct'),
      }),
    ].join('\n\n'),
  });
  return bank;
}

function measured(bank: Bank): Record<string, number> {
  return Object.fromEntries(targets.map(({ name, measure }) => [name, measure(bank)]));
}

describe('targets', () => {
  test('each figure is measured', () => {
    expect(measured(sample())).toEqual({
      facts: 1,
      cards: 1,
      questions: 4,
      'facts with a card': 1,
      'facts with two questions': 1,
      'multiple response in choice questions': 0.25,
      'choice questions in a pair of variants': 0.5,
      'questions that ask to recall': 0.25,
      'questions that ask to apply': 0.5,
      'questions that ask to combine': 0.25,
    });
  });

  test('what is missed says by how much', () => {
    expect(missedTargets(sample())).toEqual([
      'facts: 1; at least 260 is wanted.',
      'cards: 1; at least 420 is wanted.',
      'questions: 4; at least 420 is wanted.',
    ]);
  });

  test('too much of a level is missed too', () => {
    const bank = sample();
    const recall = bank.questions.map((item) => ({ ...item, level: 'recall' as const }));
    expect(missedTargets({ ...bank, questions: recall })).toContain(
      'questions that ask to recall: 100%; at most 35% is wanted.',
    );
  });

  test('an empty bank misses without dividing by it', () => {
    const { bank } = readFiles({ 'content/01-ecs/questions.mdx': '' });
    for (const { measure } of targets) expect(measure(bank)).not.toBeNaN();
  });
});

describe('gaps [J4]', () => {
  test('facts and misconceptions that nothing tests', () => {
    const more = fact.replace('ecs-a', 'ecs-b');
    const { bank } = readFiles({
      'content/01-ecs/lesson.mdx': lesson(`${fact}\n\n${more}`),
      'content/misconceptions.yaml': 'image-runs: An image runs.\n',
    });
    expect(findGaps(bank)).toEqual([
      'no card tests "ecs-a"',
      'no card tests "ecs-b"',
      'only one question tests "ecs-a"',
      'no question tests "ecs-b"',
      'no option stands for the misconception "image-runs"',
    ]);
  });
});

test('every source is listed once, with its facts [J7]', () => {
  const { facts } = sample();
  const [first] = facts;
  const more = [
    ...facts,
    { id: 'b', topic: 'ecs', statement: 'B', source: 'https://a.b/', asOf: '2026-11' },
    { id: 'c', topic: 'ecs', statement: 'C', source: first?.source ?? '', asOf: null },
  ];
  expect(listSources(more)).toEqual([
    'https://a.b/',
    '  b (as of 2026-11)',
    first?.source,
    '  ecs-a',
    '  c',
  ]);
});
