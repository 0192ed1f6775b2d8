import { describe, expect, test } from 'vitest';
import type { StudyAct, StudyEvent } from './event.ts';
import { pacePlan, replayExam } from './exam-replay.ts';
import { buildEvent, MINUTE, NOON } from './testing/build-event.ts';

const event = (minute: number, act: StudyAct): StudyEvent =>
  buildEvent(act, { id: `tab-${minute}`, at: NOON + minute * MINUTE });
const respond = (question: string, options: string[], minutes: number, flagged = false) =>
  ({
    type: 'respond',
    sitting: 'x',
    question,
    options,
    struck: [],
    flagged,
    confidence: null,
    elapsedMs: minutes * MINUTE,
  }) as const;

const log: StudyEvent[] = [
  event(0, {
    type: 'sit',
    sitting: 'x',
    blueprint: 'quick',
    mode: 'study',
    limitMs: 30 * MINUTE,
    seed: 1,
    questions: ['q1', 'q2'],
    unscored: [],
  }),
  event(2, respond('q1', ['a'], 2)),
  event(3, respond('q2', [], 1, true)),
  event(4, { type: 'pause', sitting: 'x', since: NOON + 4 * MINUTE }),
  event(14, { type: 'resume', sitting: 'x' }),
  event(15, respond('q1', ['b'], 2)),
  event(16, respond('q1', ['b'], 1)),
];

describe('replayExam', () => {
  const steps = replayExam(log.toReversed(), 'x');

  test('its steps are the entries of the log, in order [U24]', () => {
    expect(steps.map(({ question, did }) => [question, did])).toEqual([
      ['q1', 'answered'],
      ['q2', 'flagged'],
      ['q1', 'changed'],
      ['q1', 'read'],
    ]);
  });

  test('time runs without the pauses [U24]', () => {
    expect(steps.map(({ fromMs, toMs }) => [fromMs / MINUTE, toMs / MINUTE])).toEqual([
      [0, 2],
      [2, 3],
      [3, 5],
      [5, 6],
    ]);
  });

  test('its times add up to those of the log [U24]', () => {
    const spent = steps.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    const logged = log.reduce((sum, e) => sum + (e.type === 'respond' ? e.elapsedMs : 0), 0);
    expect(spent).toBe(logged);
  });

  test('answered questions are counted', () => {
    expect(steps.map(({ answered }) => answered)).toEqual([1, 1, 1, 1]);
  });

  test('another exam is not in it', () => {
    expect(replayExam(log, 'y')).toEqual([]);
  });
});

test('the first pass takes three quarters of the time [U24]', () => {
  const plan = pacePlan(130 * MINUTE, 65);
  expect(plan.firstMs).toBe(90_000);
  expect(plan.firstPassMs + plan.secondPassMs).toBe(130 * MINUTE);
});
