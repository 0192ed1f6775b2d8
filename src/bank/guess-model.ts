/** A small model that learns which looks a key has: logistic regression over the options of each question. */

/** One question for the model: the features of each option, and which option is right. */
export interface Example {
  options: readonly (readonly number[])[];
  key: number;
}

/** Steps of the descent, how far each goes, and how much large weights cost (there are few examples). */
const steps = 300;
const rate = 0.3;
const ridge = 0.02;

/** The weights of the features that make the keys of the examples most likely. */
export function trainModel(examples: readonly Example[]): number[] {
  const width = examples[0]?.options[0]?.length ?? 0;
  let weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < steps; step++) {
    const slope = slopeAt(weights, examples);
    weights = weights.map((weight, i) => weight + rate * ((slope[i] ?? 0) - ridge * weight));
  }
  return weights;
}

/** How likely the model holds each option to be the key; they sum to 1. */
export function likelihoods(weights: readonly number[], options: Example['options']): number[] {
  const scores = options.map((features) =>
    features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0),
  );
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Mean over the examples of the key's features less the expected ones: uphill in likelihood. */
function slopeAt(weights: readonly number[], examples: readonly Example[]): number[] {
  const slope = weights.map(() => 0);
  for (const { options, key } of examples) {
    const chances = likelihoods(weights, options);
    for (const [i, features] of options.entries()) {
      const pull = (i === key ? 1 : 0) - (chances[i] ?? 0);
      for (const [j, value] of features.entries()) {
        slope[j] = (slope[j] ?? 0) + (pull * value) / examples.length;
      }
    }
  }
  return slope;
}
