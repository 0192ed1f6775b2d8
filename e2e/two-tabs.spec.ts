import type { BrowserContext, Page } from '@playwright/test';
import { downloadBy } from './backup.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf, recordOf } from './record.ts';
import { leaveApp } from './stores.ts';
import {
  answerQuestion,
  expectFigure,
  liftLimit,
  rateCards,
  ratings,
  saveMark,
  startQuiz,
} from './studying.ts';

/** How the tabs may hear of each other: what of it is taken away before the page begins. */
const ways: Record<string, string> = {
  'by the channel': '',
  'by storage events where there is no channel': 'delete window.BroadcastChannel;',
  'when it is looked at, where neither is heard': `delete window.BroadcastChannel;
    window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);`,
};
for (const [way, script] of Object.entries(ways)) {
  test(`a tab takes in what another did ${way} [R24][K3]`, async ({ context }) => {
    await context.addInitScript(script);
    const [one, other] = await openTwo(context, '/review', '/');
    await rateCards(one, 2);
    await look(other);
    await expectFigure(other, 'Cards rated', '2');
    await other
      .getByRole('link', { name: /^Review/ })
      .first()
      .click();
    await rateCards(other, 1);
    await one.getByRole('link', { name: 'Today' }).click();
    await look(one);
    await expectFigure(one, 'Cards rated', '3');
    await look(other);
    expect(await exportedEvents(one)).toEqual(await exportedEvents(other));
  });
}

test('an answer that is being read stays while another tab studies [R24]', async ({ context }) => {
  const [one, other] = await openTwo(context, '/review', '/practice');
  await one.getByRole('button', { name: 'Show the answer' }).click();
  await startQuiz(other, 5);
  await answerQuestion(other);
  await expect.poll(() => eventsOf(one, 'answer')).toHaveLength(1);
  await expect(ratings(one)).toBeVisible();
  await one.keyboard.press('3');
  await expect.poll(() => eventsOf(other, 'review')).toHaveLength(1);
});

test('a card rated in both tabs keeps both ratings [R26]', async ({ context }) => {
  const [one, other] = await openTwo(context, '/lessons/docker', '/lessons/docker');
  for (const [page, words] of [
    [one, 'I knew it'],
    [other, 'Not yet'],
  ] as const) {
    const prompt = page.getByRole('region', { name: 'Recall' }).first();
    await prompt.getByText('Show the answer').click();
    await prompt.getByRole('button', { name: words }).click();
  }
  // Both say when it comes back after both ratings, not after their own.
  for (const page of [one, other]) {
    const prompt = page.getByRole('region', { name: 'Recall' }).first();
    await expect(prompt.getByRole('status')).toHaveText('Noted. It comes back in 1 min.');
  }
  await expect.poll(() => eventsOf(one, 'review')).toHaveLength(2);
  const reviews = await eventsOf(one, 'review');
  expect(reviews.map(({ rating }) => rating)).toEqual([3, 1]);
  expect(new Set(reviews.map(({ card }) => card)).size).toBe(1);
});

test('two tabs that record 200 steps each at once keep all 400 [R25][K3]', async ({
  context,
  page,
  faults,
}) => {
  test.setTimeout(120_000);
  await liftLimit(page);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  const [one, other] = await openTwo(context, '/review', '/practice');
  await startQuiz(other, 40);
  const before = (await recordOf(page)).length;
  await Promise.all([rateCards(one, 200), answerAndFlag(other, { answers: 39, flags: 161 })]);
  // A third process sees what the two have written a moment later: each has its own copy of local storage.
  await expect.poll(() => eventsOf(page, 'review')).toHaveLength(200);
  await expect.poll(() => recordOf(page)).toHaveLength(before + 400);
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '200');
  await expectFigure(page, 'Questions answered', '39');

  // The database holds as much: without the local storage nothing is missing.
  await one.close();
  await other.close();
  await leaveApp(page, faults);
  await page.evaluate(() => localStorage.clear());
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '200');
  await expectFigure(page, 'Questions answered', '39');
  await expect.poll(() => recordOf(page)).toHaveLength(before + 400);
});

test('a duplicated tab gives its events ids of their own [R30]', async ({ context, page }) => {
  await page.goto('/review');
  await rateCards(page, 1);
  await page.evaluate(() => sessionStorage.setItem('copied', 'yes'));
  const opening = context.waitForEvent('page');
  await page.evaluate(() => void window.open(location.href));
  const copy = await opening;
  expect(await copy.evaluate(() => sessionStorage.getItem('copied'))).toBe('yes');
  await rateCards(page, 3);
  await rateCards(copy, 3);
  await expect.poll(() => eventsOf(page, 'review')).toHaveLength(7);
  const reviews = await eventsOf(page, 'review');
  const sessions = reviews.map(({ id }) => id.slice(0, id.lastIndexOf('-')));
  expect(new Set(sessions).size).toBe(2);
  expect(new Set(reviews.map(({ device }) => device)).size).toBe(1);
});

