/** Writes sw.js: knows every file of the finished site by its hash, so that one visit is enough to go offline. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { listFiles } from './list-files.ts';

/** Files that are for hosts, not for browsers. */
const hostFiles = new Set(['_headers', 'sw.js', 'robots.txt']);

interface Site {
  root: string;
  dist: string;
  base: string;
  /** Version of the content, told to the page when an update waits. */
  content: string;
}

/** Heavy files that few will use: kept once somebody has (see `service-worker.ts`). */
const usedLater = /\.wasm$/;

/** Address and revision of every file to keep for offline use. */
export function precacheList(dist: string): [file: string, revision: string][] {
  return listFiles(dist)
    .filter((file) => !hostFiles.has(file) && !usedLater.test(file))
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex')
        .slice(0, 16),
    ]);
}

export async function buildServiceWorker({ root, dist, base, content }: Site): Promise<void> {
  const files = precacheList(dist);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await build({
    root,
    base,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __PRECACHE__: JSON.stringify(files),
      __VERSION__: JSON.stringify(version),
      __CONTENT__: JSON.stringify(content),
      __BASE__: JSON.stringify(base),
    },
    build: {
      outDir: dist,
      emptyOutDir: false,
      lib: {
        entry: 'src/site/service-worker.ts',
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  });
}
