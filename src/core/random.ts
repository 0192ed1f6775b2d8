/** Chance that can be repeated: every draw is a function of a seed. */

/** Numbers in [0, 1) from a seed, by mulberry32: 32 bits are ample for shuffling a quiz. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in a random order, each order equally likely (Fisher–Yates, inside out). */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const shuffled: T[] = [];
  for (const item of items) {
    // The item takes any place up to the end; what stood there moves to the end.
    const place = Math.floor(random() * (shuffled.length + 1));
    shuffled.push(...shuffled.splice(place, 1, item));
  }
  return shuffled;
}

/** A seed from a text: FNV-1a, then mixed so that texts alike give seeds unlike. */
export function seedFromText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
