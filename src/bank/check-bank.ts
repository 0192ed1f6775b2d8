/** What only shows when all files are read: ids, references, links, coverage. */
import type { Card, Fact, Question, Scenario } from './bank.ts';
import { readIds } from './attributes.ts';
import { type Shown, checkShown } from './check-shown.ts';
import { checkVariants } from './check-variants.ts';
import type { Comparison } from './comparison.ts';
import { generatedPrefix, isGeneratedId } from './comparison-items.ts';
import type { Term } from './glossary.ts';
import type { PlacedText } from './placed-text.ts';
import { type Place, type Problem, formatPlace } from './problem.ts';
import type { LessonHeader } from './read-frontmatter.ts';
import type { Placed } from './read-items.ts';
import type { InnerLink } from './read-prose.ts';

/** One lesson with its files joined, as the checks see it. */
export interface LessonSource {
  topic: string;
  file: string;
  /** False when its lesson.mdx could not be read, so that nobody knows what stands in it. */
  isReadable: boolean;
  head: LessonHeader | null;
  sectionIds: readonly string[];
  facts: readonly Placed<Fact>[];
  cards: readonly Placed<Card>[];
  questions: readonly Placed<Question>[];
  scenarios: readonly Placed<Scenario>[];
  links: readonly InnerLink[];
  texts: readonly PlacedText[];
  /** Tables of its comparisons.yaml, and those that the lesson shows. */
  comparisons: readonly Comparison[];
  tables: readonly Shown[];
  /** Terms that the lesson explains. */
  terms: readonly Shown[];
}

/** What the lessons are held against. */
export interface Lists {
  /** Ids that may not come back. */
  retired: ReadonlySet<string>;
  /** Points that must all be taught, with the places where they are listed. */
  syllabus: ReadonlyMap<string, Place>;
  /** Ids of the wrong ideas that have a name. */
  misconceptions: ReadonlySet<string>;
  terms: readonly Term[];
}

/**
 * Most facts that a card or question may rest on; with more, nobody can say what was not known. A matching
 * question may name one for each pair.
 */
const mostFacts = 3;

/** Pages besides the lessons that content may link to. */
const screens: ReadonlySet<string> = new Set([
  '/',
  '/lessons',
  '/practice',
  '/exam',
  '/review',
  '/progress',
  '/settings',
]);

/** Problems across files. */
export function checkBank(
  lessons: readonly LessonSource[],
  { retired, syllabus, misconceptions, terms }: Lists,
): Problem[] {
  const questions = lessons.flatMap((lesson) => lesson.questions);
  return [
    ...checkTopics(lessons, retired),
    ...checkIds(lessons, retired),
    ...checkReferences(lessons),
    ...checkNeeds(lessons),
    ...questions.flatMap((question) => checkTags(question, misconceptions)),
    ...checkVariants(questions),
    ...checkShown(lessons, terms),
    ...lessons.flatMap((lesson) => checkLinks(lesson, lessons)),
    ...lessons.flatMap((lesson) => checkCovered(lesson, syllabus)),
    ...checkUntaught(lessons, syllabus),
  ];
}

function checkTopics(lessons: readonly LessonSource[], retired: ReadonlySet<string>): Problem[] {
  return lessons.flatMap(({ topic, file }, i): Problem[] => {
    const at = { file, line: 1, column: 1 };
    const earlier = lessons.slice(0, i).find((lesson) => lesson.topic === topic);
    if (earlier) {
      return [{ ...at, message: `The topic "${topic}" is already that of ${earlier.file}.` }];
    }
    return retired.has(topic) ? [{ ...at, message: retiredMessage('topic', topic) }] : [];
  });
}

function checkIds(lessons: readonly LessonSource[], retired: ReadonlySet<string>): Problem[] {
  const seen = new Map<string, Place>();
  return lessons.flatMap(itemsOf).flatMap(({ id, place }): Problem[] => {
    const earlier = seen.get(id);
    if (earlier) {
      return [{ ...place, message: `The id "${id}" is already used at ${formatPlace(earlier)}.` }];
    }
    seen.set(id, place);
    if (isGeneratedId(id) && !isComparisonFile(place)) {
      const message = `The id "${id}": only what a comparison makes begins with "${generatedPrefix}".`;
      return [{ ...place, message }];
    }
    return retired.has(id) ? [{ ...place, message: retiredMessage('id', id) }] : [];
  });
}

