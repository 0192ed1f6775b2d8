/** The 21 weights of FSRS-6 as a setting: a text of numbers, or empty for the published defaults. */

/** How many weights FSRS-6 has. */
export const PARAMETER_COUNT = 21;

/**
 * Between which each weight makes sense: the bounds that the optimisers of FSRS keep to (fsrs-rs `parameter_clipper.rs`;
 * ts-fsrs `CLAMP_PARAMETERS` with at most one relearning step).
 */
export const parameterBounds: readonly (readonly [min: number, max: number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
];

/** The weights as the setting keeps them, four decimals each. */
export function formatParameters(weights: readonly number[]): string {
  return weights.map((weight) => String(Number(weight.toFixed(4)))).join(' ');
}

/** The weights in a setting, each held within its bounds; none if the text is not 21 numbers. */
export function parseParameters(text: string): readonly number[] | null {
  const words = text.trim().split(/\s+/);
  if (words.length !== PARAMETER_COUNT) return null;
  const weights = words.map(Number);
  if (!weights.every(Number.isFinite)) return null;
  return weights.map((weight, index) => {
    const [min, max] = parameterBounds[index] ?? [0, 0];
    return Math.min(max, Math.max(min, weight));
  });
}
