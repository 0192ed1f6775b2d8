import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionOrder } from './sitting.ts';
import { type Blueprint, drawPaper, drawPractice } from './paper.ts';
import type { QuestionRecord } from './progress.ts';

const blueprint: Blueprint = {
  id: 'mock',
  title: 'Mock',
  questions: 10,
  minutes: 20,
  unscored: 0,
  weights: { ecs: 50, eks: 30, ecr: 20 },
};
const poolOf = (sizes: Record<string, number>) =>
  Object.entries(sizes).flatMap(([topic, size]) =>
    Array.from({ length: size }, (_, index) => ({ id: `${topic}-${index}`, topic })),
  );
const unseen: ReadonlySet<string> = new Set();

function answeredAt(at: number): QuestionRecord {
  const given = { options: [], correct: true, confidence: null, at, revision: 1, elapsedMs: 0 };
  return { first: given, last: given, answered: 1, right: 1, flagged: false };
}

describe('drawPaper', () => {
  test('a rich pool gives what was planned [D2]', () => {
    const pool = poolOf({ ecs: 9, eks: 9, ecr: 9 });
    const paper = drawPaper({ blueprint, pool, seen: unseen, seed: 1 });
    expect(paper.planned).toEqual({ ecs: 5, eks: 3, ecr: 2 });
    expect(paper.drawn).toEqual(paper.planned);
    expect(paper.questions).toHaveLength(10);
  });

  test('a short topic passes its places on', () => {
    const pool = poolOf({ ecs: 1, eks: 9, ecr: 9, docker: 9 });
    const paper = drawPaper({ blueprint, pool, seen: unseen, seed: 1 });
    expect(paper.planned).toEqual({ ecs: 5, eks: 3, ecr: 2 });
    expect(paper.drawn).toEqual({ ecs: 1, eks: 5, ecr: 4 });
  });

  test('a small pool is drawn whole', () => {
    const pool = poolOf({ ecs: 2, ecr: 1 });
    const paper = drawPaper({ blueprint, pool, seen: unseen, seed: 1 });
    expect(paper.questions.toSorted()).toEqual(['ecr-0', 'ecs-0', 'ecs-1']);
    expect(paper.drawn).toEqual({ ecs: 2, eks: 0, ecr: 1 });
  });

  test('unseen questions come before seen ones [C13]', () => {
    const pool = poolOf({ ecs: 9, eks: 4, ecr: 2 });
    const seen = new Set(['ecs-0', 'ecs-1', 'ecs-2', 'ecs-3', 'eks-0', 'ecr-0']);
    const { questions } = drawPaper({ blueprint, pool, seen, seed: 3 });
    expect(questions.filter((id) => seen.has(id))).toEqual(['ecr-0']);
  });

  test('a question and its variant are not both asked while there are others', () => {
    const pool = [
      ...poolOf({ ecs: 5 }),
      ...Array.from({ length: 5 }, (_, i) => ({
        id: `ecs-v${i}`,
        topic: 'ecs',
        variantOf: `ecs-${i}`,
      })),
    ];
    const five = { ...blueprint, questions: 5, weights: { ecs: 1 } };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { questions } = drawPaper({ blueprint: five, pool, seen: unseen, seed });
        const families = questions.map((id) => id.replace('v', ''));
        expect(new Set(families).size).toBe(5);
      }),
    );
    const seven = drawPaper({ blueprint: { ...five, questions: 7 }, pool, seen: unseen, seed: 1 });
    expect(new Set(seven.questions).size).toBe(7);
  });

  test('the questions of a scenario stand together, in their own order [C6]', () => {
    const pool = poolOf({ ecs: 20 }).map((question, i) => ({
      ...question,
      scenario: i < 3 ? 'shop' : i < 6 ? 'bank' : null,
    }));
    const all = { ...blueprint, questions: 20, weights: { ecs: 1 } };
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { questions } = drawPaper({ blueprint: all, pool, seen: unseen, seed });
        const from = questions.indexOf('ecs-0');
        expect(questions.slice(from, from + 3)).toEqual(['ecs-0', 'ecs-1', 'ecs-2']);
      }),
    );
  });

  test('ten thousand papers are fair [C7][C13][D2]', () => {
    const sizes = { 'iam-roles': 60, ecs: 60, ecr: 40, eks: 50, docker: 30 };
    const weights = { 'iam-roles': 12, ecs: 12, ecr: 6, eks: 7, docker: 4 };
    const full = { ...blueprint, questions: 65, weights };
    const pool = poolOf(sizes);
    const exact = (topic: keyof typeof weights) => (65 * weights[topic]) / 41;
    const question = {
      kind: 'choice' as const,
      id: 'ecs-7',
      options: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: id === 'a' })),
    };
    const slots = new Map<string, number>();
    for (let seed = 0; seed < 10_000; seed += 1) {
      const paper = drawPaper({ blueprint: full, pool, seen: unseen, seed });
      expect(new Set(paper.questions).size).toBe(65);
      for (const [topic, count] of Object.entries(paper.drawn)) {
        expect(Math.abs(count - exact(topic as keyof typeof weights))).toBeLessThan(1);
      }
      for (const [slot, id] of optionOrder(seed, question).entries()) {
        slots.set(`${id}${slot}`, (slots.get(`${id}${slot}`) ?? 0) + 1);
      }
    }
    expect(slots.size).toBe(16);
    for (const count of slots.values()) expect(Math.abs(count / 10_000 - 0.25)).toBeLessThan(0.03);
  });

  test('papers repeat nothing and keep weights', () => {
    const sizes = fc.record({ ecs: fc.nat(12), eks: fc.nat(12), ecr: fc.nat(12) });
    fc.assert(
      fc.property(sizes, fc.integer(), fc.nat(30), (sizes, seed, count) => {
        const pool = poolOf(sizes);
        const request = { blueprint: { ...blueprint, questions: count }, seen: unseen, seed };
        const paper = drawPaper({ ...request, pool: [...pool, ...pool] });
        expect(new Set(paper.questions).size).toBe(paper.questions.length);
        expect(paper.questions).toHaveLength(Math.min(count, pool.length));
        const topicOf = (id: string) => id.split('-')[0] ?? '';
        for (const [topic, drawn] of Object.entries(paper.drawn)) {
          expect(paper.questions.filter((id) => topicOf(id) === topic)).toHaveLength(drawn);
          const exact = (count * (blueprint.weights[topic] ?? 0)) / 100;
          expect(Math.abs((paper.planned[topic] ?? 0) - exact)).toBeLessThan(1);
        }
        expect(drawPaper({ ...request, pool })).toEqual(paper);
      }),
    );
  });

  test('every question is drawn equally often', () => {
    const pool = poolOf({ ecs: 20, eks: 20, ecr: 20 });
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed++) {
      const { questions } = drawPaper({ blueprint, pool, seen: unseen, seed });
      for (const id of questions) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    // 5 of 20 ECS questions: each a quarter of the time; three standard deviations are 8 %.
    const ecs = [...counts].filter(([id]) => id.startsWith('ecs-')).map(([, count]) => count);
    expect(ecs).toHaveLength(20);
    for (const count of ecs) expect(Math.abs(count / 1000 - 1)).toBeLessThan(0.1);
  });
});

describe('drawPractice', () => {
  const pool = ['q1', 'q2', 'q3', 'q4'];

  test('unseen come first, then the oldest [C13]', () => {
    const questions = new Map([
      ['q1', answeredAt(300)],
      ['q2', answeredAt(100)],
      ['q4', answeredAt(200)],
    ]);
    const draw = drawPractice({ pool, count: 4, questions, seed: 1 });
    expect(draw).toEqual(['q3', 'q2', 'q4', 'q1']);
  });

  test('a flag alone leaves a question unseen', () => {
    const flagged = { ...answeredAt(1), first: null, last: null, flagged: true };
    const questions = new Map([
      ['q1', answeredAt(1)],
      ['q2', flagged],
    ]);
    const draw = drawPractice({ pool: ['q1', 'q2'], count: 1, questions, seed: 1 });
    expect(draw).toEqual(['q2']);
  });

  test('no question repeats [C13]', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(9), (seed, count) => {
        const draw = drawPractice({ pool: [...pool, ...pool], count, questions: new Map(), seed });
        expect(new Set(draw).size).toBe(draw.length);
        expect(draw).toHaveLength(Math.min(count, 4));
      }),
    );
  });
});
