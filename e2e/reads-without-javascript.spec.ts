import { richText } from '#bank/rich-text.ts';
import { expect, test } from './fixtures.ts';
import { bank, screens } from './site.ts';

test.use({ javaScriptEnabled: false });

test('lessons are read in full without JavaScript [R89]', async ({ page }) => {
  for (const { topic, title, sections } of bank.lessons) {
    await page.goto(`/lessons/${topic}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(
      page.getByRole('heading', { name: sections.at(-1)?.title ?? '', exact: true }),
    ).toBeVisible();
  }
  const prompt = page.getByRole('region', { name: 'Recall' }).first();
  await prompt.getByText('Show the answer').click();
  const card = bank.cards.find(({ id }) => id === bank.lessons.at(-1)?.prompts[0]);
  await expect(prompt.getByText(richText(card?.back ?? []))).toBeVisible();
});

test('every other page says what it lacks without JavaScript [R89]', async ({ page }) => {
  for (const path of screens) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Playwright leaves the contents of <noscript> out of roles and texts, even where they are shown.
    const note = page.locator('noscript');
    await expect(note).toBeVisible();
    expect(await note.innerText()).toContain('The lessons can be read without it.');
  }
  await page.getByRole('link', { name: 'Lessons', exact: true }).click();
  await page.getByRole('link', { name: bank.lessons[0]?.title ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bank.lessons[0]?.title ?? '');
});
