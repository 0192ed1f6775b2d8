/** `npm run check`: everything but the journeys. `npm test` adds those (`--journeys`). */
import process from 'node:process';
import { type Step, runSteps } from './steps.ts';

const checks: readonly Step[] = [
  { name: 'Format', command: ['oxfmt', '--check', '.'] },
  { name: 'Lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'Types of the core', command: ['tsc', '-p', 'src/core'] },
  { name: 'Types of the service worker', command: ['tsc', '-p', 'src/site'] },
  { name: 'Types', command: ['tsc'] },
  { name: 'Content', command: ['node', 'scripts/content.ts'] },
  {
    name: 'Rules and screens',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.cache/vitest.json',
    ],
    report: { file: '.cache/vitest.json', kind: 'vitest' },
  },
  { name: 'Build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'Sizes', command: ['node', 'scripts/sizes.ts'] },
];
const journeys: Step = {
  name: 'Journeys',
  command: ['playwright', 'test'],
  report: { file: '.cache/e2e.json', kind: 'playwright' },
};

const { failed } = runSteps(process.argv.includes('--journeys') ? [...checks, journeys] : checks);
process.exitCode = failed === 0 ? 0 : 1;
