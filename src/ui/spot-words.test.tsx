import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChoiceQuestion, Rich } from '#bank/bank.ts';
import { single } from './testing/sample-questions.ts';
import { given, showQuestion } from './testing/show-question.tsx';

const stem: Rich[] = [
  ['p', 'A shop wants the ', ['mark', 'least effort'], ' and ', ['mark', 'no servers'], '.'],
];
const question: ChoiceQuestion = { ...single, stem };
const show = () => showQuestion(question, { spotFirst: true });

const word = (text: string) => page.getByRole('button', { name: text, exact: true });
const options = page.getByRole('radio', { name: /^Option/ });
const goOn = page.getByRole('button', { name: 'Show the options' });
const said = page.getByRole('status');
const pressed = () =>
  page
    .getByRole('button', { pressed: true })
    .elements()
    .map((element) => element.textContent);

describe('deciding words first [U16]', () => {
  test('the options wait until words were looked for', async () => {
    await show();
    await expect.element(word('least')).toBeVisible();
    await expect.element(options).not.toBeInTheDocument();
    await goOn.click();
    await expect.poll(() => options.elements()).toHaveLength(3);
  });

  test('a tap marks a word and takes the mark back', async () => {
    await show();
    await word('effort').click();
    await word('shop').click();
    await expect.element(said).toHaveTextContent('2 words marked');
    await word('shop').click();
    expect(pressed()).toEqual(['effort']);
    await expect.element(said).toHaveTextContent('1 word marked');
  });

  test('marks are scored when the options appear', async () => {
    await show();
    await word('effort').click();
    await word('shop').click();
    await goOn.click();
    await expect
      .element(said)
      .toHaveTextContent('Deciding words: 1 of 2 found, 1 other word marked.');
    await expect.element(said).toHaveFocus();
    expect(document.querySelector('mark')).toBeNull();
  });

  test('the answer says what share was found', async () => {
    const onAnswer = await show();
    await word('effort').click();
    await goOn.click();
    await options.first().click();
    await page.getByRole('button', { name: 'Check the answer' }).click();
    expect(onAnswer.mock.calls).toEqual([[['ant'], null, 0.5]]);
  });

  test('all is done by keys alone', async () => {
    await show();
    await userEvent.tab();
    await expect.element(word('A')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await expect.element(word('least')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(pressed()).toEqual(['least', 'effort']);
    await userEvent.keyboard('{End} ');
    expect(pressed()).toEqual(['least', 'effort', 'servers.']);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect.element(word('A')).toHaveFocus();
    await userEvent.tab();
    await expect.element(goOn).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(said).toHaveTextContent('Deciding words: 2 of 2 found.');
  });
});

test('without marks there is nothing to look for', async () => {
  const onAnswer = await showQuestion(single, { spotFirst: true });
  await options.first().click();
  await page.getByRole('button', { name: 'Check the answer' }).click();
  expect(onAnswer.mock.calls).toEqual([[['ant'], null, null]]);
});

test('an answered question is not looked through again [R39]', async () => {
  await showQuestion(question, { spotFirst: true, answer: given('cat') });
  await expect.element(goOn).not.toBeInTheDocument();
  await expect.poll(() => document.querySelectorAll('mark').length).toBe(2);
});
