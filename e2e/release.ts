/** Later releases of a built site, and a place from which one after the other is served. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { buildServiceWorker } from '#site/build-service-worker.ts';
import { listFiles } from '#site/list-files.ts';
import { siteFolder } from './site.ts';

/** The lesson that reads differently in each release. */
export const changedLesson = '/lessons/docker';

export interface Releases {
  /** What a server serves: the release that was deployed last. */
  live: string;
  /** Replaces what is served by an edition. */
  deploy(edition: string): void;
  /** Goes back to the site as it was built. */
  reset(): void;
  remove(): void;
}

/** Makes these editions of the site. Every script has another name in each, as after a change to all of them. */
export async function makeReleases(...editions: string[]): Promise<Releases> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-releases-'));
  for (const edition of editions) await makeRelease(join(folder, edition), edition);
  const live = join(folder, 'live');
  const serve = (release: string) => {
    rmSync(live, { force: true });
    symlinkSync(release, live);
  };
  return {
    live,
    deploy: (edition) => serve(join(folder, edition)),
    reset: () => serve(resolve(siteFolder)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function makeRelease(folder: string, edition: string): Promise<void> {
  const files = listFiles(siteFolder);
  const scripts = files.flatMap((file) => /^assets\/(.*)\.js$/.exec(file)?.[1] ?? []);
  for (const file of files) {
    const renamed = file.replace(/^(assets\/.*)\.js$/, `$1-${edition}.js`);
    cpSync(join(siteFolder, file), join(folder, renamed));
    if (!/\.(html|js)$/.test(file)) continue;
    let text = readFileSync(join(folder, renamed), 'utf8');
    for (const script of scripts) text = text.replaceAll(`${script}.js`, `${script}-${edition}.js`);
    writeFileSync(join(folder, renamed), text);
  }
  const lesson = join(folder, `${changedLesson}.html`);
  const text = readFileSync(lesson, 'utf8').replace('</h1>', ` (${edition})</h1>`);
  writeFileSync(lesson, text);
  await buildServiceWorker({ root: process.cwd(), dist: folder, base: '/', content: edition });
}
