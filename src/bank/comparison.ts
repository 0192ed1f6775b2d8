/** A comparison: one table from which the lesson's table, cards and questions are made. */
import * as v from 'valibot';
import { isId, readIds } from './attributes.ts';
import { type Domain, type Level, domains, levels } from './bank.ts';
import type { PlacedText } from './placed-text.ts';
import type { Place, Problem } from './problem.ts';
import { type Entry, parseEntry, readEntries, textSchema } from './read-entries.ts';

/** What one row says of one item. */
export interface Cell {
  item: ComparedItem;
  text: string;
  /** Ids of the facts that support it. */
  facts: readonly string[];
  place: Place;
}

/** A column. */
export interface ComparedItem {
  id: string;
  name: string;
}

/** A row: one point in which the items are compared. */
export interface ComparisonRow {
  id: string;
  label: string;
  /** One for each item, in the order of the items. */
  cells: readonly Cell[];
  /** Front of the card that is made for each cell, with `{item}` for the item. */
  card: string | null;
  /** Stem of the questions that are made of it, with `{cell}` for the cell. */
  question: { text: string; domain: Domain; level: Level } | null;
  place: Place;
}

/** A table of a topic. */
export interface Comparison {
  id: string;
  topic: string;
  title: string;
  items: readonly ComparedItem[];
  rows: readonly ComparisonRow[];
  place: Place;
}

const mostItems = 5;
const fewestRows = 4;
const mostRows = 7;
/** A cell is looked up, not read (characters). */
const longestCell = 60;
const mostCellFacts = 2;

const texts = v.record(v.string(), textSchema, 'has a line for each item');
const rowSchema = v.strictObject({
  label: textSchema,
  cells: texts,
  facts: texts,
  card: v.optional(textSchema),
  question: v.optional(textSchema),
  domain: v.optional(v.picklist(domains, `is one of ${domains.join(', ')}`)),
  level: v.optional(v.picklist(levels, `is one of ${levels.join(', ')}`)),
});
const tableSchema = v.strictObject({
  title: textSchema,
  items: v.record(v.string(), textSchema, 'names the columns: "efs: EFS"'),
  rows: v.record(v.string(), rowSchema, 'has the rows by their ids'),
});
type Table = v.InferOutput<typeof tableSchema>;
type Row = v.InferOutput<typeof rowSchema>;

/** The tables of `root`/content/`folder`/comparisons.yaml; problems with their places. */
export function readComparisons(
  { root, folder, topic }: { root: string; folder: string; topic: string },
  problems: Problem[],
): Comparison[] {
  const file = `content/${folder}/comparisons.yaml`;
  return readEntries(root, file, problems).flatMap((entry) => {
    const table = parseEntry(tableSchema, entry, problems);
    if (!table) return [];
    const faults = faultsOf(table, entry);
    problems.push(...faults);
    return faults.length === 0 ? [comparisonFrom(table, entry, topic)] : [];
  });
}

/** All that is read in a table, with its places. */
export function textsOfComparison({ title, items, rows, place }: Comparison): PlacedText[] {
  return [
    { text: title, place },
    ...items.map(({ name }) => ({ text: name, place })),
    ...rows.flatMap(({ label, cells, card, question, place: at }) => [
      ...[label, card, question?.text].flatMap((text) => (text ? [{ text, place: at }] : [])),
      ...cells.map(({ text, place: of }) => ({ text, place: of })),
    ]),
  ].map(({ text, place: of }) => ({ text: text.replace(/`[^`]*`|\{\w+\}/g, ' '), place: of }));
}

function comparisonFrom(table: Table, entry: Entry, topic: string): Comparison {
  const items = Object.entries(table.items).map(([id, name]) => ({ id, name }));
  const rows = Object.entries(table.rows).map(([id, row]): ComparisonRow => {
    const { label, card = null, question: text, domain, level } = row;
    return {
      id,
      label,
      card,
      question: text && domain && level ? { text, domain, level } : null,
      cells: items.map((item) => ({
        item,
        text: row.cells[item.id] ?? '',
        facts: readIds(row.facts[item.id]),
        place: entry.placeOf(['rows', id, 'cells', item.id]),
      })),
      place: entry.placeOf(['rows', id]),
    };
  });
  return { id: entry.id, topic, title: table.title, items, rows, place: entry.place };
}

function faultsOf(table: Table, { id, placeOf }: Entry): Problem[] {
  const say = (path: readonly string[], message: string): Problem => ({
    ...placeOf(path),
    message: `${[id, ...path].join(', ')}: ${message}`,
  });
  const items = Object.keys(table.items);
  const rows = Object.entries(table.rows);
  const ids = [[], ...items.map((item) => ['items', item]), ...rows.map(([row]) => ['rows', row])];
  return [
    ...ids
      .filter((path) => !isId(path.at(-1) ?? id))
      .map((path) => say(path, 'an id is lower-case words and digits joined by hyphens.')),
    ...(items.length < 2 || items.length > mostItems
      ? [say(['items'], `${items.length} items; compare 2 to ${mostItems}.`)]
      : []),
    ...(rows.length < fewestRows || rows.length > mostRows
      ? [say(['rows'], `${rows.length} rows; write ${fewestRows} to ${mostRows}.`)]
      : []),
    ...rows.flatMap(([name, row]) => [
      ...rowFaults(row, items).map((message) => say(['rows', name], message)),
      ...cellFaults(row, items).map(([path, message]) => say(['rows', name, ...path], message)),
    ]),
  ];
}

function rowFaults({ cells, card, question, domain, level }: Row, items: readonly string[]) {
  const texts = items.map((item) => (cells[item] ?? '').toLowerCase());
  return [
    ...(card?.includes('{item}') === false ? ['the card names its item: {item}.'] : []),
    ...(question?.includes('{cell}') === false ? ['the question names its cell: {cell}.'] : []),
    ...((question !== undefined) === (domain !== undefined && level !== undefined)
      ? []
      : ['a question has its domain and its level, and only a question has them.']),
    ...(question !== undefined && new Set(texts).size < texts.length
      ? ['two cells read the same, so a question about one has two right answers.']
      : []),
  ];
}

function cellFaults(
  { cells, facts }: Row,
  items: readonly string[],
): [path: string[], message: string][] {
  const lists = Object.entries({ cells, facts });
  return [
    ...lists.flatMap(([name, list]) => [
      ...items
        .filter((item) => list[item] === undefined)
        .map((item): [string[], string] => [[name], `"${item}" is missing.`]),
      ...Object.keys(list)
        .filter((item) => !items.includes(item))
        .map((item): [string[], string] => [[name, item], 'there is no such item.']),
    ]),
    ...Object.entries(cells)
      .filter(([, text]) => text.length > longestCell)
      .map(([item, text]): [string[], string] => [
        ['cells', item],
        `${text.length} characters; ${longestCell} is the most.`,
      ]),
    ...Object.entries(facts)
      .filter(([, list]) => readIds(list).length > mostCellFacts)
      .map(([item]): [string[], string] => [['facts', item], 'one fact or two support a cell.']),
  ];
}
