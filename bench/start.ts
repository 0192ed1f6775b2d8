/** From the navigation to the first card on the screen, after nothing, a thousand and a hundred thousand events. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContext, chromium } from '@playwright/test';
import { readContent } from '../src/bank/read-content.ts';
import { browserFlags, ensureBrowser } from '../scripts/browser.ts';
import { phone, slowDown } from './chromium.ts';
import { settleIn } from './learner.ts';
import { quietMoment } from './quiet.ts';
import type { Part } from './report.ts';
import { openSite } from './site.ts';
import { storedTexts } from './stored-record.ts';

const rounds = 11;
const records = [0, 1000, 100_000];

declare global {
  interface Window {
    cardShown: Promise<number>;
  }
}

export async function benchStart(): Promise<Part> {
  const site = openSite();
  const profile = mkdtempSync(join(tmpdir(), 'stevedore-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: browserFlags,
    viewport: phone,
  });
  try {
    const { bank } = readContent(process.cwd());
    const desks = [];
    for (const count of records) {
      const origin = await site.serve();
      await settleIn(context, origin, storedTexts(count, bank, Date.now()));
      desks.push({ count, origin, values: [] as number[] });
    }
    for (let round = 0; round <= rounds; round += 1) {
      for (const { origin, values } of desks) {
        await quietMoment();
        const shownAt = await measureStart(context, origin);
        if (round > 0) values.push(shownAt);
      }
    }
    return partOf(desks);
  } finally {
    await context.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function partOf(desks: readonly { count: number; values: readonly number[] }[]): Part {
  const empty = desks.find(({ count }) => count === 0)?.values ?? [];
  return {
    title: 'start: review page to its first card, processor 4×, service worker warm',
    figures: desks.map(({ count, values }) => ({
      name: `${count.toLocaleString('en')} events stored`,
      unit: 'ms',
      values,
      ...(count > 0 && {
        floor: { values: empty, ...(count === 100_000 && { bound: { limit: 1.4, goal: 1.25 } }) },
      }),
    })),
    notes: ['floor: the same start with nothing stored, rounds interleaved'],
  };
}

async function measureStart(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage();
  const session = await slowDown(page);
  await page.addInitScript(watchForCard);
  await page.goto(`${origin}/review`, { waitUntil: 'commit' });
  const shownAt = await page.evaluate(() => window.cardShown);
  const isWarm = await page.evaluate(() => navigator.serviceWorker.controller !== null);
  if (!isWarm) throw new Error('The page came from the network, not from the service worker.');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.close();
  return shownAt;
}

/** Runs in the page before anything else: when the frame with the first card has been painted. */
function watchForCard(): void {
  window.cardShown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('article[data-card]')) return;
      observer.disconnect();
      // The first task after the frame's own work.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
