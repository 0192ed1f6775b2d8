import type { Page } from '@playwright/test';
import { richText } from '#bank/rich-text.ts';
import { answerForm, verdict } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { questionOnScreen, startKind } from './studying.ts';

// With motion a page may still be on its way to what has the focus.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The middle of the handle by which a step is dragged. */
async function handleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const item = answerForm(page).getByRole('listitem').filter({ hasText: text });
  const handle = item.getByText(/^\d$/).locator('..');
  await handle.scrollIntoViewIfNeeded();
  let box = await handle.boundingBox();
  // After a drop the page may still be on its way to what has the focus.
  await expect(async () => {
    const last = box;
    await page.waitForTimeout(150);
    box = await handle.boundingBox();
    expect(box).toEqual(last);
  }).toPass();
  if (!box) throw new Error(`"${text}" has no handle.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The middle of the place that a step is to be dragged to. */
async function middleOfPlace(page: Page, place: number): Promise<number> {
  const box = await answerForm(page).getByRole('listitem').nth(place).boundingBox();
  return box ? box.y + box.height / 2 : 0;
}

test('steps are dragged into order by mouse, and put back by Escape [C4]', async ({ page }) => {
  await startKind(page, 'Steps to put in order');
  const question = await questionOnScreen(page);
  if (question.kind !== 'ordering') throw new Error(`${question.id} has no steps.`);
  const items = answerForm(page).getByRole('listitem');
  const check = page.getByRole('button', { name: 'Check the answer' });
  const before = await items.allTextContents();
  await items.first().scrollIntoViewIfNeeded();
  const first = await handleOf(page, (before[0] ?? '').replace(/^\d/, ''));
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(first.x, (await middleOfPlace(page, 1)) + 1, { steps: 4 });
  await expect(items.first()).toContainText(/^2/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await items.allTextContents()).toEqual(before);
  await expect(check).toBeDisabled();

  for (const [place, { text }] of question.steps.entries()) {
    const handle = await handleOf(page, richText(text));
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    // Edge to edge: the middles of a tall step and a low one may be places apart.
    const from = await items.filter({ hasText: richText(text) }).boundingBox();
    const to = await items.nth(place).boundingBox();
    await page.mouse.move(handle.x, handle.y + (to?.y ?? 0) - (from?.y ?? 0), { steps: 4 });
    await page.mouse.up();
    await expect(items.nth(place)).toContainText(richText(text));
  }
  await check.click();
  await expect(verdict(page, true)).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('a step is dragged by its handle; beside it a finger scrolls [C4]', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 500 });
    await startKind(page, 'Steps to put in order');
    const items = answerForm(page).getByRole('listitem');
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const swipe = async (x: number, from: number, to: number) => {
      await touch('touchStart', x, from);
      for (let i = 1; i <= 8; i += 1) await touch('touchMove', x, from + ((to - from) * i) / 8);
      await touch('touchEnd', x, to);
    };
    await items.nth(1).scrollIntoViewIfNeeded();
    const before = await items.allTextContents();
    const text = (before[1] ?? '').replace(/^\d/, '');
    const { x, y } = await handleOf(page, text);
    const scrolled = () => page.evaluate(() => window.scrollY);
    const at = await scrolled();
    await swipe(x + 100, y, y - 60);
    // The page goes on gliding for a while.
    const isStill = async () => {
      const top = await scrolled();
      await page.waitForTimeout(200);
      return top !== at && top === (await scrolled());
    };
    await expect.poll(isStill).toBe(true);
    expect(await items.allTextContents()).toEqual(before);
    const handle = await handleOf(page, text);
    await swipe(handle.x, handle.y, await middleOfPlace(page, 0));
    await expect(items.first()).toContainText(text);
  });
});
