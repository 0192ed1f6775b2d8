/** The whole build as authors run it: bank, code, pages, service worker. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Part } from './report.ts';

const runs = 3;

export async function benchBuild(): Promise<Part> {
  const outDir = mkdtempSync(join(tmpdir(), 'stevedore-bench-build-'));
  try {
    const values = Array.from({ length: runs }, () => {
      const startedAt = performance.now();
      const args = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
      execFileSync('node_modules/.bin/vite', args, { stdio: ['ignore', 'ignore', 'inherit'] });
      return (performance.now() - startedAt) / 1000;
    });
    return {
      title: 'build: the whole site, from the command to its end',
      figures: [{ name: 'vite build', unit: 's', values, median: { limit: 20 } }],
    };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
    rmSync(join('.cache/server', basename(outDir)), { recursive: true, force: true });
  }
}
