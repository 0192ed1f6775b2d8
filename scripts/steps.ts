/** Runs checks one after another and counts: `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** One check: a command, and where its own count of tests is written if it has one. */
export interface Step {
  name: string;
  command: readonly [string, ...string[]];
  report?: { file: string; kind: 'vitest' | 'playwright' };
}

export interface Count {
  passed: number;
  failed: number;
}

/** Runs all steps, also after one has failed, prints the sum last and returns it. */
export function runSteps(steps: readonly Step[]): Count {
  const total: Count = { passed: 0, failed: 0 };
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const started = performance.now();
    const count = runStep(step);
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`── ${step.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total;
}

function runStep({ command: [program, ...args], report }: Step): Count {
  if (report) rmSync(report.file, { force: true });
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (!report) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = readCount(report);
  // A runner that died, ran nothing or left no readable report has failed.
  const hasFailed = status !== 0 || passed === 0;
  return { passed, failed: hasFailed ? Math.max(1, failed) : failed };
}

/** What the report counts; nothing if there is none or it cannot be read. */
function readCount({ file, kind }: { file: string; kind: 'vitest' | 'playwright' }): Count {
  const data = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : null;
  if (kind === 'vitest') {
    return { passed: numberAt(data, 'numPassedTests'), failed: numberAt(data, 'numFailedTests') };
  }
  const stats = valueAt(data, 'stats');
  const failed = numberAt(stats, 'unexpected') + numberAt(stats, 'flaky');
  return { passed: numberAt(stats, 'expected'), failed };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function valueAt(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

function numberAt(data: unknown, key: string): number {
  const value = valueAt(data, key);
  return typeof value === 'number' ? value : 0;
}
