/** The posterior of what decides first answers: see `readiness.ts` for the model. */
import { inverse, type NormalNumbers, squareRoot } from './normal.ts';

/** A first answer as the fit takes it. */
export interface FitAnswer {
  topic: number;
  /** Predicted recall of its facts today. */
  recall: number;
  /** Months since it was given. */
  months: number;
  /** 1 right, 0 wrong, between them where only a share is known. */
  right: number;
}

/** What can be right by guessing: one of four options, or less where several are right. */
export const GUESS_SHARE = 0.22;

/** What is believed before any answer: of ability, the use of recall, growth a month, and each topic. */
const PRIORS = {
  ability: { mean: 0.6, sd: 1.2 },
  use: { mean: 1, sd: 0.8 },
  growth: { mean: 0.3, sd: 0.3 },
  topic: { mean: 0, sd: 0.5 },
} as const;

/** Numbers before those of the topics. */
const COMMON = [PRIORS.ability, PRIORS.use, PRIORS.growth];
const ROUNDS = 12;

/** The logit of knowing the answer. */
export function readinessLogit(
  numbers: readonly number[],
  { topic, recall, months }: Omit<FitAnswer, 'right'>,
): number {
  const [ability = 0, use = 0, growth = 0] = numbers;
  return ability + use * (recall - 0.5) - growth * months + (numbers[COMMON.length + topic] ?? 0);
}

/** The posterior by Fisher scoring: ability, use, growth, then the topics. */
export function fitReadiness(answers: readonly FitAnswer[], topics: number): NormalNumbers {
  const priors = [...COMMON, ...Array.from({ length: topics }, () => PRIORS.topic)];
  let mean = priors.map((prior): number => prior.mean);
  let covariance: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const gains = priors.map((prior, n) => (prior.mean - (mean[n] ?? 0)) / prior.sd ** 2);
    const weights = priors.map((prior, n) =>
      priors.map((_, m) => (n === m ? 1 / prior.sd ** 2 : 0)),
    );
    for (const answer of answers) addAnswer(answer, mean, gains, weights);
    covariance = inverse(weights);
    const step = covariance.map((row) =>
      row.reduce((sum, part, m) => sum + part * (gains[m] ?? 0), 0),
    );
    mean = mean.map((value, n) => value + Math.min(1, Math.max(-1, step[n] ?? 0)));
  }
  return { mean, root: squareRoot(covariance) };
}

function addAnswer(
  answer: FitAnswer,
  mean: readonly number[],
  gains: number[],
  weights: number[][],
) {
  const known = 1 / (1 + Math.exp(-readinessLogit(mean, answer)));
  const share = GUESS_SHARE + (1 - GUESS_SHARE) * known;
  const slope = (1 - GUESS_SHARE) * known * (1 - known);
  const variance = share * (1 - share);
  const gain = (slope * (answer.right - share)) / variance;
  const weight = slope ** 2 / variance;
  const parts: readonly (readonly [place: number, part: number])[] = [
    [0, 1],
    [1, answer.recall - 0.5],
    [2, -answer.months],
    [COMMON.length + answer.topic, 1],
  ];
  for (const [n, part] of parts) {
    gains[n] = (gains[n] ?? 0) + gain * part;
    const row = weights[n];
    if (!row) continue;
    for (const [m, other] of parts) row[m] = (row[m] ?? 0) + weight * part * other;
  }
}
