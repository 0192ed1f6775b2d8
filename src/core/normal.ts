/** The normal distribution, in one and in several dimensions. */
import { randomFrom } from './random.ts';

/** A normal distribution of several numbers: their means, and a lower triangle whose square is their covariance. */
export interface NormalNumbers {
  mean: readonly number[];
  root: readonly (readonly number[])[];
}

/** The probability of a standard normal value up to `z` (Abramowitz and Stegun 26.2.17; off by less than 1e-7). */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = Math.exp(-(z ** 2) / 2) * 0.3989422804014327 * series;
  return z > 0 ? 1 - tail : tail;
}

/** Draws from a normal distribution; the same seed gives the same. Each draw comes with its mirror image. */
export function normalDraws(
  { mean, root }: NormalNumbers,
  { count, seed }: { count: number; seed: number },
): number[][] {
  const random = randomFrom(seed);
  const draws: number[][] = [];
  while (draws.length < count) {
    const free = mean.map(() => standardNormal(random));
    for (const sign of [1, -1]) {
      draws.push(
        mean.map((middle, n) =>
          (root[n] ?? []).reduce((sum, part, m) => sum + sign * part * (free[m] ?? 0), middle),
        ),
      );
    }
  }
  return draws.slice(0, count);
}

/** Box and Muller's method. */
function standardNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The lower triangle whose square is a symmetric, positive matrix (Cholesky). */
export function squareRoot(matrix: readonly (readonly number[])[]): number[][] {
  const root = matrix.map((row) => row.map(() => 0));
  for (const [n, row] of matrix.entries()) {
    const own = root[n] ?? [];
    for (let m = 0; m <= n; m += 1) {
      const other = root[m] ?? [];
      let left = row[m] ?? 0;
      for (let k = 0; k < m; k += 1) left -= (own[k] ?? 0) * (other[k] ?? 0);
      own[m] = n === m ? Math.sqrt(Math.max(left, 1e-12)) : left / (other[m] ?? 1);
    }
  }
  return root;
}

/** The inverse of a symmetric, positive matrix. */
export function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, n) => [...row, ...row.map((_, m) => (n === m ? 1 : 0))]);
  for (const [n, pivot] of rows.entries()) {
    const by = pivot[n] ?? 1;
    for (let k = 0; k < 2 * size; k += 1) pivot[k] = (pivot[k] ?? 0) / by;
    for (const [m, row] of rows.entries()) {
      const times = row[n] ?? 0;
      if (m === n || times === 0) continue;
      for (let k = 0; k < 2 * size; k += 1) row[k] = (row[k] ?? 0) - times * (pivot[k] ?? 0);
    }
  }
  return rows.map((row) => row.slice(size));
}
