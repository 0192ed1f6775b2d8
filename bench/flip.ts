/** Reviewing cards with a slow processor: turning a card, rating it; after few events and after many, beside a bare page. */
import process from 'node:process';
import type { Browser, Page } from '@playwright/test';
import { readContent } from '../src/bank/read-content.ts';
import { launch, phone } from './chromium.ts';
import { floorCards } from './floor-study.ts';
import {
  type Clicker,
  createClicker,
  interactionNotes,
  watchInteractions,
} from './interactions.ts';
import { settleIn } from './learner.ts';
import type { Figure, Part } from './report.ts';
import { openSite } from './site.ts';
import { storedTexts } from './stored-record.ts';

const cards = 24;
const records = [1000, 100_000];
/** 24 and 16 ms where the bare page takes 16: performance.md's machine. Only the ratio means anything on another. */
const bound = { limit: 24 / 16, goal: 1 };

interface Desk {
  name: string;
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
    const floor = floorCards(bank);
    site.add(floor.file, floor.text, floor.headers);
    const bare = await deskOf(
      'floor',
      await openFloor(browser, `${await site.serve()}${floor.path}`),
    );
    const desks: Desk[] = [];
    for (const stored of records) {
      const texts = storedTexts(stored, bank, Date.now());
      const page = await openReview(browser, await site.serve(), texts);
      desks.push(await deskOf(`${stored.toLocaleString('en')} events stored`, page));
    }
    for (let card = 0; card < cards; card += 1) {
      for (const desk of [bare, ...desks]) await reviewOne(desk);
    }
    return {
      title: 'flip: INP of reviewing cards, processor 4×, beside the same on a bare page',
      figures: [
        { name: 'flip, floor', unit: 'ms', values: bare.flips },
        { name: 'rate, floor', unit: 'ms', values: bare.ratings },
        ...desks.flatMap((desk) => figuresOf(desk, bare)),
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

async function deskOf(name: string, page: Page): Promise<Desk> {
  return { name, page, click: await createClicker(page), flips: [], ratings: [] };
}

async function openFloor(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: phone });
  await watchInteractions(page);
  await page.goto(address);
  return page;
}

function figuresOf({ name, flips, ratings }: Desk, bare: Desk): Figure[] {
  return [
    { name: `flip, ${name}`, unit: 'ms', values: flips, floor: { values: bare.flips, bound } },
    { name: `rate, ${name}`, unit: 'ms', values: ratings, floor: { values: bare.ratings, bound } },
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
  await page.locator('article[data-card]:visible').waitFor();
  return page;
}
