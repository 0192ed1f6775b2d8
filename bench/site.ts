/** The built site, served from a copy: what a benchmark adds to it never reaches the build. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createSiteServer } from '../src/site/site-server.ts';

export interface BenchSite {
  /** Adds a file, with headers of its own for its address. */
  add(file: string, text: string, headers?: Record<string, string>): void;
  read(file: string): string;
  /** Serves the site on one more free port, which to the browser is a place of its own. */
  serve(): Promise<string>;
  close(): Promise<void>;
}

/** Copies the site in SITE, or in `dist`. */
export function openSite(): BenchSite {
  const source = process.env['SITE'] ?? 'dist';
  if (!existsSync(join(source, 'index.html'))) {
    throw new Error(`There is no site in ${source}: run \`npm run build\` first, or set SITE.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'));
  cpSync(source, folder, { recursive: true });
  const servers: Server[] = [];
  return {
    add: (file, text, headers = {}) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      appendFileSync(
        join(folder, '_headers'),
        `\n/${file.replace(/\.html$/, '')}\n${lines.join('')}`,
      );
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    serve: async () => {
      const server = createSiteServer({ folder, base: '/' });
      servers.push(server);
      return `http://127.0.0.1:${await listen(server)}`;
    },
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The largest lesson's file: what holds for it holds for all. */
export function largestLesson(): string {
  const folder = join(process.env['SITE'] ?? 'dist', 'lessons');
  const bySize = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .toSorted((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  if (!bySize[0]) throw new Error(`There are no lessons in ${folder}.`);
  return `lessons/${bySize[0]}`;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
    });
  });
}
