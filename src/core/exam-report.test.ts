import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  examReport,
  missesBySureness,
  passMark,
  plannedTopics,
  rightToPass,
  scaledEstimate,
} from './exam-report.ts';
import { startExam } from './exam.ts';
import type { Confidence } from './event.ts';
import type { ExamSitting } from './progress.ts';
import { MINUTE, NOON } from './testing/build-event.ts';

interface Given {
  correct: boolean;
  seconds?: number;
  confidence?: Confidence | null;
}

/** A finished exam of four questions, one of them unscored, two minutes each. */
function examOf(given: Readonly<Record<string, Given>>): ExamSitting {
  const open = startExam({
    id: 'tab-1',
    device: 'laptop',
    at: NOON,
    offsetMinutes: 0,
    content: '1',
    type: 'sit',
    sitting: 'x',
    blueprint: 'quick',
    mode: 'strict',
    limitMs: 8 * MINUTE,
    seed: 1,
    questions: ['q1', 'q2', 'q3', 'q4'],
    unscored: ['q4'],
  });
  const entries = Object.entries(given).map(
    ([id, { correct, seconds = 60, confidence = null }]) => {
      const sheet = { options: ['a'], confidence, elapsedMs: seconds * 1000, at: NOON };
      return { id, correct, sheet };
    },
  );
  return {
    ...open,
    finishedAt: NOON + 5 * MINUTE,
    sheets: new Map(
      entries.map(({ id, sheet }) => [
        id,
        { ...sheet, struck: [], flagged: id === 'q2', entries: 1 },
      ]),
    ),
    answers: new Map(
      entries.map(({ id, correct, sheet }) => [id, { ...sheet, correct, revision: 1, was: null }]),
    ),
  };
}
const find = (id: string) => ({
  id,
  topic: id === 'q1' ? 'ecs' : 'ecr',
  domain: id === 'q3' ? 'cost' : 'secure',
});

describe('examReport', () => {
  const report = examReport(examOf({ q1: { correct: true }, q2: { correct: false } }), find);

  test('only scored questions count, and blanks are wrong [D7][D10]', () => {
    expect(report.scored).toEqual({ right: 1, total: 3 });
    expect(report.all).toEqual({ right: 1, total: 4 });
    expect(report.blank).toBe(2);
    expect(report.scaled).toBe(400);
    expect(report.passed).toBe(false);
  });

  test('topics and domains have counts [D11]', () => {
    expect(report.byTopic).toEqual([
      { name: 'ecs', right: 1, total: 1 },
      { name: 'ecr', right: 0, total: 3 },
    ]);
    expect(report.byDomain.map(({ name, total }) => [name, total])).toEqual([
      ['secure', 3],
      ['cost', 1],
    ]);
  });

  test('time is told from the start to the end [D12]', () => {
    expect(report.usedMs).toBe(5 * MINUTE);
  });

  test('slow and wrong is told from fast and wrong [D12]', () => {
    const { items } = examReport(
      examOf({
        q1: { correct: false, seconds: 180 },
        q2: { correct: false, seconds: 60 },
        q3: { correct: true, seconds: 100 },
      }),
      find,
    );
    expect(items.map(({ pace }) => pace)).toEqual(['slow', 'fast', 'even', 'fast']);
  });

  test('flags stand in the report [D13]', () => {
    expect(report.items.map(({ flagged }) => flagged)).toEqual([false, true, false, false]);
  });

  test('a question that is gone from the content still counts [R15]', () => {
    const gone = examReport(examOf({ q1: { correct: true } }), () => undefined);
    expect(gone.scored.total).toBe(3);
    expect(gone.byTopic).toEqual([]);
  });
});

describe('scaledEstimate', () => {
  test('runs from 100 to 1,000 and rises with every right answer [D9]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (total) => {
        const scores = Array.from({ length: total + 1 }, (_, right) =>
          scaledEstimate({ right, total }),
        );
        expect(scores[0]).toBe(100);
        expect(scores.at(-1)).toBe(1000);
        expect(scores).toEqual([...new Set(scores)].sort((a, b) => a - b));
      }),
    );
  });

  test('an empty paper scores least', () => {
    expect(scaledEstimate({ right: 0, total: 0 })).toBe(100);
  });

  test('the pass line is the first count that reaches it [D9]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (total) => {
        const right = rightToPass(total);
        expect(scaledEstimate({ right, total })).toBeGreaterThanOrEqual(passMark);
        expect(scaledEstimate({ right: right - 1, total })).toBeLessThan(passMark);
      }),
    );
    expect(rightToPass(50)).toBe(35);
  });
});

test('confident errors come first, blanks last [F9]', () => {
  const { items } = examReport(
    examOf({
      q1: { correct: false, confidence: 'guess' },
      q2: { correct: false, confidence: 'sure' },
      q3: { correct: true, confidence: 'sure' },
    }),
    find,
  );
  expect(missesBySureness(items).map(({ id }) => id)).toEqual(['q2', 'q1', 'q4']);
});

test('planned counts follow the weights [D2]', () => {
  const blueprint = { id: 'q', title: 'Quick', questions: 10, minutes: 20, unscored: 2 };
  const planned = plannedTopics({ ...blueprint, weights: { ecs: 3, ecr: 1 } }, 10);
  expect([...planned]).toEqual([
    ['ecs', 8],
    ['ecr', 2],
  ]);
});
