/** The cards and questions that a comparison makes: what its cells say, asked in every direction. */
import { seedFromText, shuffle } from '#core/random.ts';
import type { Card, ChoiceQuestion, MatchingQuestion, Option, Question, Rich } from './bank.ts';
import type { Cell, Comparison, ComparisonRow } from './comparison.ts';
import type { Placed } from './read-items.ts';

/** Options of a single-answer question. */
const optionCount = 4;
/** Most facts that a question names. */
const mostFacts = 3;

/** A card for each cell of the rows that have a `card`. */
export function cardsOf(comparison: Comparison): Placed<Card>[] {
  return comparison.rows.flatMap((row) => {
    const { card } = row;
    if (card === null) return [];
    return row.cells.map(({ item, text, facts, place }) => ({
      id: `${idOf(comparison, row)}-${item.id}`,
      topic: comparison.topic,
      facts,
      front: inline(card.replaceAll('{item}', item.name)),
      back: inline(sentence(text)),
      needs: [],
      accept: [],
      place,
    }));
  });
}

/**
 * Questions of the rows that have a `question`. With four items or more the items are the options, and there
 * is a question for each cell. Of three items their cells are matched. Of two, each option also says what a
 * second row says, so that there are four.
 */
export function questionsOf(comparison: Comparison): Placed<Question>[] {
  return comparison.rows.flatMap((row): Placed<Question>[] => {
    if (row.question === null) return [];
    if (comparison.items.length === 3) return [matchingOf(comparison, row)];
    const options = comparison.items.length === 2 ? fourStatements(comparison, row) : itemOptions;
    return row.cells.map((cell) => choiceOf(comparison, row, { cell, options }));
  });
}

/** How the ids of all that a comparison makes begin; no other id may. */
export const generatedPrefix = 'cmp-';

/** Whether an item was made from a comparison rather than written. */
export function isGeneratedId(id: string): boolean {
  return id.startsWith(generatedPrefix);
}

type Options = (cell: Cell, row: ComparisonRow) => { options: Option[]; facts: readonly string[] };

function choiceOf(
  comparison: Comparison,
  row: ComparisonRow,
  { cell, options: optionsOf }: { cell: Cell; options: Options },
): Placed<ChoiceQuestion> {
  const base = baseOf(comparison, row);
  const id = `${base.id}-${cell.item.id}-q`;
  const { options, facts } = optionsOf(cell, row);
  const stem = (row.question?.text ?? '').replaceAll('{cell}', cell.text);
  return {
    ...base,
    kind: 'choice',
    id,
    facts: [...new Set([...cell.facts, ...facts])].slice(0, mostFacts),
    stem: [['p', ...inline(capitalised(stem))]],
    options: shuffle(options, seedFromText(id)),
    place: cell.place,
  };
}

/** The item of the cell and three others, each with what its own cell says. */
function itemOptions(cell: Cell, row: ComparisonRow): ReturnType<Options> {
  const others = row.cells.filter((other) => other !== cell);
  const drawn = shuffle(others, seedFromText(cell.item.id)).slice(0, optionCount - 1);
  const options = [cell, ...drawn].map((own): Option => {
    const says = `${own.item.name}: ${own.text}.`;
    const why = own === cell ? says : `${says} Right if the question said that.`;
    const { id, name } = own.item;
    return { id, correct: own === cell, text: inline(name), why: inline(why), misconception: null };
  });
  return { options, facts: [] };
}

/** Both items, each with either of the cells of a second row: one of the four says what is so. */
function fourStatements({ rows }: Comparison, row: ComparisonRow): Options {
  const differing = rows.filter(({ cells: [one, other] }) => one?.text !== other?.text);
  const second = differing[(differing.indexOf(row) + 1) % differing.length] ?? row;
  const label = uncapitalised(second.label);
  return (cell) => {
    const ofItem = ({ item }: Cell) => second.cells.find((own) => own.item === item);
    const options = row.cells.flatMap((named) =>
      second.cells.map((said): Option => {
        const isOwn = said.item === named.item;
        const correct = named === cell && isOwn;
        return {
          id: `${named.item.id}-${isOwn ? 'own' : 'other'}`,
          correct,
          text: inline(`${named.item.name} – ${label}: ${said.text}`),
          why: inline(whyOfStatement({ named, said, cell, own: ofItem(named) })),
          misconception: null,
        };
      }),
    );
    return { options, facts: ofItem(cell)?.facts ?? [] };
  };
}

function whyOfStatement(parts: { named: Cell; said: Cell; cell: Cell; own: Cell | undefined }) {
  const { named, said, cell, own } = parts;
  const [name, ownText] = [named.item.name, own?.text ?? ''];
  if (named === cell && said === own) return `${name}: ${named.text}; ${ownText}.`;
  if (named === cell) {
    return `The item is right, but “${said.text}” would be right for ${said.item.name}; here it is ${ownText}.`;
  }
  if (said === own) return `Right if the question said “${named.text}”: that is so for ${name}.`;
  return `“${named.text}” would be right for ${name}, and with it ${ownText}.`;
}

function matchingOf(comparison: Comparison, row: ComparisonRow): Placed<MatchingQuestion> {
  const base = baseOf(comparison, row);
  const stem = `${comparison.title}. Match each with ${uncapitalised(row.label)}.`;
  return {
    ...base,
    kind: 'matching',
    id: `${base.id}-q`,
    facts: [...new Set(row.cells.flatMap((cell) => cell.facts.slice(0, 1)))],
    stem: [['p', ...inline(stem)]],
    pairs: row.cells.map(({ item, text }) => ({
      id: item.id,
      prompt: inline(item.name),
      match: inline(text),
      why: inline(`${item.name}: ${text}.`),
    })),
    place: row.place,
  };
}

function baseOf(comparison: Comparison, row: ComparisonRow) {
  return {
    id: idOf(comparison, row),
    topic: comparison.topic,
    domain: row.question?.domain ?? 'develop',
    level: row.question?.level ?? 'recall',
    revision: 1,
    scenario: null,
    variantOf: null,
  };
}

function idOf({ id }: Comparison, row: ComparisonRow): string {
  return `${generatedPrefix}${id}-${row.id}`;
}

/** Text in which only `code` is marked. */
export function inline(text: string): Rich[] {
  return text
    .split('`')
    .map((part, i): Rich => (i % 2 === 1 ? ['code', part] : part))
    .filter((part) => part !== '');
}

function sentence(text: string): string {
  return `${capitalised(text)}${/[.?]$/.test(text) ? '' : '.'}`;
}

/** With a capital, unless the first word is a name that has none, such as "awslogs" or "ip". */
function capitalised(text: string): string {
  return /^(?:aws\w+|ip)\b/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalised(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
