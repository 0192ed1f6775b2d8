/** The small files beside the lessons: syllabus, retired ids, misconceptions, words. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from './attributes.ts';
import type { Misconception } from './bank.ts';
import type { Lists } from './check-bank.ts';
import { readWords } from './lint-spelling.ts';
import type { Place, Problem } from './problem.ts';
import type { Placed } from './read-items.ts';
import { readEntries } from './read-entries.ts';

const syllabusFile = 'content/syllabus.yaml';
const retiredFile = 'content/retired.yaml';
const misconceptionsFile = 'content/misconceptions.yaml';
const wordsFile = 'content/words.txt';

/** Syllabus and retired ids; a file that is not there holds none. */
export function readLists(root: string, problems: Problem[]): Pick<Lists, 'syllabus' | 'retired'> {
  const syllabus = readKeys(root, syllabusFile, problems);
  const retired = readKeys(root, retiredFile, problems);
  return { syllabus, retired: new Set(retired.keys()) };
}

/** The wrong ideas that have a name: `id: the idea in the words of one who holds it`. */
export function readMisconceptions(root: string, problems: Problem[]): Placed<Misconception>[] {
  const entries = readEntries(root, misconceptionsFile, problems);
  return entries.flatMap(({ id, value, place }) => {
    const says = typeof value === 'string' ? value.trim() : '';
    if (isId(id) && says) return [{ id, says, place }];
    problems.push({ ...place, message: `"${id}": write "id: the wrong idea in a sentence".` });
    return [];
  });
}

/** The words that content may use; null where there is no list, so that spelling is not checked. */
export function readWordList(root: string): Set<string> | null {
  const path = join(root, wordsFile);
  return existsSync(path) ? readWords(readFileSync(path, 'utf8')) : null;
}

/** The keys of a YAML map, `id: words about it`, with their places. */
function readKeys(root: string, file: string, problems: Problem[]): Map<string, Place> {
  return new Map(readEntries(root, file, problems).map(({ id, place }) => [id, place]));
}
