/** What one more event costs beside 100 to 100,000 of them: must not grow. */
import process from 'node:process';
import type { Browser } from '@playwright/test';
import { readContent } from '../src/bank/read-content.ts';
import type { Bank } from '../src/bank/bank.ts';
import type { AppendTimes } from './append-in-page.ts';
import { bundleForPage } from './bundle.ts';
import { launch, phone } from './chromium.ts';
import { storeTexts } from './learner.ts';
import { quietMoment } from './quiet.ts';
import { type Figure, type Part, quantile } from './report.ts';
import { openSite } from './site.ts';
import { storedTexts } from './stored-record.ts';

const rounds = 5;
const appendsPerRound = 100;
const records = [100, 1000, 10_000, 100_000];

interface Desk {
  stored: number;
  times: Omit<AppendTimes, 'stored'>;
}

export async function benchAppend(): Promise<Part> {
  const site = openSite();
  const browser = await launch();
  try {
    site.add('append.js', await bundleForPage('bench/append-in-page.ts'));
    // Alone in its process group, a page may read the clock to 5 µs instead of 100.
    site.add('append.html', '<!doctype html><script type="module" src="/append.js"></script>', {
      'Content-Security-Policy': "script-src 'self'",
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    const origin = await site.serve();
    const { bank } = readContent(process.cwd());
    const desks = records.map((stored): Desk => ({
      stored,
      times: { local: [], sync: [], total: [] },
    }));
    for (let round = 0; round < rounds; round += 1) {
      for (const desk of desks) await measureAt({ browser, origin, bank, desk });
    }
    return {
      title: 'append: one more event, real stores in a page, processor as it is',
      figures: desks.flatMap((desk) => figuresOf(desk, desks[0] ?? desk)),
      notes: [
        'floor: the same beside 100 events; localStorage ⊂ sync (fold, encode, store, tell tabs) ⊂ total (in IndexedDB too)',
        ...desks.map(({ stored, times }) => {
          const at = (share: number) => quantile(times.sync, share).toFixed(2);
          return `sync beside ${stored.toLocaleString('en')}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
        }),
      ],
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

function figuresOf({ stored, times }: Desk, least: Desk): Figure[] {
  const names = ['local', 'sync', 'total'] as const;
  return names.map((name) => ({
    name: `${name === 'local' ? 'localStorage' : name}, ${stored.toLocaleString('en')} stored`,
    unit: 'ms',
    digits: 3,
    values: times[name],
    ...(stored > least.stored && {
      floor: {
        values: least.times[name],
        ...(stored === 100_000 && { bound: { limit: 1.5 } }),
      },
    }),
  }));
}

interface Measuring {
  browser: Browser;
  origin: string;
  bank: Bank;
  desk: Desk;
}

async function measureAt({ browser, origin, bank, desk }: Measuring): Promise<void> {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  await storeTexts(page, origin, storedTexts(desk.stored, bank, Date.now()));
  await page.goto(`${origin}/append`);
  await page.waitForFunction(() => 'measureAppends' in window);
  await quietMoment();
  const cards = bank.cards.map(({ id }) => id);
  const request = { cards, count: appendsPerRound };
  const times = await page.evaluate((wanted) => window.measureAppends(wanted), request);
  if (times.stored !== desk.stored) {
    throw new Error(`The record knew ${times.stored} of ${desk.stored} stored events.`);
  }
  for (const name of ['local', 'sync', 'total'] as const) desk.times[name].push(...times[name]);
  await context.close();
}
