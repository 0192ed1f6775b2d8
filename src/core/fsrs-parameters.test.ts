import fc from 'fast-check';
import { CLAMP_PARAMETERS, default_w, W17_W18_Ceiling } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { formatParameters, parameterBounds, parseParameters } from './fsrs-parameters.ts';
import { memoryModel, retrievability, reviewCard } from './schedule.ts';
import { buildRecord, review } from './testing/build-event.ts';
import { anyRating, dayOf, defaultTuning, reviewed } from './testing/reviewed-card.ts';

const fitted = '0.4 1.2 3.1 15.7 7.2 0.5 1.5 0.01 1.5 0.1 1 1.9 0.1 0.3 2.3 0.2 3 0.5 0.6 0.1 0.3';

describe('FSRS parameters', () => {
  test('the bounds are those of ts-fsrs [E13]', () => {
    expect(parameterBounds).toEqual(CLAMP_PARAMETERS(W17_W18_Ceiling, true));
  });

  test('they read as they were written [E13]', () => {
    const weights = fc.tuple(
      ...parameterBounds.map(([min, max]) => fc.double({ min, max, noNaN: true })),
    );
    fc.assert(
      fc.property(weights, (weights) => {
        const read = parseParameters(formatParameters(weights)) ?? [];
        weights.forEach((weight, index) => expect(read[index]).toBeCloseTo(weight, 3));
      }),
    );
  });

  test('the defaults written out schedule as the defaults [E13]', () => {
    fc.assert(
      fc.property(reviewed, anyRating, ({ memory, moment }, rating) => {
        const written = { ...defaultTuning, fsrsParameters: formatParameters(default_w) };
        expect(reviewCard(memory, rating, moment, written)).toEqual(
          reviewCard(memory, rating, moment, defaultTuning),
        );
      }),
    );
  });

  test('they hold for reviews from then on, not before [E13]', () => {
    const set: StudyAct = { type: 'set', key: 'fsrsParameters', value: fitted };
    const cardAfter = (...acts: StudyAct[]) => foldEvents(buildRecord(acts)).cards.get('a');
    expect(cardAfter(review('a', 3), set)).toEqual(cardAfter(review('a', 3)));
    expect(cardAfter(set, review('a', 3))).toMatchObject({ stability: 3.1, decay: 0.3 });
    const back: StudyAct = { type: 'set', key: 'fsrsParameters', value: '' };
    expect(cardAfter(set, back, review('a', 3))).toMatchObject({ stability: 2.3065 });
  });
});

describe('the memory model', () => {
  test.each(['', fitted])('it gives what the scheduler gives (%j)', (fsrsParameters) => {
    const model = memoryModel(fsrsParameters);
    const tuning = { ...defaultTuning, fsrsParameters };
    fc.assert(
      fc.property(reviewed, anyRating, fc.nat(60), ({ memory, moment }, rating, days) => {
        const later = { ...moment, at: moment.at + days * 86_400_000 };
        const next = reviewCard(memory, rating, later, tuning);
        const elapsed = dayOf(later) - memory.lastDay;
        const rated = model.rated(memory, elapsed, rating);
        expect(rated.stability).toBeCloseTo(next.stability, 6);
        expect(rated.difficulty).toBeCloseTo(next.difficulty, 6);
        expect(model.recall(30, next.stability)).toBeCloseTo(
          retrievability(next, next.lastDay + 30),
          6,
        );
      }),
    );
  });
});
