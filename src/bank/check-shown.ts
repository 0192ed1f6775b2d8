/** What a lesson shows from other files: tables of its comparisons.yaml, terms of the glossary. */
import type { LessonSource } from './check-bank.ts';
import type { Term } from './glossary.ts';
import { type Place, type Problem, formatPlace } from './problem.ts';

/** An element that shows something by its id. */
export interface Shown {
  id: string;
  place: Place;
}

/** Problems with tables and terms. */
export function checkShown(lessons: readonly LessonSource[], terms: readonly Term[]): Problem[] {
  const facts = new Set(lessons.flatMap((lesson) => lesson.facts.map(({ id }) => id)));
  const isComplete = lessons.every((lesson) => lesson.isReadable);
  const isUnknown = (fact: string) => isComplete && !facts.has(fact);
  return [
    ...lessons.flatMap(checkTables),
    ...lessons.flatMap((lesson) => checkCells(lesson, isUnknown)),
    ...lessons.flatMap((lesson) => checkTerms(lesson, terms)),
    ...terms.flatMap(({ id, fact, place }): Problem[] =>
      fact !== null && isUnknown(fact)
        ? [{ ...place, message: `${id}: its home is the fact "${fact}", which no lesson states.` }]
        : [],
    ),
  ];
}

function checkTables({ isReadable, comparisons, tables }: LessonSource): Problem[] {
  const known = new Set(comparisons.map(({ id }) => id));
  const shown = tables.map(({ id }) => id);
  const unknown = tables.flatMap(({ id, place }, i): Problem[] => {
    if (!known.has(id)) {
      return [{ ...place, message: `"${id}" is no table of this topic's comparisons.yaml.` }];
    }
    const earlier = tables[shown.indexOf(id)];
    if (shown.indexOf(id) === i || !earlier) return [];
    const at = formatPlace(earlier.place);
    return [{ ...place, message: `The table "${id}" is already shown at ${at}.` }];
  });
  const unshown = comparisons.filter(({ id }) => isReadable && !shown.includes(id));
  return [
    ...unknown,
    ...unshown.map(({ id, place }) => ({
      ...place,
      message: `${id}: the lesson does not show it; write <Comparison id="${id}" />.`,
    })),
  ];
}

function checkCells(
  { comparisons }: LessonSource,
  isUnknown: (fact: string) => boolean,
): Problem[] {
  const cells = comparisons.flatMap(({ id, rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => ({ id: `${id}, ${row.id}`, ...cell }))),
  );
  return cells.flatMap(({ id, item, facts, place }) =>
    facts.filter(isUnknown).map((fact) => ({
      ...place,
      message: `${id}, ${item.id}: no lesson states the fact "${fact}".`,
    })),
  );
}

function checkTerms({ terms }: LessonSource, known: readonly Term[]): Problem[] {
  const ids = new Set(known.map(({ id }) => id));
  return terms
    .filter(({ id }) => id !== '' && !ids.has(id))
    .map(({ id, place }) => ({
      ...place,
      message: `<Term id="${id}">: that is no term of content/glossary.yaml.`,
    }));
}
