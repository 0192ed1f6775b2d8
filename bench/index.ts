/** `npm run bench` runs all parts, `npm run bench lesson start` those named. Fails when a limit is missed. */
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import { benchAnswer } from './answer.ts';
import { benchAppend } from './append.ts';
import { benchBuild } from './build.ts';
import { benchExam } from './exam.ts';
import { benchFlip } from './flip.ts';
import { benchKills } from './kills.ts';
import { benchLesson } from './lesson.ts';
import { benchMemory } from './memory.ts';
import { type Part, printPart } from './report.ts';
import { benchStart } from './start.ts';

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  lesson: benchLesson,
  answer: benchAnswer,
  flip: benchFlip,
  exam: benchExam,
  start: benchStart,
  append: benchAppend,
  memory: benchMemory,
  build: benchBuild,
  kills: benchKills,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

let missed = 0;
for (const [name, run] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const [before = 0] = loadavg();
  missed += printPart(await run());
  console.log(
    `  load of the machine when it began: ${before.toFixed(1)} on ${cpus().length} cores`,
  );
}
console.log(missed === 0 ? '\nAll limits are held.' : `\n${missed} limits are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
