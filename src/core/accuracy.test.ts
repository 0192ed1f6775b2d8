import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracy, confidentErrors, splitAccuracy, topicAccuracy } from './accuracy.ts';
import type { Confidence, StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import { answer, buildRecord } from './testing/build-event.ts';

describe('accuracy', () => {
  test('without answers nothing is known', () => {
    const nothing = { share: null, low: 0, high: 1, enough: false };
    expect(accuracy(0, 0)).toEqual({ right: 0, answered: 0, ...nothing });
  });

  test('five answers are enough [F5]', () => {
    expect(accuracy(4, 4).enough).toBe(false);
    expect(accuracy(4, 5).enough).toBe(true);
  });

  // Wilson's bounds are the shares s for which |p − s| = z·√(s(1 − s)/n): checked by putting them in.
  test.each([
    [8, 10],
    [1, 5],
    [65, 65],
    [0, 7],
  ])('%d of %d lie z deviations inside', (right, answered) => {
    const { share, low, high } = accuracy(right, answered);
    const deviations = (bound: number) =>
      ((share ?? 0) - bound) / Math.sqrt((bound * (1 - bound)) / answered);
    if (right > 0) expect(deviations(low)).toBeCloseTo(1.6449, 3);
    else expect(low).toBe(0);
    if (right < answered) expect(deviations(high)).toBeCloseTo(-1.6449, 3);
    else expect(high).toBe(1);
  });

  test('the interval holds the share and narrows', () => {
    const counts = fc
      .nat(200)
      .chain((answered) => fc.tuple(fc.nat(answered), fc.constant(answered)));
    fc.assert(
      fc.property(counts, ([right, answered]) => {
        const { share, low, high } = accuracy(right, answered);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (share !== null) {
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
          const more = accuracy(right * 4, answered * 4);
          expect(more.high - more.low).toBeLessThan(high - low);
        }
      }),
    );
  });
});

describe('splitAccuracy', () => {
  test('first answers stay apart from repeats [F6]', () => {
    const acts = [answer('s', 'q1', false), answer('t', 'q1', true), answer('s', 'q2', true)];
    const { all, first, repeat } = splitAccuracy(foldEvents(buildRecord(acts)).questions.values());
    expect([all.right, all.answered]).toEqual([2, 3]);
    expect([first.right, first.answered]).toEqual([1, 2]);
    expect([repeat.right, repeat.answered]).toEqual([1, 1]);
  });

  test('first and repeated make all [F6]', () => {
    fc.assert(
      fc.property(arbitraryRecord(60), (events) => {
        const { all, first, repeat } = splitAccuracy(foldEvents(events).questions.values());
        expect(first.right + repeat.right).toBe(all.right);
        expect(first.answered + repeat.answered).toBe(all.answered);
        expect(repeat.right).toBeLessThanOrEqual(repeat.answered);
      }),
    );
  });
});

describe('topicAccuracy', () => {
  test('each topic counts its own questions [F5]', () => {
    const questions = [
      { id: 'q1', topic: 'ecs' },
      { id: 'q2', topic: 'eks' },
      { id: 'q3', topic: 'ecr' },
    ];
    const acts = [answer('s', 'q1', true), answer('s', 'q2', false), answer('s', 'gone', true)];
    const topics = topicAccuracy(questions, foldEvents(buildRecord(acts)));
    const shares = [...topics].map(([topic, { first }]) => [topic, first.share]);
    expect(Object.fromEntries(shares)).toEqual({ ecs: 1, eks: 0, ecr: null });
  });
});

test('errors made in confidence are told, the newest first [F9]', () => {
  const answerOf = (question: string, correct: boolean, confidence: Confidence): StudyAct => ({
    type: 'answer',
    sitting: `s-${question}`,
    question,
    revision: 1,
    options: ['a'],
    correct,
    confidence,
    elapsedMs: 1000,
  });
  const acts = [
    answerOf('old', false, 'sure'),
    answerOf('right', true, 'sure'),
    answerOf('guess', false, 'guess'),
    answerOf('new', false, 'sure'),
  ];
  const progress = foldEvents(buildRecord(acts));
  expect(confidentErrors(['old', 'right', 'guess', 'new', 'unseen'], progress)).toEqual([
    'new',
    'old',
  ]);
});
