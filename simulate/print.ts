/** Comparisons as tables. */
import type { Comparison } from './compare.ts';
import type { CourseTerms } from './course.ts';
import type { Calibration } from './readiness.ts';
import type { Estimate } from './statistics.ts';

const columns = [
  'plan',
  'FSRS 0.90',
  'FSRS 0.90, due only',
  'FSRS best',
  'SM-2',
  'Leitner',
  'random',
];
const heads = ['plan', 'FSRS 0.90', 'due only', 'FSRS best', 'SM-2', 'Leitner', 'random'];

/** What a table is about, and its head. */
export function printHead({ cards, days, minutesPerDay }: CourseTerms, learners: number): void {
  console.log(
    `\n${cards} cards, ${days} days, ${minutesPerDay} minutes a day; ${learners} learners of each kind` +
      '\nMean recall on the exam day in %, ± half of the 95 % interval; the last columns: the plan less another, paired',
  );
  const cells = [
    ...heads,
    'plan − 0.90',
    'plan − best',
    'plan − SM-2',
    'plan − Lei.',
    'in time',
  ].map((head) => head.padStart(13));
  console.log('learners'.padEnd(26) + cells.join(''));
}

/** One row. */
export function printRow(row: Comparison): void {
  const cells = columns.map((name) => percent(row.recall.get(name)));
  const over = [row.overPlain, row.overBest, row.overSm2, row.overLeitner].map(percent);
  const all = [...cells, ...over, `${(100 * row.withinMinutes).toFixed(1)} %`];
  console.log(
    row.group.padEnd(26) +
      all.map((cell) => cell.padStart(13)).join('') +
      `  (${row.bestRetention})`,
  );
}

function percent(value: Estimate | undefined): string {
  if (!value) return '';
  return `${(100 * value.mean).toFixed(1)} ±${(100 * value.half).toFixed(1)}`;
}

/** How well the probability of passing holds. */
export function printCalibration(
  { error, coverage, classes }: Calibration,
  learners: number,
): void {
  console.log(`\nProbability of passing, ${learners} synthetic learners`);
  console.log(`expected calibration error ${error.toFixed(4)} (at most 0.05)`);
  console.log(
    `true probability within the 90 % interval: ${(100 * coverage).toFixed(1)} % (85 to 95 %)`,
  );
  console.log('   learners   predicted      passed');
  for (const { count, predicted, passed } of classes) {
    const cells = [String(count), predicted.toFixed(3), passed.toFixed(3)];
    console.log(cells.map((cell) => cell.padStart(11)).join(' '));
  }
}
