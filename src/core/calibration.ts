/** How far a learner's sureness can be believed. */
import { type Accuracy, accuracy } from './accuracy.ts';
import type { Confidence } from './event.ts';
import type { GivenAnswer } from './progress.ts';

/**
 * The probability of being right that each word stands for. The words are the learner's; these numbers are ours, with
 * a guess among four options at 0.25.
 */
export const forecasts: Readonly<Record<Confidence, number>> = {
  sure: 0.95,
  think: 0.7,
  guess: 0.25,
};

/** Answers under one word, and how many of them were right. */
export interface CalibrationBin {
  confidence: Confidence;
  /** The share that the word promises. */
  forecast: number;
  accuracy: Accuracy;
}

/** The whole of a learner's sureness. */
export interface Calibration {
  bins: readonly CalibrationBin[];
  /** Answers for which a word was given. */
  answered: number;
  /**
   * Brier's score (1950): the mean squared distance between what was forecast and what came, 0 at best; none without
   * answers.
   */
  brier: number | null;
}

/** The calibration of answers; those without a word are left out. */
export function calibrate(
  answers: Iterable<Pick<GivenAnswer, 'confidence' | 'correct'>>,
): Calibration {
  const counts = { sure: [0, 0], think: [0, 0], guess: [0, 0] } as Record<
    Confidence,
    [right: number, all: number]
  >;
  let squares = 0;
  let answered = 0;
  for (const { confidence, correct } of answers) {
    if (confidence === null) continue;
    counts[confidence][0] += correct ? 1 : 0;
    counts[confidence][1] += 1;
    squares += (forecasts[confidence] - (correct ? 1 : 0)) ** 2;
    answered += 1;
  }
  const words: readonly Confidence[] = ['sure', 'think', 'guess'];
  return {
    bins: words.map((confidence) => ({
      confidence,
      forecast: forecasts[confidence],
      accuracy: accuracy(...counts[confidence]),
    })),
    answered,
    brier: answered === 0 ? null : squares / answered,
  };
}
