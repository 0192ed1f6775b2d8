/** The exams that can be sat, from content/exams.yaml. */
import * as v from 'valibot';
import type { Blueprint } from '#core/paper.ts';
import { isId } from './attributes.ts';
import type { Problem } from './problem.ts';
import { type Entry, parseEntry, readEntries, textSchema, wholeSchema } from './read-entries.ts';

const examsFile = 'content/exams.yaml';

const positive = wholeSchema({ from: 1 });
const examSchema = v.strictObject({
  title: textSchema,
  questions: positive,
  minutes: positive,
  unscored: wholeSchema({ from: 0 }),
  weights: v.record(v.string(), positive, 'lists the topics with their shares: "ecs: 12"'),
});

/** The exams, each with a share for every one of the topics; problems with their places. */
export function readExams(
  root: string,
  topics: readonly string[],
  problems: Problem[],
): Blueprint[] {
  return readEntries(root, examsFile, problems).flatMap((entry) => {
    const exam = parseEntry(examSchema, entry, problems);
    if (!exam) return [];
    const blueprint = { id: entry.id, ...exam };
    problems.push(...faultsOf(blueprint, entry, topics));
    return [blueprint];
  });
}

function faultsOf(exam: Blueprint, entry: Entry, topics: readonly string[]): Problem[] {
  const fault = (path: readonly string[], message: string) => ({
    ...entry.placeOf(path),
    message: `${exam.id}: ${message}`,
  });
  const unknown = Object.keys(exam.weights).filter((topic) => !topics.includes(topic));
  const missing = topics.filter((topic) => exam.weights[topic] === undefined);
  return [
    ...(isId(exam.id)
      ? []
      : [fault([], 'an id is lower-case words and digits joined by hyphens.')]),
    ...(exam.unscored < exam.questions
      ? []
      : [fault(['unscored'], 'unscored leaves no question that counts.')]),
    ...unknown.map((topic) => fault(['weights', topic], `weights: there is no topic "${topic}".`)),
    ...missing.map((topic) => fault(['weights'], `weights: the topic "${topic}" has no share.`)),
  ];
}
