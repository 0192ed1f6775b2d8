import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runSteps, type Step } from './steps.ts';

let folder = '';
let said: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A step that runs this code. */
function step(code: string): Step {
  return { name: 'Step', command: [process.execPath, '-e', code] };
}

type Kind = 'vitest' | 'playwright';

/** A step whose runner writes this report and then does what `end` says. */
function runner(kind: Kind, report: unknown, end = ''): Step {
  const file = join(folder, `${kind}.json`);
  const text = typeof report === 'string' ? report : JSON.stringify(report);
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(text)});`;
  return { ...step(write + end), report: { file, kind } };
}

const vitest = (numPassedTests: number, numFailedTests: number) => ({
  numPassedTests,
  numFailedTests,
});
const playwright = (expected: number, unexpected: number, flaky: number) => ({
  stats: { expected, unexpected, flaky },
});

describe('a step without a count', () => {
  test('counts one when it ends well', () => {
    expect(runSteps([step('')])).toEqual({ passed: 1, failed: 0 });
  });

  test.each([
    ['an error', 'process.exit(3)'],
    ['a signal', `process.kill(process.pid, 'SIGKILL')`],
  ])('%s is a failure', (_, code) => {
    expect(runSteps([step(code)])).toEqual({ passed: 0, failed: 1 });
  });

  test('a program that is not there fails', () => {
    const missing: Step = { name: 'Missing', command: [join(folder, 'no-such-program')] };
    expect(runSteps([missing])).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a step with a report', () => {
  test('the tests of vitest are counted', () => {
    expect(runSteps([runner('vitest', vitest(7, 0))])).toEqual({ passed: 7, failed: 0 });
  });

  test('the tests of Playwright are counted', () => {
    expect(runSteps([runner('playwright', playwright(4, 0, 0))])).toEqual({ passed: 4, failed: 0 });
  });

  test('a flaky journey is a failed one', () => {
    const report = playwright(4, 1, 2);
    expect(runSteps([runner('playwright', report, 'process.exit(1)')])).toEqual({
      passed: 4,
      failed: 3,
    });
  });

  test('failed tests are counted once', () => {
    const failing = runner('vitest', vitest(7, 2), 'process.exit(1)');
    expect(runSteps([failing])).toEqual({ passed: 7, failed: 2 });
  });

  test('a runner that dies has failed', () => {
    const dying = runner('vitest', vitest(7, 0), `process.kill(process.pid, 'SIGKILL')`);
    expect(runSteps([dying])).toEqual({ passed: 7, failed: 1 });
  });

  test('a runner that ran nothing has failed', () => {
    expect(runSteps([runner('vitest', vitest(0, 0))])).toEqual({ passed: 0, failed: 1 });
    expect(runSteps([runner('playwright', playwright(0, 0, 0))])).toEqual({ passed: 0, failed: 1 });
  });

  test('a runner without a report has failed', () => {
    const { report } = runner('vitest', vitest(0, 0));
    expect(runSteps([{ ...step(''), ...(report && { report }) }]).failed).toBe(1);
  });

  test.each(['', '{"numPassedTests": 7', 'null', '{}', '{"stats": {}}'])(
    'report %j is a failure',
    (report) => {
      for (const kind of ['vitest', 'playwright'] as const) {
        expect(runSteps([runner(kind, report)])).toEqual({ passed: 0, failed: 1 });
      }
    },
  );

  test('the report of an earlier run does not count', () => {
    const { report } = runner('vitest', vitest(0, 0));
    if (!report) throw new Error('The runner has no report.');
    writeFileSync(report.file, JSON.stringify(vitest(7, 0)));
    expect(runSteps([{ ...step(''), report }]).failed).toBe(1);
  });
});

describe('all steps', () => {
  test('later steps run after a failure', () => {
    const steps = [step('process.exit(1)'), runner('vitest', vitest(5, 0)), step('')];
    expect(runSteps(steps)).toEqual({ passed: 6, failed: 1 });
  });

  test('the last line is the sum', () => {
    runSteps([runner('vitest', vitest(5, 1), 'process.exit(1)'), step('')]);
    expect(said.at(-1)?.trim()).toBe('6 passed, 1 failed');
  });

  test('each step says whether it failed', () => {
    runSteps([step(''), { ...step('process.exit(1)'), name: 'Broken' }]);
    expect(said.some((line) => /Step: ok/.test(line))).toBe(true);
    expect(said.some((line) => /Broken: FAILED/.test(line))).toBe(true);
  });
});
