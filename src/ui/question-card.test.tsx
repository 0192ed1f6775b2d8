import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { multiple, single } from './testing/sample-questions.ts';
import { given, showQuestion } from './testing/show-question.tsx';

const submit = page.getByRole('button', { name: 'Check the answer' });
const radio = (id: string) => page.getByRole('radio', { name: `Option ${id}` });
const box = (id: string) => page.getByRole('checkbox', { name: `Option ${id}` });
const textsOf = (role: 'radio' | 'checkbox') =>
  page
    .getByRole(role, { name: /^Option/ })
    .elements()
    .map((element) => element.closest('label')?.textContent);

describe('one answer', () => {
  test('is picked among radios [C1]', async () => {
    await showQuestion(single);
    expect(textsOf('radio')).toEqual(['Option ant', 'Option bee', 'Option cat']);
    await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
  });

  test('another choice replaces the first [C1]', async () => {
    const onAnswer = await showQuestion(single);
    await radio('ant').click();
    await radio('bee').click();
    await expect.element(radio('ant')).not.toBeChecked();
    await submit.click();
    expect(onAnswer.mock.calls).toEqual([[['bee'], null, null]]);
  });

  test('nothing picked cannot be submitted [C1]', async () => {
    const onAnswer = await showQuestion(single);
    await expect.element(submit).toBeDisabled();
    await userEvent.keyboard('{Enter}');
    expect(onAnswer).not.toHaveBeenCalled();
  });

  test('the rule is shown beside the options', async () => {
    await showQuestion(single);
    await expect.element(page.getByRole('group', { name: 'Choose one.' })).toBeVisible();
  });

  test('arrow keys move the choice [C1]', async () => {
    await showQuestion(single);
    await radio('ant').click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(radio('bee')).toBeChecked();
    await expect.element(radio('bee')).toHaveFocus();
  });
});

describe('several answers', () => {
  test('are picked among checkboxes [C2]', async () => {
    await showQuestion(multiple);
    expect(textsOf('checkbox')).toHaveLength(4);
  });

  test('number and rule are stated [C2][C3]', async () => {
    await showQuestion(multiple);
    const rule = 'Choose exactly 2. All of them must be right.';
    await expect.element(page.getByRole('group', { name: rule })).toBeVisible();
  });

  test('only the exact number can be submitted [C2]', async () => {
    const onAnswer = await showQuestion(multiple);
    for (const id of ['cat', 'ant', 'bee']) await box(id).click();
    await expect.element(submit).toBeDisabled();
    await expect.element(page.getByRole('status')).toHaveTextContent('3 of 2 chosen');
    await userEvent.keyboard('{Enter}');
    expect(onAnswer).not.toHaveBeenCalled();
    await box('cat').click();
    await submit.click();
    expect(onAnswer.mock.calls).toEqual([[['ant', 'bee'], null, null]]);
  });

  test('too few cannot be submitted [C2]', async () => {
    await showQuestion(multiple);
    await box('ant').click();
    await expect.element(submit).toBeDisabled();
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 2 chosen');
  });
});

describe('confidence', () => {
  test('is asked before the feedback [C11]', async () => {
    const onAnswer = await showQuestion(single);
    await radio('cat').click();
    await page.getByRole('radio', { name: 'Guess' }).click();
    await submit.click();
    expect(onAnswer.mock.calls).toEqual([[['cat'], 'guess', null]]);
  });

  test('is a question of its own [C11]', async () => {
    await showQuestion(single);
    const asked = page.getByRole('group', { name: /How sure are you/ });
    for (const name of ['Sure', 'Think so', 'Guess']) {
      await expect.element(asked.getByRole('radio', { name })).not.toBeChecked();
    }
  });
});

describe('keys', () => {
  test('a number picks, Enter checks', async () => {
    const onAnswer = await showQuestion(single);
    await userEvent.keyboard('2');
    await expect.element(radio('bee')).toBeChecked();
    await userEvent.keyboard('{Enter}');
    expect(onAnswer.mock.calls).toEqual([[['bee'], null, null]]);
  });

  test('Enter on an option checks once', async () => {
    const onAnswer = await showQuestion(single);
    await radio('bee').click();
    await userEvent.keyboard('{Enter}');
    expect(onAnswer).toHaveBeenCalledTimes(1);
  });

  test('a number takes a pick back', async () => {
    await showQuestion(multiple);
    await userEvent.keyboard('13');
    await expect.element(box('cat')).toBeChecked();
    await userEvent.keyboard('3');
    await expect.element(box('cat')).not.toBeChecked();
    await expect.element(box('ant')).toBeChecked();
  });

  test('a number without an option does nothing', async () => {
    await showQuestion(single);
    await userEvent.keyboard('4');
    for (const id of ['ant', 'bee', 'cat']) await expect.element(radio(id)).not.toBeChecked();
  });

  test('turned off they do nothing [I2]', async () => {
    await showQuestion(single, { shortcuts: false });
    await userEvent.keyboard('2');
    await expect.element(radio('bee')).not.toBeChecked();
  });

  test('numbers with Ctrl are the browser’s [I2]', async () => {
    await showQuestion(single);
    await userEvent.keyboard('{Control>}2{/Control}');
    await expect.element(radio('bee')).not.toBeChecked();
  });
});

describe('the order of options', () => {
  test('is the sitting’s before the answer [C7]', async () => {
    await showQuestion(single, { order: ['cat', 'ant', 'bee'] });
    expect(textsOf('radio')).toEqual(['Option cat', 'Option ant', 'Option bee']);
  });

  test('is the same after the answer [C7]', async () => {
    await showQuestion(single, { order: ['cat', 'ant', 'bee'], answer: given('ant') });
    const texts = page
      .getByText(/^Option/)
      .elements()
      .map((element) => element.textContent);
    expect(texts).toEqual(['Option cat', 'Option ant', 'Option bee']);
  });

  test('numbers follow the order shown [C7]', async () => {
    const onAnswer = await showQuestion(single, { order: ['cat', 'ant', 'bee'] });
    await userEvent.keyboard('1{Enter}');
    expect(onAnswer.mock.calls).toEqual([[['cat'], null, null]]);
  });
});

test('an answer is at least 44 px high [I7]', async () => {
  await showQuestion(single);
  for (const element of page.getByRole('radio', { name: /^Option/ }).elements()) {
    expect(element.closest('label')?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
});

test('the stem describes the options', async () => {
  await showQuestion(single);
  const options = page.getByRole('group', { name: 'Choose one.' });
  await expect.element(options).toHaveAccessibleDescription('Which one?');
});
