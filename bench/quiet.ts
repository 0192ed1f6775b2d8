/** Waits for a moment in which nobody else uses the machine: others may be running tests on it. */
import { cpus } from 'node:os';
import process from 'node:process';

const lookMs = 250;
/** Of all cores. A browser that waits uses next to nothing. */
const quietShare = 0.25;
/** After this it is measured all the same: BENCH_PATIENCE=0 never waits. */
const patienceMs = Number(process.env['BENCH_PATIENCE'] ?? 3) * 1000;

/** Resolves when the processor has been idle for a moment, or when patience ends. */
export async function quietMoment(): Promise<void> {
  const until = performance.now() + patienceMs;
  let isQuiet = false;
  while (!isQuiet && performance.now() < until) {
    const before = processorTimes();
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    const after = processorTimes();
    isQuiet = (after.busy - before.busy) / (after.all - before.all) < quietShare;
  }
}

function processorTimes(): { busy: number; all: number } {
  const times = cpus().map((core) => core.times);
  const all = times.reduce(
    (sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq,
    0,
  );
  const idle = times.reduce((sum, core) => sum + core.idle, 0);
  return { busy: all - idle, all };
}
