/** Answering questions with a slow processor: choosing, checking, going on; beside a bare page that does the same. */
import process from 'node:process';
import type { Browser, Page } from '@playwright/test';
import { readContent } from '../src/bank/read-content.ts';
import { launch, phone } from './chromium.ts';
import { floorQuiz } from './floor-study.ts';
import {
  type Clicker,
  createClicker,
  interactionNotes,
  watchInteractions,
} from './interactions.ts';
import type { Figure, Part } from './report.ts';
import { openSite } from './site.ts';

const questions = 24;
/** 32 and 24 ms where the bare page takes 24: performance.md's machine. Only the ratio means anything on another. */
const bound = { limit: 32 / 24, goal: 1 };

interface Desk {
  page: Page;
  click: Clicker;
  choose: number[];
  check: number[];
  next: number[];
}

export async function benchAnswer(): Promise<Part> {
  const site = openSite();
  const browser = await launch();
  try {
    const floor = floorQuiz(readContent(process.cwd()).bank);
    site.add(floor.file, floor.text, floor.headers);
    const origin = await site.serve();
    const bare = await deskAt(browser, `${origin}${floor.path}`);
    const own = await deskAt(browser, `${origin}/practice`, startQuiz);
    for (let asked = 0; asked < questions; asked += 1) {
      await answerOne(bare);
      await answerOne(own);
    }
    return {
      title: 'answer: INP of a quiz, processor 4×, beside the same on a bare page',
      figures: [
        ...figuresOf('choose an option', own.choose, bare.choose),
        ...figuresOf('check the answer', own.check, bare.check),
        ...figuresOf('next question', own.next, bare.next),
      ],
      notes: interactionNotes,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

function figuresOf(name: string, values: readonly number[], floor: readonly number[]): Figure[] {
  return [
    { name: `${name}, floor`, unit: 'ms', values: floor },
    { name, unit: 'ms', values, floor: { values: floor, bound } },
  ];
}

async function deskAt(
  browser: Browser,
  address: string,
  begin: (page: Page) => Promise<void> = async () => {},
): Promise<Desk> {
  const page = await browser.newPage({ viewport: phone });
  await watchInteractions(page);
  await page.goto(address);
  await begin(page);
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
  return { page, click: await createClicker(page), choose: [], check: [], next: [] };
}

async function startQuiz(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '40', exact: true }).check();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
}

async function answerOne({ page, click, choose, check, next }: Desk): Promise<void> {
  await passOthers(page);
  const options = page.getByRole('group', { name: /^Choose/ }).locator('label');
  const needed = Number(
    /exactly (\d)/.exec(await page.locator('legend').first().innerText())?.[1] ?? 1,
  );
  for (let picked = 0; picked < needed; picked += 1) {
    choose.push(await click(options.nth(picked)));
  }
  check.push(await click(page.getByRole('button', { name: 'Check the answer' })));
  const on = page.getByRole('button', { name: 'Next question' });
  await on.waitFor();
  next.push(await click(on));
  await page.getByRole('button', { name: 'Check the answer' }).waitFor();
}

/** Steps and pairs are answered somehow and left: the bare page has none to compare with. */
async function passOthers(page: Page): Promise<void> {
  const order = page.getByRole('button', { name: 'This order' });
  const matches = page.getByRole('combobox');
  const choice = page.getByRole('group', { name: /^Choose/ });
  await choice.or(order).or(matches).first().waitFor();
  if (await choice.isVisible()) return;
  if (await order.isVisible()) await order.click();
  for (const [index, match] of (await matches.all()).entries())
    await match.selectOption({ index: index + 1 });
  await page.getByRole('button', { name: 'Check the answer' }).click();
  await page.getByRole('button', { name: 'Next question' }).click();
  await passOthers(page);
}