function checkReferences(lessons: readonly LessonSource[]): Problem[] {
  const known = new Set(lessons.flatMap((lesson) => lesson.facts.map((fact) => fact.id)));
  const isComplete = lessons.every((lesson) => lesson.isReadable);
  // What a comparison makes rests on the facts of its cells, which are checked where they are written.
  const tested = lessons
    .flatMap((lesson) => [...lesson.cards, ...lesson.questions])
    .filter(({ id }) => !isGeneratedId(id));
  return tested.flatMap((item) => {
    const { id, facts, place } = item;
    const most = Math.max(mostFacts, 'pairs' in item ? item.pairs.length : 0);
    const unknown = isComplete ? facts.filter((fact) => !known.has(fact)) : [];
    const messages = [
      ...unknown.map((fact) => `"${id}" tests the fact "${fact}", which no lesson states.`),
      ...(new Set(facts).size < facts.length ? [`"${id}" names a fact twice.`] : []),
      ...(facts.length > most ? [`"${id}" tests ${facts.length} facts; ${most} is the most.`] : []),
    ];
    return messages.map((message) => ({ ...place, message }));
  });
}

function checkNeeds(lessons: readonly LessonSource[]): Problem[] {
  const tested = new Set(lessons.flatMap(({ cards }) => cards.flatMap((card) => card.facts)));
  const isComplete = lessons.every((lesson) => lesson.isReadable);
  return lessons
    .flatMap((lesson) => lesson.cards)
    .flatMap(({ id, facts, needs, place }) => {
      const unasked = isComplete ? needs.filter((fact) => !tested.has(fact)) : [];
      const own = needs.filter((fact) => facts.includes(fact));
      const messages = [
        ...unasked.map((fact) => `"${id}" needs the fact "${fact}", of which there is no card.`),
        ...own.map((fact) => `"${id}" needs the fact "${fact}", which it tests itself.`),
      ];
      return messages.map((message) => ({ ...place, message }));
    });
}

function checkTags(question: Placed<Question>, known: ReadonlySet<string>): Problem[] {
  if (question.kind !== 'choice') return [];
  return question.options.flatMap(({ id, misconception }): Problem[] => {
    if (misconception === null || known.has(misconception)) return [];
    const message = `"${question.id}": the misconception "${misconception}" of the option "${id}" is not in content/misconceptions.yaml.`;
    return [{ ...question.place, message }];
  });
}

function checkLinks(lesson: LessonSource, lessons: readonly LessonSource[]): Problem[] {
  return lesson.links.flatMap(({ url, place }): Problem[] => {
    const why = deadLink(url, lesson, lessons);
    return why ? [{ ...place, message: `The link ${url} is dead: ${why}` }] : [];
  });
}

function deadLink(
  url: string,
  from: LessonSource,
  lessons: readonly LessonSource[],
): string | null {
  const [path = '', hash] = url.split('#');
  if (screens.has(path) && hash === undefined) return null;
  const topic = path === '' ? from.topic : /^\/lessons\/([^/]+)$/.exec(path)?.[1];
  const target = lessons.find((lesson) => lesson.topic === topic);
  if (!target) return 'there is no such page.';
  if (hash === undefined || !target.isReadable || target.sectionIds.includes(hash)) return null;
  const fact = /^fact-(.+)$/.exec(hash)?.[1];
  if (target.facts.some(({ id }) => id === fact)) return null;
  return `the lesson "${target.topic}" has no section or fact of that name.`;
}

function checkCovered(
  { head, facts }: LessonSource,
  syllabus: ReadonlyMap<string, Place>,
): Problem[] {
  if (!head) return [];
  const stated = new Set(facts.map((fact) => fact.id));
  return Object.entries(head.covers).flatMap(([point, list]) => {
    const ids = readIds(list);
    const messages = [
      ...(syllabus.has(point) ? [] : [`covers: "${point}" is no point of the syllabus.`]),
      ...(ids.length === 0 ? [`covers ${point}: name the facts that teach it.`] : []),
      ...ids
        .filter((id) => !stated.has(id))
        .map((id) => `covers ${point}: the fact "${id}" is not in this lesson.`),
    ];
    return messages.map((message) => ({ ...head.placeOfPoint(point), message }));
  });
}

function checkUntaught(
  lessons: readonly LessonSource[],
  syllabus: ReadonlyMap<string, Place>,
): Problem[] {
  // A head that could not be read may cover anything; its own problem is enough.
  if (lessons.some(({ head }) => head === null)) return [];
  const covered = new Set(lessons.flatMap(({ head }) => Object.keys(head?.covers ?? {})));
  return [...syllabus]
    .filter(([point]) => !covered.has(point))
    .map(([point, place]) => ({ ...place, message: `No lesson covers ${point}.` }));
}

function isComparisonFile({ file }: Place): boolean {
  return file.endsWith('/comparisons.yaml');
}

function retiredMessage(kind: string, id: string): string {
  return `The ${kind} "${id}" is retired (content/retired.yaml); choose a new one.`;
}

function itemsOf(lesson: LessonSource): readonly { id: string; place: Place }[] {
  const tables = lesson.comparisons.map(({ id, place }) => ({ id, place }));
  const items = [
    ...tables,
    ...lesson.facts,
    ...lesson.cards,
    ...lesson.questions,
    ...lesson.scenarios,
  ];
  return items.filter(({ id }) => id !== '');
}
