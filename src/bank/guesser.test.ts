import { describe, expect, test } from 'vitest';
import { randomFrom } from '#core/random.ts';
import type { ChoiceQuestion } from './bank.ts';
import { guessReport } from './guess-report.ts';
import { trainModel, likelihoods } from './guess-model.ts';
import { allowance, chance, easiestKeys, guessKeys, guessLimit } from './guesser.ts';

/** A single-answer question of the given texts, of which the one in `key` is right. */
function choice(id: string, stem: string, texts: readonly string[], key: number): ChoiceQuestion {
  return {
    kind: 'choice',
    id,
    topic: 'ecs',
    facts: [],
    domain: 'deploy',
    level: 'recall',
    revision: 1,
    scenario: null,
    variantOf: null,
    stem: [['p', stem]],
    options: texts.map((text, i) => ({
      id: `o${i}`,
      correct: i === key,
      text: [text],
      why: ['So.'],
      misconception: null,
    })),
  };
}

/** Questions with options of random words; `keyOf` says which is right. */
function bankOf(count: number, keyOf: (texts: readonly string[], random: () => number) => number) {
  const random = randomFrom(7);
  const words = 'task service cluster image layer subnet volume target policy role port zone'.split(
    ' ',
  );
  const word = () => words[Math.floor(random() * words.length)] ?? '';
  const text = () => Array.from({ length: 1 + Math.floor(random() * 6) }, word).join(' ');
  return Array.from({ length: count }, (_, i) => {
    const texts = [text(), text(), text(), text()];
    return choice(`q-${i}`, `${text()} ${text()}?`, texts, keyOf(texts, random));
  });
}

const scoreOf = (questions: readonly ChoiceQuestion[], rule: string) =>
  guessKeys(questions).find((guess) => guess.rule === rule)?.score;

describe('rules', () => {
  test.each([
    ['longest option', ['one', 'two', 'three or so', 'four']],
    [
      'most hedged wording',
      ['it stops', 'it runs', 'it can usually run', 'it ends here now, at the last'],
    ],
    ['most words of the stem', ['a pod', 'a node', 'a windows server', 'a namespace of them']],
    ['odd one out', ['a task role', 'a task port', 'windows', 'a task family']],
    ['majority theme', ['task role', 'task port', 'task role port', 'windows family']],
  ])('%s finds the third', (rule, texts) => {
    const question = choice('q', 'Which windows server is it?', texts, 2);
    expect(scoreOf([question], rule)).toBe(1);
    const [easy] = easiestKeys([question], 1);
    expect(easy?.rules).toContain(rule);
  });

  test('equal options are picked equally often', () => {
    const question = choice('q', 'Which?', ['one', 'two', 'six', 'four'], 0);
    expect(scoreOf([question], 'most hedged wording')).toBe(0.25);
    expect(scoreOf([question], 'longest option')).toBe(0);
  });

  test('other kinds of answer are left out', () => {
    const two = choice('q', 'Which?', ['one', 'two', 'six', 'four', 'ten'], 0);
    const options = two.options.map((option, i) => ({ ...option, correct: i < 2 }));
    expect(guessKeys([{ ...two, options }])[0]?.count).toBe(0);
  });
});

describe('model', () => {
  const longest = (texts: readonly string[]) => {
    const lengths = texts.map(({ length }) => length);
    return lengths.indexOf(Math.max(...lengths));
  };

  test('it learns a look that keys have', () => {
    expect(scoreOf(bankOf(200, longest), 'model of all looks')).toBeGreaterThan(0.8);
  });

  test('it learns nothing where there is nothing', () => {
    const fair = bankOf(400, (_, random) => Math.floor(random() * 4));
    for (const { score, count } of guessKeys(fair)) {
      expect(score).toBeLessThanOrEqual(guessLimit(count));
    }
  });

  test('its guess is the same every time', () => {
    const questions = bankOf(60, longest);
    expect(guessKeys(questions)).toEqual(guessKeys(questions));
  });

  test('likelihoods sum to one', () => {
    const weights = trainModel([
      {
        options: [
          [1, 0],
          [0, 1],
        ],
        key: 0,
      },
    ]);
    const [first = 0, second = 0] = likelihoods(weights, [
      [1, 0],
      [0, 1],
    ]);
    expect(first).toBeGreaterThan(second);
    expect(first + second).toBeCloseTo(1);
  });

  test('no questions are no error', () => {
    expect(guessKeys([]).map(({ score }) => score)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(guessReport([])).toContain('  longest option           0.0%');
  });
});

test('the limit is chance, five points and sampling', () => {
  expect(guessLimit(Infinity)).toBeCloseTo(chance + allowance);
  expect(guessLimit(300)).toBeCloseTo(0.35);
});

test('the report names what guesses too well', () => {
  const lines = guessReport(bankOf(100, (texts) => texts.indexOf([...texts].sort()[0] ?? '')));
  expect(lines[0]).toContain('of 100 single-answer questions');
  expect(lines.filter((line) => /^ {2}q-\d+ \(\d+\.\d%; /.test(line))).toHaveLength(20);
});
