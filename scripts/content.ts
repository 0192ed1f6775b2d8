/** `npm run content`: checks all content and prints the counts, the balance and the gaps. */
import process from 'node:process';
import { readContent } from '../src/bank/read-content.ts';
import { formatProblem } from '../src/bank/problem.ts';
import { contentReport } from '../src/bank/report.ts';

const { bank, problems, gaps } = readContent(process.cwd());
for (const line of contentReport(bank, gaps, { all: process.argv.includes('--gaps') })) {
  console.log(line);
}
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'No problems.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
