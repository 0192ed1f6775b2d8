import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ordering } from './testing/sample-questions.ts';
import { showFields } from './testing/show-fields.tsx';

const order = ['register', 'pull', 'check', 'start'];
const show = (shown: Parameters<typeof showFields>[1] = {}) =>
  showFields(ordering, { order, ...shown });

const up = (id: string) => page.getByRole('button', { name: `Move Step ${id} up` });
const down = (id: string) => page.getByRole('button', { name: `Move Step ${id} down` });
const said = page.getByRole('status');
const shownSteps = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((item) => /Step (\w+)/.exec(item.textContent ?? '')?.[1]);

describe('steps [C4]', () => {
  test('stand as the sitting has them', async () => {
    await show();
    expect(shownSteps()).toEqual(order);
    await expect.element(page.getByRole('group')).toHaveAccessibleName(/^Put the steps in order/);
  });

  test('move by their buttons and say where to', async () => {
    const { onChange } = await show();
    await up('check').click();
    expect(onChange).toHaveBeenCalledWith(['register', 'check', 'pull', 'start']);
    await expect.element(said).toHaveTextContent('Step check: now 2 of 4');
    expect(shownSteps()).toEqual(['register', 'check', 'pull', 'start']);
    await down('check').click();
    await expect.element(said).toHaveTextContent('Step check: now 3 of 4');
  });

  test('keep the focus while they move', async () => {
    await show();
    await up('start').click();
    await expect.element(up('start')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(up('start')).toHaveFocus();
    expect(shownSteps()).toEqual(['register', 'start', 'pull', 'check']);
  });

  test('stop at the ends', async () => {
    const { onChange } = await show();
    await expect.element(up('register')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(down('start')).toHaveAttribute('aria-disabled', 'true');
    up('register')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onChange).not.toHaveBeenCalled();
  });

  test('move by arrows and numbers', async () => {
    const { onChange } = await show();
    await userEvent.tab();
    await expect.element(up('register')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(onChange).toHaveBeenLastCalledWith(['pull', 'check', 'register', 'start']);
    await userEvent.keyboard('4');
    expect(onChange).toHaveBeenLastCalledWith(['pull', 'check', 'start', 'register']);
    await expect.element(up('register')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(['pull', 'check', 'register', 'start']);
    await userEvent.keyboard('7');
    expect(onChange).toHaveBeenCalledTimes(4);
  });

  test('numbers rest where shortcuts are off [I2]', async () => {
    const { onChange } = await show({ shortcuts: false });
    await userEvent.tab();
    await userEvent.keyboard('4');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('their buttons are 44 px wide and high [I7]', async () => {
    await show();
    for (const button of page.getByRole('button', { name: /^Move/ }).elements()) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('what counts as answered [C4]', () => {
  test('nothing, until a step is moved', async () => {
    const { onChange } = await show();
    await expect.element(page.getByText(/^Not answered yet/)).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
    await up('pull').click();
    await expect.element(page.getByText(/^Not answered yet/)).not.toBeInTheDocument();
  });

  test('or the order is taken as it stands', async () => {
    const { onChange } = await show();
    await page.getByRole('button', { name: 'This order', exact: true }).click();
    expect(onChange.mock.calls).toEqual([[order]]);
    const taken = page.getByRole('button', { name: 'This order is your answer' });
    await expect.element(taken).toHaveAttribute('aria-disabled', 'true');
    await expect.element(taken).toHaveFocus();
  });

  test('an answer given is shown as given', async () => {
    await show({ value: ['pull', 'start', 'check', 'register'] });
    expect(shownSteps()).toEqual(['pull', 'start', 'check', 'register']);
  });
});

test('disabled steps stay where they are', async () => {
  const { onChange } = await show({ disabled: true });
  await expect.element(up('pull')).toBeDisabled();
  expect(onChange).not.toHaveBeenCalled();
});