test('a local storage cleared elsewhere while studying loses nothing [R31][R42]', async ({
  context,
  faults,
}) => {
  const [one, other] = await openTwo(context, '/review', '/');
  await leaveApp(other, faults);
  await rateCards(one, 3);
  await expect(saveMark(one, 'Saved')).toBeVisible();
  await other.evaluate(() => localStorage.clear());
  await rateCards(one, 2);
  await one.goto('/');
  await expectFigure(one, 'Cards rated', '5');
  expect(await eventsOf(one, 'review')).toHaveLength(5);
});

test('all data deleted in one tab is gone in the other, which says so [R31]', async ({
  context,
}) => {
  const one = await deletedElsewhere(context);
  await expect(one.getByText('All data was deleted in another tab.')).toBeVisible();
  await rateCards(one, 1);
  await one.goto('/');
  await expectFigure(one, 'Cards rated', '1');
  expect(await recordOf(one)).toHaveLength(1);
});

test('after a deletion elsewhere the page can write back what it remembers [R31]', async ({
  context,
}) => {
  const one = await deletedElsewhere(context);
  await one.getByRole('button', { name: 'Write 3 steps back' }).click();
  await expect(one.getByText('All data was deleted in another tab.')).toBeHidden();
  await one.goto('/');
  await expectFigure(one, 'Cards rated', '3');
  expect(await recordOf(one)).toHaveLength(3);
});

test('a storm of storage events leaves the page responsive [R32]', async ({ context, faults }) => {
  const [one, other] = await openTwo(context, '/review', '/');
  await leaveApp(other, faults);
  await rateCards(one, 1);
  const echoes = await other.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('storage', ({ key }) => void heard.push(String(key)));
    for (let n = 0; n < 3000; n += 1) {
      localStorage.setItem(n % 2 ? 'elsewhere' : 'stevedore/log/stormysession/0', `text ${n}`);
    }
    localStorage.removeItem('stevedore/log/stormysession/0');
    return heard.length;
  });
  expect(echoes).toBe(0);
  // A bound on being stuck, not a measure: two ratings take a fraction of it on a slow machine too.
  const began = Date.now();
  await rateCards(one, 2);
  expect(Date.now() - began).toBeLessThan(5000);
  await expect(saveMark(one, 'Saved')).toBeVisible();
  // The page wrote its two ratings and its own marks, and answered the storm with nothing.
  const heard = await other.evaluate(() => (window as { heard?: string[] }).heard ?? []);
  expect(heard.filter((key) => !key.startsWith('stevedore/log/'))).toEqual([]);
  expect(heard.length).toBeLessThan(8);
  await one.goto('/');
  await expectFigure(one, 'Cards rated', '3');
});

/** A tab in review that has rated three cards when everything is deleted in another. */
async function deletedElsewhere(context: BrowserContext): Promise<Page> {
  const [one, other] = await openTwo(context, '/review', '/settings');
  await rateCards(one, 3);
  await other.getByRole('button', { name: 'Delete all data' }).click();
  await other.getByRole('button', { name: 'Delete everything' }).click();
  return one;
}

async function openTwo(context: BrowserContext, ...paths: [string, string]): Promise<[Page, Page]> {
  const one = await context.newPage();
  const other = await context.newPage();
  await one.goto(paths[0]);
  await other.goto(paths[1]);
  return [one, other];
}

/** Turns to a tab: all pages of a headless browser count as visible, so the browser's event is sent by hand. */
async function look(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Answers questions of the open quiz, then flags and unflags the one it has come to. */
async function answerAndFlag(
  page: Page,
  { answers, flags }: { answers: number; flags: number },
): Promise<void> {
  for (let answered = 0; answered < answers; answered += 1) {
    await answerQuestion(page);
    await page.keyboard.press('Enter');
  }
  for (let flagged = 0; flagged < flags; flagged += 1) await page.keyboard.press('f');
}

/** The events that a tab would export: what it has in mind, not only what lies in the stores. */
async function exportedEvents(page: Page): Promise<unknown> {
  await page.getByRole('link', { name: 'Settings' }).click();
  return JSON.parse(await downloadBy(page, 'Export all data')).events;
}
