import { expect, test } from './fixtures.ts';
import { eventsOf } from './record.ts';
import { bank } from './site.ts';
import { expectAlive } from './studying.ts';

test('what was not recalled comes once more before the lesson ends [B3][B4]', async ({ page }) => {
  const lesson = bank.lessons.find(({ prompts }) => prompts.length > 0);
  const id = lesson?.prompts[0] ?? '';
  await page.goto(`/lessons/${lesson?.topic}`);
  await expectAlive(page);
  const prompt = page.locator(`[data-card="${id}"]`);
  await expect(prompt).toHaveCount(1);
  await prompt.getByText('Show the answer').click();
  await prompt.getByRole('button', { name: 'Not yet' }).click();
  const again = page.getByRole('region', { name: 'Once more' });
  await expect(again).toContainText('One prompt to recall');
  await again.getByText('Show the answer').click();
  await again.getByRole('button', { name: 'I knew it' }).click();
  await expect(again).toContainText('You have recalled all');
  expect((await eventsOf(page, 'review')).map(({ card, rating }) => [card, rating])).toEqual([
    [id, 1],
    [id, 3],
  ]);
});

test('an answer is typed, with a slip [B9]', async ({ page }) => {
  const card = bank.cards.find(
    ({ id, accept }) =>
      /^[a-z ]{6,}$/i.test(accept[0] ?? '') &&
      /^[a-z]{6,}/i.test(accept[0] ?? '') &&
      bank.lessons.some(({ prompts }) => prompts.includes(id)),
  );
  if (!card) throw new Error('No prompt takes a word.');
  const [expected = ''] = card.accept;
  await page.goto(`/lessons/${card.topic}`);
  await expectAlive(page);
  const prompt = page.locator(`[data-card="${card.id}"]`);
  await prompt
    .getByRole('textbox')
    .fill(`  ${expected.slice(0, 2)}${expected.slice(3).toUpperCase()}`);
  await prompt.getByRole('textbox').press('Enter');
  await expect(prompt).toContainText(`Right but for a slip. The expected form is “${expected}”.`);
  await expect(prompt.getByRole('button', { name: 'I knew it' })).toBeVisible();
  expect(await eventsOf(page, 'review')).toEqual([]);
});
