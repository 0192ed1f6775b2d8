/** The exam: drawing a paper out of a large bank, and moving from question to question on a slow phone. */
import type { Browser } from '@playwright/test';
import { bundleForPage } from './bundle.ts';
import { launch, phone } from './chromium.ts';
import { createClicker, interactionNotes, watchInteractions } from './interactions.ts';
import type { Part } from './report.ts';
import { openSite } from './site.ts';

const bankSize = 20_000;
const papers = 60;
const moves = 40;

export async function benchExam(): Promise<Part> {
  const site = openSite();
  const browser = await launch();
  try {
    site.add('draw.js', await bundleForPage('bench/draw-in-page.ts'));
    site.add('draw.html', '<!doctype html><script type="module" src="/draw.js"></script>', {
      'Content-Security-Policy': "script-src 'self'",
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    const origin = await site.serve();
    return {
      title: 'exam: a paper of 65 out of 20,000 questions; moving in an exam, processor 4×',
      figures: [
        {
          name: 'draw a paper',
          unit: 'ms',
          digits: 1,
          values: await drawPapers(browser, origin),
          median: { limit: 20 },
        },
        {
          name: 'next question painted',
          unit: 'ms',
          values: await moveAbout(browser, origin),
          median: { limit: 50 },
        },
      ],
      notes: interactionNotes.slice(1),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function drawPapers(browser: Browser, origin: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/draw`);
  await page.waitForFunction(() => 'drawPapers' in window);
  const times = await page.evaluate(([count, size]) => window.drawPapers(count, size), [
    papers,
    bankSize,
  ] as const);
  await page.close();
  return times;
}

async function moveAbout(browser: Browser, origin: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: phone });
  await watchInteractions(page);
  await page.goto(`${origin}/exam`);
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await page.getByRole('heading', { name: 'Question 1 of 65' }).waitFor();
  const click = await createClicker(page);
  const times: number[] = [];
  for (let move = 0; move < moves; move += 1) {
    times.push(await click(page.getByRole('button', { name: 'Next', exact: true })));
    await page.getByRole('heading', { name: `Question ${move + 2} of 65` }).waitFor();
  }
  return times;
}
