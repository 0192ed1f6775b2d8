/** The way to the exam: a date is set, the plan is made away from the page and followed; figures that can be believed. */
import type { Page } from '@playwright/test';
import { answerAs } from './answering.ts';
import { openAt } from './at-time.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf } from './record.ts';
import { bank } from './site.ts';
import { keepOffline, liftLimit, rateCards, readFigure, goOn, startQuiz } from './studying.ts';

test.use({ timezoneId: 'Europe/Berlin' });

const recall = 'Recall expected on the day';

test('with a date set, Today tells the plan and Review follows it [U15][E11]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00', '/settings');
  await setExam(page, '2026-12-24', 5);
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Exam in 30 days' })).toBeVisible();
  await expect.poll(() => readFigure(page, recall), { timeout: 30_000 }).toMatch(/^\d+%$/);
  const planned = Number(await readFigure(page, 'Cards planned for today'));
  expect(planned).toBeGreaterThan(3);
  expect(Number(await readFigure(page, 'Minutes for them'))).toBeLessThanOrEqual(5);
  await page.getByRole('link', { name: 'Study today’s cards' }).click();
  await expect(page.getByText(`0 learning 0 due ${planned} new`)).toBeVisible({ timeout: 30_000 });
  await rateCards(page, planned, '4');
  await expect(page.getByText('Today’s cards of the plan are done.')).toBeVisible();
  await page.getByRole('button', { name: 'Study more today' }).click();
  await rateCards(page, 1, '4');
  expect(await eventsOf(page, 'review')).toHaveLength(planned + 1);
});

test('the plan never holds up the page [U15]', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openAt(page, '2026-11-24T10:00:00', '/settings');
  await setExam(page, '2027-01-23', 30);
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect.poll(() => readFigure(page, recall), { timeout: 30_000 }).toMatch(/^\d+%$/);
  // Made beside the page; how long that takes is for `npm run bench memory`.
  expect(workers.filter((address) => address.includes('plan-worker'))).not.toEqual([]);
});

test('missed days are in the next plan [U15]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00', '/settings');
  await setExam(page, '2026-12-24', 10);
  await page.goto('/');
  const first = await planOf(page);
  await openAt(page, '2026-12-14T10:00:00', '/');
  await expect(page.getByRole('heading', { name: 'Exam in 10 days' })).toBeVisible();
  const later = await planOf(page);
  expect(later).toBeLessThan(first);
});

for (const [date, heading] of [
  ['2026-11-20', 'Your exam is over'],
  ['2026-11-24', 'Your exam is today'],
  ['2036-11-24', /^Exam in 3653 days$/],
] as const) {
  test(`an exam on ${date} makes sense [R57]`, async ({ page }) => {
    await openAt(page, '2026-11-24T10:00:00', '/settings');
    await setExam(page, date, 20);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await page.goto('/review');
    await rateCards(page, 1, '4');
  });
}

test('readiness waits for enough first answers, then names what to drill [U13][F7][F8]', async ({
  page,
}) => {
  test.slow();
  await startQuiz(page, 5);
  for (let n = 0; n < 5; n += 1) {
    await answerAs(page, n % 3 > 0);
    await goOn(page);
  }
  await page.goto('/progress');
  const readiness = page.getByRole('region', { name: 'Readiness' });
  await expect(readiness).toContainText('Not enough data yet: answer 35 more questions');
  await startQuiz(page, 40);
  for (let n = 0; n < 40; n += 1) {
    await answerAs(page, n % 3 > 0);
    await goOn(page);
  }
  await page.goto('/progress');
  await expect(readiness).toContainText('chance of passing the full exam today');
  await readiness
    .getByRole('link', { name: /^Drill/ })
    .first()
    .click();
  await expect(page).toHaveURL(/practice/);
});

test('the schedule is fitted offline once the part was fetched [E13]', async ({
  page,
  context,
}) => {
  await keepOffline(page);
  const fit = page.getByRole('button', { name: 'Fit to my reviews' });
  await fit.click();
  await expect(page.getByText(/Not enough data yet: 0 reviews/)).toBeVisible();
  await context.setOffline(true);
  await fit.click();
  await expect(page.getByText(/Not enough data yet: 0 reviews/)).toBeVisible();
});

test('a topic is begun anew, and taken back [F10]', async ({ page }) => {
  await page.goto('/review');
  await rateCards(page, 2, '4');
  await page.goto('/settings');
  const [card] = bank.cards;
  await page.getByLabel('Of which topic').selectOption(card?.topic ?? '');
  await page.getByRole('button', { name: 'Begin anew …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByText(/^Begun anew: /)).toBeVisible();
  await page.goto('/progress');
  const fresh = String(bank.cards.length);
  await expect.poll(() => readFigure(page, 'New')).toBe(fresh);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.goto('/progress');
  await expect.poll(() => readFigure(page, 'New')).toBe(String(bank.cards.length - 2));
});

test('calendar, forecast and retention have their numbers behind them [F2][F3][F4]', async ({
  page,
}) => {
  await openAt(page, '2026-11-24T10:00:00', '/settings');
  await liftLimit(page);
  await page.goto('/review');
  await rateCards(page, 6, '4');
  await page.goto('/progress');
  await page.getByRole('region', { name: 'Due in the next two weeks' }).getByText('As a').click();
  await expect(page.getByRole('row', { name: 'Wed 2 Dec 6' })).toBeVisible();
  await openAt(page, '2026-12-03T10:00:00', '/review');
  await rateCards(page, 6, '3');
  await page.goto('/progress');
  for (const name of ['Study days', 'Measured retention']) {
    await page.getByRole('region', { name }).getByText('As a table').click();
  }
  await expect(page.getByRole('row', { name: /^24 Nov 2026 6 0/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^All 6 100%/ })).toBeVisible();
});

async function setExam(page: Page, date: string, minutes: number): Promise<void> {
  await page.getByLabel('Date of the exam').fill(date);
  await page.getByLabel('Minutes a day').fill(String(minutes));
  await page.getByLabel('Minutes a day').press('Enter');
}

async function planOf(page: Page): Promise<number> {
  await expect.poll(() => readFigure(page, recall), { timeout: 30_000 }).toMatch(/^\d+%$/);
  return Number.parseInt(await readFigure(page, recall), 10);
}
