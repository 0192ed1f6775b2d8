import type { BrowserContext, Page } from '@playwright/test';
import { downloadBy } from './backup.ts';
import { expect, test } from './fixtures.ts';
import { recordOf } from './record.ts';
import { fillLocal, freeLocal, leaveApp } from './stores.ts';
import { expectFigure, rateCards, saveMark } from './studying.ts';

const noLocalStorage: Record<string, string> = {
  'throws on access [R3]': `Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Access is denied.', 'SecurityError'); } });`,
  'is null [R4]': `Object.defineProperty(window, 'localStorage', { value: null });`,
  'is undefined [R4]': `Object.defineProperty(window, 'localStorage', { value: undefined });`,
};
for (const [how, script] of Object.entries(noLocalStorage)) {
  test(`a local storage that ${how} leaves the database to keep the record`, async ({ page }) => {
    await page.addInitScript(script);
    await page.goto('/review');
    await expect(page.getByText('does not let the site use its local storage')).toBeVisible();
    await rateCards(page, 3);
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await page.goto('/');
    await expectFigure(page, 'Cards rated', '3');
  });
}

const noDatabase: Record<string, string> = {
  'never answers': `IDBFactory.prototype.open = () => new EventTarget();`,
  'answers with an error': `IDBFactory.prototype.open = () => {
    const request = { error: new DOMException('Internal error.', 'UnknownError') };
    setTimeout(() => request.onerror(new Event('error')));
    return request; };`,
  throws: `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };`,
  'is not there': `Object.defineProperty(window, 'indexedDB', { value: undefined });`,
};
for (const [how, script] of Object.entries(noDatabase)) {
  test(`a database that ${how} leaves local storage to keep the record [R5]`, async ({ page }) => {
    await page.addInitScript(script);
    await page.goto('/review');
    await expect(page.getByText('database does not answer')).toBeVisible();
    await rateCards(page, 3);
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await page.goto('/');
    await expectFigure(page, 'Cards rated', '3');
    expect(await recordOf(page)).toHaveLength(3);
  });
}

test('a browser that refuses all site data lets one study, and says that nothing is kept [R3][R66]', async ({
  context,
  page,
}) => {
  await refuseSiteData(context);
  await page.goto('/review');
  const refused = await page.evaluate(() => {
    try {
      return `there are ${window.localStorage.length}`;
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('SecurityError');
  await rateCards(page, 2);
  await expect(page.getByRole('alert')).toContainText('Not saved.');
  await expect(page.getByRole('alert')).toContainText('Your last 2 steps are kept');
  await expect(saveMark(page, 'Not saved')).toBeVisible();
  expect(JSON.parse(await downloadBy(page, 'Export my data')).count).toBe(2);
  await page.getByRole('link', { name: 'Today' }).click();
  await expectFigure(page, 'Cards rated', '2');
});

test('a full local storage is told, the database keeps the answer, and freed room takes it [R1][R2][K2]', async ({
  context,
  page,
  faults,
}) => {
  const other = await context.newPage();
  await startThenFill(page, other, faults);
  await rateCards(page, 1);
  await expect(page.getByRole('alert')).toContainText('Storage is full.');
  await expect(saveMark(page, 'Saved once')).toBeVisible();
  expect(await recordOf(other)).toHaveLength(1);
  await page.reload();
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '2');

  expect(await freeLocal(other, page)).toBeGreaterThan(5_000_000);
  await page.reload();
  await expectFigure(page, 'Cards rated', '2');
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await expect.poll(() => recordOf(other)).toHaveLength(2);
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('with the database gone too nothing pretends to be saved until there is room [R1][R2][K2]', async ({
  context,
  page,
  faults,
}) => {
  await page.addInitScript(noDatabase['throws'] ?? '');
  const other = await context.newPage();
  await startThenFill(page, other, faults);
  await rateCards(page, 2);
  await expect(page.getByRole('alert')).toContainText('The storage of this browser is full.');
  await expect(page.getByRole('alert')).toContainText('Your last 2 steps are kept');
  await expect(saveMark(page, 'Not saved')).toBeVisible();
  expect(JSON.parse(await downloadBy(page, 'Export my data')).count).toBe(3);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(saveMark(page, 'Not saved')).toBeVisible();
  expect(await recordOf(other)).toHaveLength(1);

  expect(await freeLocal(other, page)).toBeGreaterThan(5_000_000);
  // Unless it has just tried by itself: then the button is gone, which is as good.
  const again = page.getByRole('button', { name: 'Try again' });
  await again.click({ timeout: 3000 }).catch(() => expect(again).toBeHidden());
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await expect(page.getByRole('alert')).toBeEmpty();
  expect(await recordOf(other)).toHaveLength(3);
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '3');
});

/** Rates one card, then fills the local storage from another tab. */
async function startThenFill(
  page: Page,
  other: Page,
  faults: Parameters<typeof leaveApp>[1],
): Promise<void> {
  await page.goto('/review');
  await rateCards(page, 1);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await leaveApp(other, faults);
  await fillLocal(other, page);
}

/**
 * Puts the pages in a sandbox of their own, as pages of an unknown origin: the browser then refuses local storage, the
 * database, caches and workers alike, by itself.
 */
async function refuseSiteData(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers['content-security-policy'];
    const sandbox = 'sandbox allow-scripts allow-forms allow-downloads';
    headers['content-security-policy'] = policy ? `${policy}; ${sandbox}` : sandbox;
    // To an unknown origin the site's own scripts are another's.
    headers['access-control-allow-origin'] = '*';
    await route.fulfill({ response, headers });
  });
}
