/** Twenty browsers killed while a learner answers: what was shown as saved must be there after the next start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kill, killWhileAnswering } from '../e2e/kill-loop.ts';
import { browserFlags, ensureBrowser } from '../scripts/browser.ts';
import { phone } from './chromium.ts';
import type { Part } from './report.ts';
import { openSite } from './site.ts';

const kills = 20;

export async function benchKills(): Promise<Part> {
  const site = openSite();
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-profile-'));
  try {
    const done = await killWhileAnswering({
      origin: await site.serve(),
      folder,
      kills,
      seed: 20,
      launch: { executablePath: ensureBrowser(), args: browserFlags, viewport: phone },
    });
    const lost = done.map(({ shown, found }) => Math.max(0, shown - found));
    const astray = done.map(({ resumed }) => (resumed === false ? 1 : 0));
    return {
      title: `kills: a browser killed ${kills} times while answering, one profile`,
      figures: [
        {
          name: 'answers shown as saved and lost',
          unit: '',
          digits: 0,
          values: lost,
          worst: { limit: 0 },
        },
        {
          name: 'quiz went on elsewhere',
          unit: '',
          digits: 0,
          values: astray,
          worst: { limit: 0 },
        },
      ],
      notes: [`answers at the end: ${done.at(-1)?.found ?? 0}`, ...done.flatMap(complaintOf)],
    };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function complaintOf({ moment, shown, found, resumed }: Kill, index: number): string[] {
  if (found >= shown && resumed !== false) return [];
  return [`kill ${index + 1}, ${moment}: ${shown} shown as saved, ${found} found`];
}
