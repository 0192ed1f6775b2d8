/** `npm run content`: checks all content and prints the counts, the balance and the gaps. */
import process from 'node:process';
import { readContent } from '../src/bank/read-content.ts';
import { formatProblem } from '../src/bank/problem.ts';
import { contentReport } from '../src/bank/report.ts';

const { bank, problems, advice, gaps } = readContent(process.cwd());
for (const line of contentReport(bank, gaps, { all: process.argv.includes('--gaps') })) {
  console.log(line);
}
for (const point of advice) console.error(`${formatProblem(point)} (to mend)`);
for (const problem of problems) console.error(formatProblem(problem));
if (advice.length > 0) console.log(`${advice.length} points to mend.`);
console.log(problems.length === 0 ? 'No problems.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
