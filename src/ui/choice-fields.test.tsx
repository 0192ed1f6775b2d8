import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { multiple, single } from './testing/sample-questions.ts';
import { showFields } from './testing/show-fields.tsx';

const radio = (id: string) => page.getByRole('radio', { name: new RegExp(`^Option ${id}`) });
const strike = (id: string) => page.getByRole('button', { name: `Strike out: Option ${id}` });

describe('striking out [C14]', () => {
  test('neither selects nor submits', async () => {
    const { onChange, onStrike, onSubmit } = await showFields(single);
    await strike('cat').click();
    expect(onStrike).toHaveBeenCalledWith(['cat']);
    expect(onChange).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
    await expect.element(radio('cat')).not.toBeChecked();
  });

  test('is shown and told', async () => {
    await showFields(single);
    await strike('cat').click();
    await expect.element(strike('cat')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(radio('cat')).toHaveAccessibleName('Option cat (struck out)');
    const text = page.getByText('Option cat', { exact: true }).element();
    expect(getComputedStyle(text).textDecorationLine).toBe('line-through');
  });

  test('is taken back the same way', async () => {
    const { onChange, onStrike } = await showFields(single, { struck: ['cat', 'ant'] });
    await strike('cat').click();
    expect(onStrike).toHaveBeenCalledWith(['ant']);
    await expect.element(strike('cat')).toHaveAttribute('aria-pressed', 'false');
    await expect.element(radio('cat')).toHaveAccessibleName('Option cat');
    expect(onChange).not.toHaveBeenCalled();
  });

  test('works by Tab and Space alone', async () => {
    const { onChange, onStrike } = await showFields(single);
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(strike('ant')).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(onStrike).toHaveBeenLastCalledWith(['ant']);
    await expect.element(strike('ant')).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(onStrike).toHaveBeenLastCalledWith([]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('X strikes the option that has the focus', async () => {
    const { onChange, onStrike } = await showFields(multiple);
    await userEvent.tab();
    await userEvent.keyboard('x');
    expect(onStrike).toHaveBeenLastCalledWith(['ant']);
    await userEvent.keyboard('X');
    expect(onStrike).toHaveBeenLastCalledWith([]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('Shift and a number strike that option', async () => {
    const { onChange, onStrike } = await showFields(single);
    // As a keyboard with "@" above its 2 sends it.
    const key = { key: '@', code: 'Digit2', shiftKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    expect(onStrike).toHaveBeenCalledWith(['bee']);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('Shift where it makes the number picks', async () => {
    const { onChange, onStrike } = await showFields(single);
    const key = { key: '2', code: 'Digit2', shiftKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    expect(onChange).toHaveBeenCalledWith(['bee']);
    expect(onStrike).not.toHaveBeenCalled();
  });

  test('leaves a choice as it is', async () => {
    await showFields(single);
    await radio('bee').click();
    await strike('bee').click();
    await expect.element(radio('bee')).toBeChecked();
  });

  test('its button is 44 px wide and high [I7]', async () => {
    await showFields(single);
    const { width, height } = strike('ant').element().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  });
});

test('disabled fields hear nothing', async () => {
  const { onChange, onStrike } = await showFields(single, { disabled: true });
  await userEvent.keyboard('2');
  await expect.element(radio('bee')).toBeDisabled();
  await expect.element(strike('bee')).toBeDisabled();
  expect(onChange).not.toHaveBeenCalled();
  expect(onStrike).not.toHaveBeenCalled();
});

test('Enter on an option submits once', async () => {
  const { onSubmit } = await showFields(single);
  await radio('bee').click();
  await userEvent.keyboard('{Enter}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

test('the stem describes the fields', async () => {
  await showFields(single);
  await expect.element(page.getByRole('group')).toHaveAccessibleDescription('The stem');
});
