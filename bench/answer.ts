/** Answering questions with a slow processor: choosing, checking, going on. */
import type { Browser, Page } from '@playwright/test';
import { launch, phone } from './chromium.ts';
import {
  type Clicker,
  createClicker,
  interactionNotes,
  openTapPage,
  tapPage,
  watchInteractions,
} from './interactions.ts';
import type { Part } from './report.ts';
import { openSite } from './site.ts';

const questions = 24;

interface Times {
  choose: number[];
  check: number[];
  next: number[];
}

export async function benchAnswer(): Promise<Part> {
  const site = openSite();
  const browser = await launch();
  try {
    site.add(tapPage.file, tapPage.text, tapPage.headers);
    const origin = await site.serve();
    const tap = await openTapPage(browser, origin);
    const page = await startQuiz(browser, origin);
    const click = await createClicker(page);
    const times: Times = { choose: [], check: [], next: [] };
    const taps: number[] = [];
    for (let asked = 0; asked < questions; asked += 1) {
      taps.push(await tap());
      await answerOne(page, click, times);
    }
    const held = { floor: { values: taps }, median: { limit: 32, goal: 24 } };
    return {
      title: 'answer: INP of a quiz, processor 4×, worst beside the median',
      figures: [
        { name: 'floor', unit: 'ms', values: taps },
        { name: 'choose an option', unit: 'ms', values: times.choose, ...held },
        { name: 'check the answer', unit: 'ms', values: times.check, ...held },
        { name: 'next question', unit: 'ms', values: times.next, ...held },
      ],
      notes: interactionNotes,
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function startQuiz(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: phone });
  await watchInteractions(page);
  await page.goto(`${origin}/practice`);
  await page.getByRole('radio', { name: '40', exact: true }).check();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
  return page;
}

async function answerOne(page: Page, click: Clicker, times: Times): Promise<void> {
  const options = page.getByRole('group', { name: /^Choose/ }).locator('label');
  const needed = Number(
    /exactly (\d)/.exec(await page.locator('legend').first().innerText())?.[1] ?? 1,
  );
  for (let picked = 0; picked < needed; picked += 1) {
    times.choose.push(await click(options.nth(picked)));
  }
  times.check.push(await click(page.getByRole('button', { name: 'Check the answer' })));
  const next = page.getByRole('button', { name: 'Next question' });
  await next.waitFor();
  times.next.push(await click(next));
  await page.getByRole('button', { name: 'Check the answer' }).waitFor();
}
