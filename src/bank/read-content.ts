/** The folder content/ to a bank and a list of all that is wrong with it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from './attributes.ts';
import type { Bank, Change, Question } from './bank.ts';
import { checkBank } from './check-bank.ts';
import type { Comparison } from './comparison.ts';
import { findGaps } from './find-gaps.ts';
import { type Term, readGlossary, textsOfTerm } from './glossary.ts';
import { lintNames } from './lint-names.ts';
import { lintQuestions } from './lint-questions.ts';
import { lintSpelling } from './lint-spelling.ts';
import { type Problem, sortProblems } from './problem.ts';
import type { Placed } from './read-items.ts';
import { readExams } from './read-exams.ts';
import { readChanges } from './read-changes.ts';
import { readLists, readMisconceptions, readWordList } from './read-lists.ts';
import { readTopic } from './read-topic.ts';

/** A bank with what is wrong and what is missing in it. */
export interface Content {
  bank: Bank;
  problems: Problem[];
  /** What each version brought, newest first. */
  changes: Change[];
  /** What the lessons show from other files than their own. */
  comparisons: Comparison[];
  terms: Term[];
  /** Points to look at that do not stop a build: facts without a question, prompts far from their sentence. */
  gaps: string[];
}

/** Reads all of `root`/content. Never throws for what an author wrote: every problem is listed. */
export function readContent(root: string): Content {
  const found: Problem[] = [];
  const folders = listTopicFolders(root, found);
  const topics = folders.map((folder, i) =>
    readTopic({ root, folder, topic: topicOfFolder(folder), number: i + 1 }, found),
  );
  const sources = topics.map((topic) => topic.source);
  const questions = sources.flatMap((source) => source.questions);
  const { version, changes } = readChanges(root, found);
  const misconceptions = readMisconceptions(root, found);
  const terms = readGlossary(root, found);
  const bank: Bank = {
    version,
    lessons: topics.map((topic) => topic.head),
    facts: sources.flatMap((source) => source.facts).map(unplaced),
    cards: sources.flatMap((source) => source.cards).map(unplaced),
    questions: questions.map(unplacedQuestion),
    scenarios: sources.flatMap((source) => source.scenarios).map(unplaced),
    misconceptions: misconceptions.map(unplaced),
    exams: readExams(
      root,
      topics.map(({ source }) => source.topic),
      found,
    ),
  };
  const lists = {
    ...readLists(root, found),
    misconceptions: new Set(misconceptions.map(({ id }) => id)),
    terms,
  };
  const gaps = [...topics.flatMap((topic) => topic.gaps), ...findGaps(bank)];
  const texts = [
    ...sources.flatMap((source) => source.texts),
    ...misconceptions.map(({ says, place }) => ({ text: says, place })),
    ...terms.flatMap(textsOfTerm),
  ];
  const words = readWordList(root);
  const problems = [
    ...checkBank(sources, lists),
    ...lintQuestions(questions),
    ...lintNames(texts),
    ...(words ? lintSpelling(texts, words) : []),
    ...found,
  ];
  return {
    bank,
    problems: sortProblems(problems),
    changes,
    comparisons: sources.flatMap((source) => source.comparisons),
    terms,
    gaps,
  };
}

/** The topic of a folder: `04-iam-roles` is `iam-roles`. */
export function topicOfFolder(folder: string): string {
  return folder.replace(/^\d\d-/, '');
}

function listTopicFolders(root: string, problems: Problem[]): string[] {
  const say = (file: string, message: string) =>
    problems.push({ file, line: 1, column: 1, message });
  if (!existsSync(join(root, 'content'))) {
    say('content', 'There is no folder content/.');
    return [];
  }
  const folders = readdirSync(join(root, 'content'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted();
  const isTopic = (name: string) => /^\d\d-/.test(name) && isId(topicOfFolder(name));
  for (const name of folders.filter((folder) => !isTopic(folder))) {
    say(`content/${name}`, 'A topic\'s folder is named by two digits and words: "04-iam-roles".');
  }
  return folders.filter(isTopic);
}

function unplacedQuestion({ place: _place, ...question }: Placed<Question>): Question {
  return question;
}

function unplaced<T extends Placed<object>>({ place: _place, ...item }: T): Omit<T, 'place'> {
  return item;
}
