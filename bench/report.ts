/** The tables of the benchmarks: medians with their spread, ratios to a floor, limits and goals. */

/** The most that a figure may be, and what it should be. */
export interface Bound {
  limit: number;
  goal?: number;
}

/** One line of a table: what was measured, once for each round. */
export interface Figure {
  name: string;
  unit: 'ms' | 'KiB' | 's' | '';
  values: readonly number[];
  digits?: number;
  /** Held against the median. */
  median?: Bound;
  /** Held against the worst value. */
  worst?: Bound;
  /** The same figure of a floor in the same run, and what the ratio of the medians may be. */
  floor?: { values: readonly number[]; bound?: Bound };
}

/** What one benchmark found. */
export interface Part {
  title: string;
  figures: readonly Figure[];
  /** What a reader must know to judge the figures. */
  notes?: readonly string[];
}

/** The middle of the values; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

const columns = ['', 'median (min–max)', 'n', '× floor', 'limit', 'goal', ''];

/** Prints the table of a part; returns how many limits were missed. */
export function printPart({ title, figures, notes = [] }: Part): number {
  const rows = figures.map((figure) => cellsOf(figure));
  const table = [columns, ...rows.map(({ cells }) => cells)];
  const widths = columns.map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const cells of table) {
    console.log(
      cells
        .map((cell, at) => pad(cell, widths[at] ?? 0, at))
        .join('  ')
        .trimEnd(),
    );
  }
  for (const note of notes) console.log(`  ${note}`);
  return rows.reduce((sum, { missed }) => sum + missed, 0);
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function cellsOf(figure: Figure): { cells: string[]; missed: number } {
  const { name, unit, values, floor } = figure;
  const digits = figure.digits ?? (unit === 'ms' ? 0 : 1);
  const show = (value: number) => value.toFixed(digits);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ratio = floor ? median(values) / median(floor.values) : NaN;
  const held = [
    { bound: figure.median, value: median(values), as: show },
    { bound: figure.worst, value: most, as: (value: number) => `max ${show(value)}` },
    { bound: floor?.bound, value: ratio, as: (value: number) => `${value.toFixed(2)} ×` },
  ].flatMap(({ bound, value, as }) => (bound ? [{ bound, value, as }] : []));
  // NaN, a figure that could not be taken, must not pass: hence not `value > limit`.
  const missed = held.filter(({ bound, value }) => !(value <= bound.limit)).length;
  const isAtGoal = held.every(({ bound, value }) => value <= (bound.goal ?? bound.limit));
  const spread = least === most ? '' : ` (${show(least)}–${show(most)})`;
  const cells = [
    unit ? `${name}, ${unit}` : name,
    `${show(median(values))}${spread}`,
    String(values.length),
    floor ? ratio.toFixed(2) : '',
    held.map(({ bound, as }) => as(bound.limit)).join(', '),
    held.map(({ bound, as }) => (bound.goal === undefined ? '–' : as(bound.goal))).join(', '),
    held.length === 0 ? '' : verdict(missed, isAtGoal),
  ];
  return { cells, missed };
}

function verdict(missed: number, isAtGoal: boolean): string {
  if (missed > 0) return 'MISSED';
  return isAtGoal ? 'goal' : 'ok';
}
