/** Reviewing cards with a slow processor: turning a card, rating it; after few events and after many. */
import process from 'node:process';
import type { Browser, Page } from '@playwright/test';
import { readContent } from '../src/bank/read-content.ts';
import { launch, phone } from './chromium.ts';
import {
  type Clicker,
  createClicker,
  interactionNotes,
  openTapPage,
  tapPage,
  watchInteractions,
} from './interactions.ts';
import { settleIn } from './learner.ts';
import type { Figure, Part } from './report.ts';
import { openSite } from './site.ts';
import { storedTexts } from './stored-record.ts';

const cards = 24;
const records = [1000, 100_000];

interface Desk {
  stored: number;
  page: Page;
  click: Clicker;
  flips: number[];
  ratings: number[];
}

export async function benchFlip(): Promise<Part> {
  const site = openSite();
  const browser = await launch();
  try {
    const { bank } = readContent(process.cwd());
    site.add(tapPage.file, tapPage.text, tapPage.headers);
    const tap = await openTapPage(browser, await site.serve());
    const taps: number[] = [];
    const desks: Desk[] = [];
    for (const stored of records) {
      const texts = storedTexts(stored, bank, Date.now());
      const page = await openReview(browser, await site.serve(), texts);
      desks.push({ stored, page, click: await createClicker(page), flips: [], ratings: [] });
    }
    for (let card = 0; card < cards; card += 1) {
      taps.push(await tap());
      for (const desk of desks) await reviewOne(desk);
    }
    return {
      title: 'flip: INP of reviewing cards, processor 4×, worst beside the median',
      figures: [
        { name: 'floor', unit: 'ms', values: taps },
        ...desks.flatMap((desk) => figuresOf(desk, taps)),
      ],
      notes: interactionNotes,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function reviewOne({ page, click, flips, ratings }: Desk): Promise<void> {
  const show = page.getByRole('button', { name: 'Show the answer' });
  await show.waitFor();
  flips.push(await click(show));
  const good = page.getByRole('button', { name: /^Good/ });
  await good.waitFor();
  ratings.push(await click(good));
}

function figuresOf({ stored, flips, ratings }: Desk, taps: readonly number[]): Figure[] {
  const beside = `${stored.toLocaleString('en')} events stored`;
  const held = { floor: { values: taps }, median: { limit: 24, goal: 16 } };
  return [
    { name: `flip, ${beside}`, unit: 'ms', values: flips, ...held },
    { name: `rate, ${beside}`, unit: 'ms', values: ratings, ...held },
  ];
}

async function openReview(
  browser: Browser,
  origin: string,
  texts: ReadonlyMap<string, string>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: phone });
  await settleIn(context, origin, texts);
  const page = await context.newPage();
  await watchInteractions(page);
  await page.goto(`${origin}/review`);
  await page.locator('article[data-card]').waitFor();
  return page;
}
