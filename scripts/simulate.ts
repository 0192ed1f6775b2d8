/**
 * `npm run simulate` compares the exam-date plan with other ways to study; `npm run simulate readiness` calibrates the
 * probability of passing. `--learners 5` for a quick look, `--seed 7` for other learners.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compare } from '../simulate/compare.ts';
import type { CourseTerms } from '../simulate/course.ts';
import { learnerGroups } from '../simulate/learners.ts';
import { printCalibration, printHead, printRow } from '../simulate/print.ts';
import { calibrate } from '../simulate/readiness.ts';

/** The courses, with how many learners of each kind go through them: the long ones take longest. */
const courses: readonly { terms: CourseTerms; learners: number }[] = [
  { terms: { cards: 150, days: 14, minutesPerDay: 10 }, learners: 25 },
  { terms: { cards: 430, days: 14, minutesPerDay: 20 }, learners: 25 },
  { terms: { cards: 300, days: 30, minutesPerDay: 10 }, learners: 25 },
  { terms: { cards: 430, days: 30, minutesPerDay: 20 }, learners: 15 },
  { terms: { cards: 430, days: 60, minutesPerDay: 10 }, learners: 8 },
  { terms: { cards: 430, days: 60, minutesPerDay: 30 }, learners: 6 },
];

const { values, positionals } = parseArgs({
  options: { learners: { type: 'string' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const seed = Number(values.seed);
const learners = values.learners === undefined ? null : Number(values.learners);
const parts = positionals.length > 0 ? positionals : ['plan', 'readiness'];

for (const part of parts) {
  if (part === 'plan') simulatePlan();
  else if (part === 'readiness') simulateReadiness();
  else {
    console.error(`Unknown: ${part}. There are: plan, readiness.`);
    process.exitCode = 2;
  }
}

function simulatePlan(): void {
  let lost = 0;
  for (const { terms, learners: usual } of courses) {
    printHead(terms, learners ?? usual);
    for (const group of learnerGroups) {
      const row = compare(group, terms, { learners: learners ?? usual, seed });
      printRow(row);
      if (row.overPlain.mean + row.overPlain.half < 0) lost += 1;
    }
  }
  console.log(
    lost === 0
      ? '\nThe plan loses to plain FSRS nowhere by more than chance.'
      : `\nThe plan loses to plain FSRS in ${lost} rows.`,
  );
  if (lost > 0) process.exitCode = 1;
}

function simulateReadiness(): void {
  const calibration = calibrate(learners ?? 10_000, seed);
  printCalibration(calibration, learners ?? 10_000);
  const { error, coverage } = calibration;
  if (error > 0.05 || coverage < 0.85 || coverage > 0.95) process.exitCode = 1;
}
