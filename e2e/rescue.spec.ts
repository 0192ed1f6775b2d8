import type { Page } from '@playwright/test';
import { bringBack, downloadBy } from './backup.ts';
import { expect, test } from './fixtures.ts';
import { recordOf } from './record.ts';
import { answerQuestion, expectFigure, goOn, rateCards, saveMark, startQuiz } from './studying.ts';

// A worker would keep the sound code and give it out in place of the broken.
test.use({ serviceWorkers: 'block' });

const broken: Record<string, string> = {
  'throws when it is loaded': `throw new Error('broken on purpose');`,
  'is no code at all': `<!doctype html>`,
  'throws when it is shown': `export function Component() { throw new Error('broken on purpose'); }`,
};
for (const [how, code] of Object.entries(broken)) {
  test(`a screen whose code ${how} shows the rescue page; the others work [K8][R88]`, async ({
    page,
    faults,
  }) => {
    faults.allow(/broken on purpose|Unexpected token|React error/);
    await page.goto('/review');
    await rateCards(page, 3);
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await page.route(/progress-screen-[^/]*\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: code }),
    );
    await page.getByRole('link', { name: 'Progress' }).click();
    await expectRescue(page);
    await page.getByRole('link', { name: 'Review' }).click();
    await rateCards(page, 1);

    // Opened cold, the page was sent with its text; the rescue page takes its place.
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.goto('/progress');
    await expectRescue(page);
    const file = await downloadBy(page, 'Export my data');
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await expectFigure(page, 'Cards rated', '4');
    expect(loads).toBeLessThanOrEqual(3);

    await page.unroute(/progress-screen/);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Delete all data' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByText('Everything is deleted')).toBeVisible();
    await bringBack(page, file);
    expect(await recordOf(page)).toHaveLength(4);
  });
}

test('a broken screen that was mended works after trying again [K8]', async ({ page, faults }) => {
  faults.allow(/broken on purpose/);
  const code = /settings-screen-[^/]*\.js$/;
  await page.route(code, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: broken['throws when it is loaded'] ?? '',
    }),
  );
  await page.goto('/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expectRescue(page);
  await page.unroute(code);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('where the frame of the page breaks the data can still be exported [K8][R88]', async ({
  page,
  faults,
}) => {
  faults.allow(/broken on purpose|React error/);
  await page.goto('/review');
  await rateCards(page, 2);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.route(/entry-client-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const sound = await response.text();
    const body = sound.replace(
      /([`"'])Skip to the content\1/,
      `(() => { throw new Error('broken on purpose'); })()`,
    );
    expect(body).not.toBe(sound);
    await route.fulfill({ response, body });
  });
  await page.goto('/');
  await expectRescue(page);
  const { kind, stores } = JSON.parse(await downloadBy(page, 'Export my data'));
  expect(kind).toBe('rescue');
  expect(JSON.stringify(stores)).toContain('stevedore/log/');
});

test('a translator that rewrites the text leaves no white page and loses no answer [R87]', async ({
  page,
}) => {
  await startQuiz(page, 5);
  for (let number = 1; number <= 5; number += 1) {
    await translate(page);
    await answerQuestion(page);
    await translate(page);
    await goOn(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/');
  await expectFigure(page, 'Questions answered', '5');
});

async function expectRescue(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page broke');
  await expect(page.getByRole('button', { name: 'Export my data' })).toBeVisible();
}

/** Does what page translators do: puts every text into an element of its own, again for each new one. */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (text.parentElement?.localName === 'font' || !text.data.trim()) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text.data);
    }
  });
}
