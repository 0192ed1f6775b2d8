/** The head of a lesson: what stands between the two `---`. */
import * as v from 'valibot';
import { type Node, placeOf } from './mdx-tree.ts';
import type { Place, Reporter } from './problem.ts';
import { describeIssue, textSchema } from './read-entries.ts';
import { readYaml } from './read-yaml.ts';

const frontmatterSchema = v.strictObject({
  title: textSchema,
  summary: textSchema,
  checked: v.pipe(v.string('is a date: YYYY-MM-DD'), v.check(isDate, 'is a date: YYYY-MM-DD')),
  covers: v.optional(
    v.record(
      v.string(),
      v.string('names facts, as in "S66: roll-min"'),
      'is a list: "S66: roll-min"',
    ),
    {},
  ),
});

/** Title, summary, date of the last check, and which points of the syllabus are taught by which facts. */
export type Frontmatter = v.InferOutput<typeof frontmatterSchema>;

/** A lesson's head with the places of the points that it covers. */
export interface LessonHeader extends Frontmatter {
  placeOfPoint: (point: string) => Place;
}

/** The head from its node; null with its problems reported when it is not right. */
export function readFrontmatter(node: Node, reporter: Reporter): LessonHeader | null {
  const { line } = placeOf(node, reporter);
  const yaml = readYaml(node.value ?? '', { firstLine: line + 1, reporter });
  if (!yaml) return null;
  const placeAt = (path: readonly string[]): Place => ({
    file: reporter.file,
    line: path.length > 0 ? yaml.lineOf(path) : line,
    column: 1,
  });
  const parsed = v.safeParse(frontmatterSchema, yaml.data);
  if (parsed.success) {
    return { ...parsed.output, placeOfPoint: (point) => placeAt(['covers', point]) };
  }
  for (const issue of parsed.issues) {
    const path = issue.path?.map((step) => String(step.key)) ?? [];
    reporter.problems.push({ ...placeAt(path), message: messageOf(issue, path) });
  }
  return null;
}

function messageOf(issue: v.BaseIssue<unknown>, path: readonly string[]): string {
  if (path.length === 0)
    return 'The frontmatter names title, summary and checked, one on each line.';
  const keys = Object.keys(frontmatterSchema.entries).join(', ');
  const hint = issue.expected === 'never' ? ` It takes ${keys}.` : '';
  return `Frontmatter: ${describeIssue(issue, path)}${hint}`;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
