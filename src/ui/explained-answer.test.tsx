import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Rich } from '#bank/bank.ts';
import { matching, ordering, single } from './testing/sample-questions.ts';
import { given, showQuestion } from './testing/show-question.tsx';

const items = page.getByRole('listitem');

test('steps stand in the right order with the learner’s place [C4][C8]', async () => {
  await showQuestion(ordering, { answer: given('pull', 'check', 'start', 'register') });
  await expect.element(items.nth(0)).toMatchTextContent(/^Right1\. Step pullReason pull/);
  await expect.element(items.nth(1)).toMatchTextContent(/^Wrongyou had it at 32\. Step start/);
  await expect.element(items.nth(2)).toMatchTextContent(/^Wrongyou had it at 23\. Step check/);
  await expect.element(items.nth(3)).toMatchTextContent(/^Right4\. Step register/);
});

test('pairs say the right match and the one chosen [C5][C8]', async () => {
  await showQuestion(matching, { answer: given('one=two', 'two=one', 'three=three') });
  await expect.element(items.nth(0)).toMatchTextContent(/^WrongPrompt one .*Match one/);
  await expect.element(items.nth(0)).toMatchTextContent(/You chose: Match twoReason one/);
  await expect.element(items.nth(2)).toMatchTextContent(/^RightPrompt three .*Match three/);
  await expect.element(items.nth(2)).not.toMatchTextContent('You chose');
});

test('an unanswered order is told without a verdict', async () => {
  await showQuestion(ordering, { answer: given() });
  await expect.element(items.nth(0)).toMatchTextContent(/^1\. Step pull/);
  await expect.element(page.getByText('Wrong')).not.toBeInTheDocument();
});

test('the idea behind a wrong option is named', async () => {
  const options = single.options.map((option) => ({ ...option, misconception: `m-${option.id}` }));
  await showQuestion({ ...single, options }, { answer: given('cat') });
  await expect.element(items.nth(2)).toMatchTextContent('The idea behind it: “Idea m-cat”');
  await expect.element(items.nth(1)).not.toMatchTextContent('The idea behind it');
});

test('one idea behind several options is told at the chosen one', async () => {
  const options = single.options.map((option) => ({ ...option, misconception: 'm' }));
  await showQuestion({ ...single, options }, { answer: given('cat') });
  await expect.element(items.nth(2)).toMatchTextContent('The idea behind it: “Idea m”');
  await expect.element(items.nth(0)).not.toMatchTextContent('The idea behind it');
});

test('deciding words are marked only after the answer [U16]', async () => {
  const stem: Rich[] = ['With the ', ['mark', 'least effort'], ', which one?'];
  await showQuestion({ ...single, stem });
  await expect.element(page.getByText('With the least effort, which one?')).toBeVisible();
  expect(document.querySelector('mark')).toBeNull();
  await showQuestion({ ...single, stem }, { answer: given('cat') });
  await expect.poll(() => document.querySelector('mark')?.textContent).toBe('least effort');
});
