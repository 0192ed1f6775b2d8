/** What can be done with cards beside rating them as they come. */
import { foldEvents } from '#core/fold.ts';
import { expectCounts, openAt } from './at-time.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf, recordOf } from './record.ts';
import { rateCards } from './studying.ts';

test.use({ timezoneId: 'Europe/Berlin' });

test('a card is put off, suspended and taken back from its menu by keys [E6]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00');
  const card = page.getByRole('article', { name: 'Card' });
  const first = await card.getAttribute('data-card');
  await card.getByText('More', { exact: true }).press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card).not.toHaveAttribute('data-card', first ?? '');
  const second = await card.getAttribute('data-card');
  await page.keyboard.press('s');
  await expect(card).not.toHaveAttribute('data-card', second ?? '');
  await page.reload();
  await expect(card).not.toHaveAttribute('data-card', second ?? '');
  await page.getByRole('link', { name: 'Your own cards' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('No card is suspended.')).toBeVisible();
  await openAt(page, '2026-11-25T10:00:00');
  await expect(card).toHaveAttribute('data-card', first ?? '');
});

test('a card’s whole history can be read [E14]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00');
  await rateCards(page, 1, '4');
  await openAt(page, '2026-12-02T10:00:00');
  await rateCards(page, 1, '2');
  await page.keyboard.press('u');
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'History of this card' });
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await expect(dialog.getByRole('row').nth(1)).toContainText('24 Nov 2026, 10:00');
  await page.keyboard.press('Escape');
  await rateCards(page, 1, '2');
});

test('after thirty missed days the pile comes in shares [E9]', async ({ page }) => {
  test.slow();
  await openAt(page, '2026-11-24T10:00:00', '/settings');
  await page.getByLabel('New cards a day').fill('41');
  await page.getByLabel('Reviews a day').focus();
  await openAt(page, '2026-11-24T10:01:00');
  await rateCards(page, 41, '4');
  await openAt(page, '2027-01-10T10:00:00', '/');
  await expect(page.getByRole('link', { name: /Catch up after your time away/ })).toBeVisible();
  await page.goto('/review');
  await page.getByRole('button', { name: /^20 a day 3 days/ }).click();
  await expectCounts(page, { learning: 0, due: 20, fresh: 0 });
  await rateCards(page, 1, '3');
  await page.reload();
  await expectCounts(page, { learning: 0, due: 19, fresh: 0 });
});

test('cramming touches no schedule [E12]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00', '/review/cram');
  await page.getByRole('button', { name: /^Begin with/ }).click();
  await rateCards(page, 3, '3');
  expect(await eventsOf(page, 'review')).toEqual([]);
  expect(await eventsOf(page, 'cram')).toHaveLength(3);
  expect(foldEvents(await recordOf(page)).cards.size).toBe(0);
});

test('an own card is made, reviewed, changed and deleted [E17]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00', '/cards');
  await page.getByLabel('Front').fill('Which port is NFS?');
  await page.getByLabel('Back').fill('2049');
  await page.getByRole('button', { name: 'Make the card' }).click();
  await page.goto('/review');
  await expect(page.getByRole('article', { name: 'Card' })).toContainText('Which port is NFS?');
  await rateCards(page, 1, '4');
  await page.goto('/cards');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Back').fill('TCP 2049');
  await page.getByRole('button', { name: 'Save the change' }).click();
  const own = page.getByRole('listitem', { name: 'Own card 1' });
  await expect(own).toContainText('TCP 2049');
  await expect(own).toContainText('due in 8 days');
  await own.getByRole('button', { name: 'Delete' }).click();
  await expect(own).toBeHidden();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(own).toContainText('due in 8 days');
});

test('a clock that was years ahead is put right with one button [R45]', async ({ page }) => {
  await openAt(page, '2030-11-24T10:00:00');
  await rateCards(page, 2, '4');
  await openAt(page, '2026-11-24T10:00:00');
  await page.getByRole('button', { name: 'Date them as of today' }).click();
  await expect(page.getByText(/dated in the future/)).toBeHidden();
  await rateCards(page, 1, '4');
  await openAt(page, '2026-12-02T10:00:00');
  await expectCounts(page, { learning: 0, due: 3, fresh: 15 });
});
