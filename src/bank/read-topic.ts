/** The folder of one topic: its lesson, its further cards, its questions. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonHead } from './bank.ts';
import type { LessonSource } from './check-bank.ts';
import { type Comparison, readComparisons, textsOfComparison } from './comparison.ts';
import { cardsOf, questionsOf } from './comparison-items.ts';
import { countWords } from './mdx-tree.ts';
import type { Problem } from './problem.ts';
import { readCardsFile, readLessonFile, readQuestionsFile } from './read-content-file.ts';
import type { LessonText } from './read-lesson.ts';

/** A topic as the checks see it, as the app lists it, and what may be mended in it. */
export interface Topic {
  source: LessonSource;
  head: LessonHead;
  gaps: string[];
}

/** A recall prompt should stand at most this many words after the sentence that it tests. */
const promptReach = 300;

const fileNames: ReadonlySet<string> = new Set([
  'lesson.mdx',
  'cards.mdx',
  'questions.mdx',
  'comparisons.yaml',
]);

/** Reads `root`/content/`folder`, the `number`th of the course. */
export function readTopic(
  { root, folder, topic, number }: { root: string; folder: string; topic: string; number: number },
  problems: Problem[],
): Topic {
  const file = `content/${folder}/lesson.mdx`;
  const open = (name: string): string | null => {
    const path = join(root, 'content', folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const reporterOf = (name: string) => ({ file: `content/${folder}/${name}`, problems });
  const text = open('lesson.mdx');
  if (text === null) {
    problems.push({ file, line: 1, column: 1, message: 'Every topic has a lesson.mdx.' });
  }
  checkFileNames(root, folder, problems);
  const lesson = text === null ? null : readLessonFile(text, topic, reporterOf('lesson.mdx'));
  const cards = readCardsFile(open('cards.mdx') ?? '', topic, reporterOf('cards.mdx'));
  const questions = readQuestionsFile(
    open('questions.mdx') ?? '',
    topic,
    reporterOf('questions.mdx'),
  );
  const comparisons = readComparisons({ root, folder, topic }, problems);
  const source: LessonSource = {
    topic,
    file,
    isReadable: lesson !== null,
    head: lesson?.head ?? null,
    sectionIds: (lesson?.sections ?? []).map((section) => section.id),
    facts: lesson?.facts ?? [],
    cards: [...(lesson?.cards ?? []), ...cards.items, ...comparisons.flatMap(cardsOf)],
    questions: [...questions.items, ...comparisons.flatMap(questionsOf)],
    scenarios: questions.scenarios,
    links: [...(lesson?.links ?? []), ...cards.links, ...questions.links],
    texts: [
      ...(lesson?.texts ?? []),
      ...cards.texts,
      ...questions.texts,
      ...comparisons.flatMap(textsOfComparison),
    ],
    comparisons,
    tables: lesson?.tables ?? [],
    terms: lesson?.terms ?? [],
  };
  const head = {
    ...headOf(lesson, topic),
    number,
    words: (lesson?.words ?? 0) + comparisons.reduce((sum, table) => sum + wordsOfTable(table), 0),
    questionCount: source.questions.length,
  };
  return { source, head, gaps: lesson ? farPrompts(lesson, file) : [] };
}

function headOf(
  lesson: LessonText | null,
  topic: string,
): Omit<LessonHead, 'number' | 'words' | 'questionCount'> {
  return {
    topic,
    title: lesson?.head?.title ?? topic,
    summary: lesson?.head?.summary ?? '',
    checked: lesson?.head?.checked ?? '',
    sections: lesson?.sections ?? [],
    prompts: (lesson?.cards ?? []).map((card) => card.id),
  };
}

/** What a reader of the table reads. */
function wordsOfTable({ title, items, rows }: Comparison): number {
  const texts = rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  return countWords([title, ...items.map(({ name }) => name), ...texts].join(' '));
}

/** A misspelt name would silently leave a whole file out. */
function checkFileNames(root: string, folder: string, problems: Problem[]): void {
  for (const name of readdirSync(join(root, 'content', folder)).toSorted()) {
    if (!/\.(?:mdx|ya?ml)$/.test(name) || fileNames.has(name)) continue;
    const message = `This file is not read: its name is none of ${[...fileNames].join(', ')}.`;
    problems.push({ file: `content/${folder}/${name}`, line: 1, column: 1, message });
  }
}

function farPrompts(lesson: LessonText, file: string): string[] {
  return lesson.cards.flatMap((card) => {
    const at = lesson.wordsUntil.get(card.id) ?? 0;
    const isNear = card.facts.some((fact) => {
      const distance = at - (lesson.wordsUntil.get(fact) ?? Number.NaN);
      return distance >= 0 && distance <= promptReach;
    });
    const gap = `does not follow its sentence within ${promptReach} words`;
    return isNear ? [] : [`${file}:${card.place.line} the prompt "${card.id}" ${gap}`];
  });
}
