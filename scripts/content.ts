/**
 * `npm run content`: checks all content and prints the counts, the balance, the targets and the gaps.
 * `-- --gaps` lists all gaps, `--sources` every source with the facts that rest on it, `--guess` what the
 * wording of the questions gives away.
 */
import process from 'node:process';
import { readContent } from '../src/bank/read-content.ts';
import { guessReport } from '../src/bank/guess-report.ts';
import { listSources } from '../src/bank/list-sources.ts';
import { formatProblem } from '../src/bank/problem.ts';
import { contentReport } from '../src/bank/report.ts';
import { missedTargets } from '../src/bank/targets.ts';

const { bank, problems, gaps } = readContent(process.cwd());
const isAsked = (flag: string) => process.argv.includes(flag);
const lines = [
  ...contentReport(bank, gaps, { all: isAsked('--gaps') }),
  ...(isAsked('--sources') ? [...listSources(bank.facts), ''] : []),
  ...(isAsked('--guess') ? guessReport(bank.questions) : []),
];
for (const line of lines) console.log(line);
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? 'No problems.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 && missedTargets(bank).length === 0 ? 0 : 1;
