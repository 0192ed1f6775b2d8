import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Confidence } from './event.ts';
import { inverse, normalCdf, normalDraws, squareRoot } from './normal.ts';
import type { GivenAnswer, QuestionRecord } from './progress.ts';
import { NEEDED_ANSWERS, readiness, type ReadinessQuestion } from './readiness.ts';
import { DAY, NOON } from './testing/build-event.ts';

const topics = ['a', 'b', 'c', 'd'];
const questions: readonly ReadinessQuestion[] = Array.from({ length: 120 }, (_, n) => ({
  id: `q${n}`,
  topic: topics[n % 4] ?? '',
  facts: [`f${n}`],
}));
const blueprint = {
  id: 'full',
  title: 'Full exam',
  questions: 65,
  minutes: 130,
  unscored: 15,
  weights: { a: 4, b: 3, c: 2, d: 1 },
};

/** First answers to the first questions, right as `isRight` says. */
function answered(
  count: number,
  isRight: (question: ReadinessQuestion, n: number) => boolean,
  { confidence = null, daysAgo = 1 }: { confidence?: Confidence | null; daysAgo?: number } = {},
): Map<string, QuestionRecord> {
  return new Map(
    questions.slice(0, count).map((question, n) => {
      const correct = isRight(question, n);
      const given = { options: ['x'], correct, confidence, revision: 1, elapsedMs: 1, was: null };
      const first: GivenAnswer = { ...given, at: NOON - daysAgo * DAY };
      const last = { ...first, correct: true };
      return [question.id, { first, last, answered: 2, right: correct ? 2 : 1, flagged: false }];
    }),
  );
}

const recallOf = (share: number) => new Map(questions.map(({ facts: [f = ''] }) => [f, share]));
const told = (records: Map<string, QuestionRecord>, recall = recallOf(0.8)) =>
  readiness({ questions, progress: { questions: records }, recall, blueprint, now: NOON });
function figures(records: Map<string, QuestionRecord>, recall = recallOf(0.8)) {
  const result = told(records, recall);
  if (!result.enough) throw new Error('not enough');
  return result;
}

describe('readiness', () => {
  test('it is hidden while there are few first answers [U13] [F7]', () => {
    expect(told(answered(NEEDED_ANSWERS - 1, () => true))).toEqual({
      enough: false,
      answers: NEEDED_ANSWERS - 1,
      needed: NEEDED_ANSWERS,
    });
    expect(told(answered(NEEDED_ANSWERS, () => true)).enough).toBe(true);
  });

  test('answers in one topic alone are not enough [U13]', () => {
    const records = answered(120, () => true);
    for (const { id, topic } of questions) if (topic !== 'a') records.delete(id);
    expect(
      readiness({
        questions: questions.map((question) => question),
        progress: { questions: records },
        recall: recallOf(0.8),
        blueprint: { ...blueprint, weights: { ...blueprint.weights, a: 1 } },
        now: NOON,
      }).enough,
    ).toBe(false);
  });

  test('it lies within its interval [U13] [F7]', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 40, max: 120 }),
        (every, n) => {
          const { probability, low, high } = figures(
            answered(n, (_, index) => index % every !== 0),
          );
          expect(low).toBeLessThanOrEqual(probability);
          expect(high).toBeGreaterThanOrEqual(probability);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('more right first answers make passing likelier [U13]', () => {
    const shares = [2, 3, 5, 9].map(
      (every) => figures(answered(100, (_, n) => n % every !== 0)).probability,
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.3);
    expect(shares[3]).toBeGreaterThan(0.7);
  });

  test('repeated answers do not count [U13] [F6]', () => {
    const records = answered(100, (_, n) => n % 2 === 0);
    const before = figures(records).probability;
    for (const [id, record] of records) records.set(id, { ...record, answered: 9, right: 8 });
    expect(figures(records).probability).toBe(before);
  });

  test('more answers narrow the interval [U13]', () => {
    const width = (count: number) => {
      const { low, high } = figures(answered(count, (_, n) => n % 4 !== 0));
      return high - low;
    };
    expect(width(120)).toBeLessThan(width(40));
  });

  test('the weakest heavy topics are named first [U13] [F7]', () => {
    const { topics: held } = figures(answered(120, ({ topic }) => topic !== 'b'));
    expect(held[0]?.topic).toBe('b');
    expect(held).toHaveLength(3);
    expect(held[0]?.gain).toBeGreaterThan(held[2]?.gain ?? 0);
  });

  test('the least recalled facts are named [U13] [F7]', () => {
    const recall = recallOf(0.9).set('f0', 0.1).set('f4', 0.2);
    recall.delete('f8');
    expect(
      figures(
        answered(100, () => true),
        recall,
      ).facts,
    ).toEqual(['f8', 'f0', 'f4']);
  });

  test('a guess that came off proves little [U13]', () => {
    const isRight = () => true;
    const guessed = figures(answered(60, isRight, { confidence: 'guess' })).probability;
    expect(guessed).toBeLessThan(figures(answered(60, isRight)).probability);
  });
});

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [1.6448536, 0.95],
    [-1.959964, 0.025],
    [6, 1],
  ])('up to %s lie %s', (z, share) => {
    expect(normalCdf(z)).toBeCloseTo(share, 6);
  });

  test('draws have the mean and covariance asked for', () => {
    const covariance = [
      [2, 0.6],
      [0.6, 1],
    ];
    const draws = normalDraws(
      { mean: [1, -1], root: squareRoot(covariance) },
      { count: 20_000, seed: 3 },
    );
    const mean = (of: (draw: number[]) => number) =>
      draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
    expect(mean(([a = 0]) => a)).toBeCloseTo(1, 6);
    expect(mean(([a = 0, b = 0]) => (a - 1) * (b + 1))).toBeCloseTo(0.6, 1);
    expect(mean(([a = 0]) => (a - 1) ** 2)).toBeCloseTo(2, 1);
  });

  test('an inverse times its matrix is one', () => {
    const matrix = [
      [4, 1, 0.5],
      [1, 3, 0.2],
      [0.5, 0.2, 2],
    ];
    const inverted = inverse(matrix);
    for (const [n, row] of matrix.entries()) {
      for (let m = 0; m < 3; m += 1) {
        const sum = row.reduce((total, value, k) => total + value * (inverted[k]?.[m] ?? 0), 0);
        expect(sum).toBeCloseTo(n === m ? 1 : 0, 9);
      }
    }
  });
});
