/** Looking for the words of a stem that decide the answer, before the options are shown. */
import type { StudyEvent } from './event.ts';

/** A word of a stem. */
export interface StemWord {
  text: string;
  /** Number of the deciding phrase that it belongs to, as the author marked it; null if to none. */
  phrase: number | null;
}

/** What looking for the deciding words came to. */
export interface SpottingScore {
  /** Deciding phrases of which at least half the words were marked, and the others. */
  found: number;
  missed: number;
  /** Marked words that belong to no such phrase. */
  extra: number;
  /** Found among all phrases, from 0 to 1. */
  share: number;
}

/** Right answers among all, for questions answered in one way. */
export interface Tally {
  answered: number;
  right: number;
}

/** Share of a phrase's words from which it counts as found: a learner may leave out "the" or "least". */
const FOUND_FROM = 0.5;

/** Scores marked words (by index) against the author's marks. A stem without marks scores nothing. */
export function scoreSpotting(
  words: readonly StemWord[],
  marked: ReadonlySet<number>,
): SpottingScore {
  const phrases = new Map<number, { words: number; marked: number }>();
  let extra = 0;
  for (const [index, { phrase }] of words.entries()) {
    const isMarked = marked.has(index);
    if (phrase === null) {
      extra += isMarked ? 1 : 0;
      continue;
    }
    const so = phrases.get(phrase) ?? { words: 0, marked: 0 };
    phrases.set(phrase, { words: so.words + 1, marked: so.marked + (isMarked ? 1 : 0) });
  }
  const found = [...phrases.values()].filter(
    (phrase) => phrase.marked >= phrase.words * FOUND_FROM,
  ).length;
  return {
    found,
    missed: phrases.size - found,
    extra,
    share: phrases.size === 0 ? 0 : found / phrases.size,
  };
}

/** Practice answers to which the deciding words were looked for first, and those without. */
export function compareSpotting(events: Iterable<StudyEvent>): { with: Tally; without: Tally } {
  const tallies = { with: { answered: 0, right: 0 }, without: { answered: 0, right: 0 } };
  for (const event of events) {
    if (event.type !== 'answer') continue;
    const tally = event.spotted === null ? tallies.without : tallies.with;
    tally.answered += 1;
    tally.right += event.correct ? 1 : 0;
  }
  return tallies;
}
