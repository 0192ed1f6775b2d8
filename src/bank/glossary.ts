/** The words that lessons explain to each other's readers, from content/glossary.yaml. */
import * as v from 'valibot';
import { isId } from './attributes.ts';
import type { PlacedText } from './placed-text.ts';
import type { Place, Problem } from './problem.ts';
import { parseEntry, readEntries, textSchema } from './read-entries.ts';

const glossaryFile = 'content/glossary.yaml';

/** A word with its meaning. */
export interface Term {
  id: string;
  /** How it is written. */
  term: string;
  /** What it means, in a sentence or two of plain text. */
  means: string;
  /** The fact whose sentence is its home. */
  fact: string | null;
  place: Place;
}

const termSchema = v.strictObject({
  term: textSchema,
  means: textSchema,
  fact: v.optional(textSchema),
});

/** The terms; what is not right is reported and left out. */
export function readGlossary(root: string, problems: Problem[]): Term[] {
  return readEntries(root, glossaryFile, problems).flatMap((entry) => {
    const { id, place } = entry;
    const term = parseEntry(termSchema, entry, problems);
    if (!term) return [];
    if (isId(id)) return [{ id, ...term, fact: term.fact ?? null, place }];
    const message = `${id}: an id is lower-case words and digits joined by hyphens.`;
    problems.push({ ...place, message });
    return [];
  });
}

/** What is read in it, with its places. */
export function textsOfTerm({ term, means, place }: Term): PlacedText[] {
  return [term, means].map((text) => ({ text, place }));
}
