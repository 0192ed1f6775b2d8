/** The small files beside the lessons: syllabus, retired ids, changelog. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lists } from './check-bank.ts';
import type { Place, Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';

const syllabusFile = 'content/syllabus.yaml';
const retiredFile = 'content/retired.yaml';
const changelogFile = 'content/CHANGELOG.md';

/** Syllabus and retired ids; a file that is not there holds none. */
export function readLists(root: string, problems: Problem[]): Lists {
  const syllabus = readKeys(root, syllabusFile, problems);
  const retired = readKeys(root, retiredFile, problems);
  return { syllabus, retired: new Set(retired.keys()) };
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

/** The keys of a YAML map, `id: words about it`, with their places. */
function readKeys(root: string, file: string, problems: Problem[]): Map<string, Place> {
  const path = join(root, file);
  if (!existsSync(path)) return new Map();
  const yaml = readYaml(readFileSync(path, 'utf8'), {
    firstLine: 1,
    reporter: { file, problems },
  });
  if (!yaml || yaml.data === null || yaml.data === '') return new Map();
  if (typeof yaml.data === 'object' && !Array.isArray(yaml.data)) {
    const keys = Object.keys(yaml.data);
    return new Map(keys.map((key) => [key, { file, line: yaml.lineOf([key]), column: 1 }]));
  }
  const message = 'Write one id on each line, followed by a colon and words: "id: why".';
  problems.push({ file, line: 1, column: 1, message });
  return new Map();
}
