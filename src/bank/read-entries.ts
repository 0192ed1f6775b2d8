/** A YAML file of named things, `id: what it is`, to its entries. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Place, Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';

/** One entry of a file, not looked at yet. */
export interface Entry {
  id: string;
  value: unknown;
  place: Place;
  /** Where a part of it is written. */
  placeOf: (path: readonly string[]) => Place;
}

/** The entries of `root`/`file`; none, with no problem, if there is no such file or it is empty. */
export function readEntries(root: string, file: string, problems: Problem[]): Entry[] {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  const reporter = { file, problems };
  const yaml = readYaml(readFileSync(path, 'utf8'), { firstLine: 1, reporter });
  if (!yaml || yaml.data === null || yaml.data === '') return [];
  if (typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    const message = 'Write one id on each line, followed by a colon and words: "id: why".';
    problems.push({ file, line: 1, column: 1, message });
    return [];
  }
  return Object.entries(yaml.data).map(([id, value]: [string, unknown]) => {
    const placeOf = (path: readonly string[]) => {
      return { file, line: yaml.lineOf([id, ...path]), column: 1 };
    };
    return { id, value, place: placeOf([]), placeOf };
  });
}

/** The entry in the form of the schema; null with its problems reported when it has another. */
export function parseEntry<Schema extends v.GenericSchema>(
  schema: Schema,
  { id, value, placeOf }: Entry,
  problems: Problem[],
): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    const path = issue.path?.map((step) => String(step.key)) ?? [];
    problems.push({ ...placeOf(path), message: `${id}: ${describeIssue(issue, path)}` });
  }
  return null;
}

/** A text with something in it. */
export const textSchema = v.pipe(v.string('is a text'), v.trim(), v.nonEmpty('is empty'));

/** A whole number, written in digits. */
export function wholeSchema({ from }: { from: 0 | 1 }) {
  const message = `is a whole number from ${from}`;
  return v.pipe(
    v.string(message),
    v.regex(/^\d{1,6}$/, message),
    v.transform(Number),
    v.minValue(from, message),
  );
}

/** What is wrong, in an author's words. */
export function describeIssue(issue: v.BaseIssue<unknown>, path: readonly string[]): string {
  const name = path.join(', ');
  if (path.length === 0) return 'write its parts below it, one on each line, as "name: value".';
  if (issue.type !== 'strict_object') return `${name} ${issue.message}.`;
  return issue.expected === 'never' ? `unknown key "${name}".` : `"${name}" is missing.`;
}
