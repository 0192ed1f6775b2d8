import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { multiple, single } from './testing/sample-questions.ts';
import { given, showQuestion } from './testing/show-question.tsx';

const submit = page.getByRole('button', { name: 'Check the answer' });
const items = page.getByRole('listitem');

test('every option says right or wrong [C8][I3]', async () => {
  await showQuestion(single, { answer: given('cat') });
  await expect.element(items.nth(0)).toMatchTextContent(/^Wrong\s*Option ant/);
  await expect.element(items.nth(1)).toMatchTextContent(/^Right\s*Option bee/);
  await expect.element(items.nth(2)).toMatchTextContent(/^Wrong/);
});

test('every option tells its reason [C8]', async () => {
  await showQuestion(single, { answer: given('cat') });
  for (const id of ['ant', 'bee', 'cat']) {
    await expect.element(page.getByText(`Reason ${id}`)).toBeVisible();
  }
});

test('the picked ones are marked in words', async () => {
  await showQuestion(multiple, { answer: given('ant', 'dog') });
  const marked = items.elements().map((item) => item.textContent?.includes('your answer'));
  expect(marked).toEqual([true, false, false, true]);
});

test('icons are decoration beside the words [I3]', async () => {
  await showQuestion(single, { answer: given('cat') });
  await expect.element(page.getByRole('img')).not.toBeInTheDocument();
  const icons = items.elements().map((item) => item.querySelector('svg')?.ariaHidden);
  expect(icons).toEqual(['true', 'true', 'true']);
});

test('nothing is left to submit', async () => {
  await showQuestion(single, { answer: given('cat') });
  await expect.element(submit).not.toBeInTheDocument();
  await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
});
