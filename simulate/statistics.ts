/** Means with their uncertainty. */

/** A mean and half the width of its 95 % confidence interval. */
export interface Estimate {
  mean: number;
  half: number;
}

/** Two-sided 95 % quantile of the normal distribution. */
const Z95 = 1.96;

/** The mean of independent values. */
export function estimate(values: readonly number[]): Estimate {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  if (count < 2) return { mean, half: Infinity };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { mean, half: Z95 * Math.sqrt(variance / count) };
}

/** The mean of the differences of paired values: the same learner with the same luck under two policies. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Estimate {
  return estimate(a.map((value, index) => value - (b[index] ?? 0)));
}
