import { expect, test } from './fixtures.ts';
import { allPages } from './site.ts';

test('no page asks who one is, sets a cookie or names a price [H1]', async ({ page, context }) => {
  for (const path of allPages) {
    await page.goto(path);
    await expect(page.getByLabel(/password|e-?mail/i)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /sign|log ?in|subscribe|buy/i })).toHaveCount(0);
    await expect(page.locator('iframe')).toHaveCount(0);
  }
  expect(await context.cookies()).toEqual([]);
});
