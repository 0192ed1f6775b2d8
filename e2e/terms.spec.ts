import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { bank, lessonPages } from './site.ts';

const topic = bank.lessons.find((lesson) => lesson.topic === 'iam-roles')?.topic ?? '';

/** The first term of a lesson, and the meaning that it opens. */
function firstTerm(page: Page) {
  const button = page.locator('button.term').first();
  return { button, meaning: page.locator('button.term + [popover]').first() };
}

async function openLesson(page: Page) {
  await page.goto(`/lessons/${topic}`);
  const term = firstTerm(page);
  await expect(term.meaning).toBeHidden();
  return term;
}

test('a term opens by mouse and closes with Esc [A6]', async ({ page }) => {
  const { button, meaning } = await openLesson(page);
  await button.click();
  await expect(meaning).toBeVisible();
  await expect(meaning).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
});

test('a term opens by keyboard and keeps the focus [A6]', async ({ page }) => {
  const { button, meaning } = await openLesson(page);
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(meaning).toBeVisible();
  await expect(button).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(meaning.getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(button).toBeFocused();
});

test('its link leads to the sentence where it is at home [A6]', async ({ page }) => {
  const { button, meaning } = await openLesson(page);
  await button.click();
  const link = meaning.getByRole('link');
  const [, hash = ''] = ((await link.getAttribute('href')) ?? '').split('#');
  await link.click();
  await expect(page.locator(`#${hash}`)).toBeInViewport();
});

test.describe('on a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, hasTouch: true, viewport: { width: 320, height: 640 } });

  test('a term opens by touch, and another touch closes it [A6]', async ({ page }) => {
    const { button, meaning } = await openLesson(page);
    await button.tap();
    await expect(meaning).toBeVisible();
    await expect(meaning).toBeInViewport({ ratio: 1 });
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(meaning).toBeHidden();
  });
});

test('every term has its meaning, once on a page [A6]', async ({ page }) => {
  for (const path of lessonPages) {
    await page.goto(path);
    const targets = await page
      .locator('button.term')
      .evaluateAll((all) => all.map((button) => button.getAttribute('popovertarget') ?? ''));
    expect(targets.length, path).toBeGreaterThanOrEqual(2);
    for (const target of new Set(targets)) {
      await expect(page.locator(`[popover]#${target}`), `${path} ${target}`).toHaveCount(1);
    }
  }
});

test('a comparison scrolls inside itself at 320 px [U17]', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/lessons/${topic}`);
  const table = page.locator('table.comparison').first();
  await table.scrollIntoViewIfNeeded();
  await expect(table.locator('caption')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const label = table.getByRole('rowheader').first();
  await table.locator('..').evaluate((box) => box.scrollBy({ left: 200, behavior: 'instant' }));
  await expect(label).toBeInViewport({ ratio: 1 });
});
