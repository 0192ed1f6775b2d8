/** Draws from a seeded source. */
import { randomFrom, seedFromText } from '#core/random.ts';

export type Random = () => number;

/** A source of its own for each name. */
export function chance(...names: readonly (string | number)[]): Random {
  return randomFrom(seedFromText(names.join('/')));
}

/** A standard normal draw (Box–Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A positive draw around `median` whose logarithm has this standard deviation. */
export function lognormal(random: Random, median: number, sd: number): number {
  return median * Math.exp(sd * normal(random));
}

/** The index of one of several shares of 1. */
export function pick(random: Random, shares: readonly number[]): number {
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  const index = shares.findIndex((share) => (left -= share) < 0);
  return index < 0 ? shares.length - 1 : index;
}
