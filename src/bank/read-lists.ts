/** The small files beside the lessons: syllabus, retired ids, changelog. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from './attributes.ts';
import type { Misconception } from './bank.ts';
import type { Lists } from './check-bank.ts';
import type { Place, Problem } from './problem.ts';
import type { Placed } from './read-items.ts';
import { readYaml } from './read-yaml.ts';

const syllabusFile = 'content/syllabus.yaml';
const retiredFile = 'content/retired.yaml';
const misconceptionsFile = 'content/misconceptions.yaml';
const changelogFile = 'content/CHANGELOG.md';

/** Syllabus and retired ids; a file that is not there holds none. */
export function readLists(root: string, problems: Problem[]): Pick<Lists, 'syllabus' | 'retired'> {
  const syllabus = readKeys(root, syllabusFile, problems);
  const retired = readKeys(root, retiredFile, problems);
  return { syllabus, retired: new Set(retired.keys()) };
}

/** The wrong ideas that have a name: `id: the idea in the words of one who holds it`. */
export function readMisconceptions(root: string, problems: Problem[]): Placed<Misconception>[] {
  const entries = readEntries(root, misconceptionsFile, problems);
  return entries.flatMap(({ key: id, value, place }) => {
    const says = typeof value === 'string' ? value.trim() : '';
    if (isId(id) && says) return [{ id, says, place }];
    problems.push({ ...place, message: `"${id}": write "id: the wrong idea in a sentence".` });
    return [];
  });
}

/** The newest heading of the changelog: the version of the content. */
export function readVersion(root: string, problems: Problem[]): string {
  const path = join(root, changelogFile);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const version = /^## +(\S+)/m.exec(text)?.[1];
  if (version) return version;
  const message = 'The newest heading ("## 2026.11.1") is the content version; there is none.';
  problems.push({ file: changelogFile, line: 1, column: 1, message });
  return '0';
}

function readKeys(root: string, file: string, problems: Problem[]): Map<string, Place> {
  return new Map(readEntries(root, file, problems).map(({ key, place }) => [key, place]));
}

interface Entry {
  key: string;
  value: unknown;
  place: Place;
}

/** The entries of a YAML map, `id: words about it`, with their places; none if there is no such file. */
function readEntries(root: string, file: string, problems: Problem[]): Entry[] {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  const yaml = readYaml(readFileSync(path, 'utf8'), {
    firstLine: 1,
    reporter: { file, problems },
  });
  if (!yaml || yaml.data === null || yaml.data === '') return [];
  if (typeof yaml.data === 'object' && !Array.isArray(yaml.data)) {
    return Object.entries(yaml.data).map(([key, value]: [string, unknown]) => {
      return { key, value, place: { file, line: yaml.lineOf([key]), column: 1 } };
    });
  }
  const message = 'Write one id on each line, followed by a colon and words: "id: why".';
  problems.push({ file, line: 1, column: 1, message });
  return [];
}
