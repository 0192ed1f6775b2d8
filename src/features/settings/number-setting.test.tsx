import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { NumberSetting } from './number-setting.tsx';

const field = page.getByRole('spinbutton', { name: 'Cards' });

async function show() {
  const onChange = vi.fn();
  await render(<NumberSetting name="Cards" value={15} min={5} max={50} onChange={onChange} />);
  return onChange;
}

test.each([
  ['20', 20],
  ['51', 50],
  ['4', 5],
  ['-1', 5],
  ['7.5', 8],
  ['1e3', 50],
])('“%s” is handed on as %i', async (typed, value) => {
  const onChange = await show();
  await field.fill(typed);
  await userEvent.tab();
  expect(onChange.mock.calls).toEqual([[value]]);
});

test.each(['', '15', '15.4'])('“%s” changes nothing', async (typed) => {
  const onChange = await show();
  await field.fill(typed);
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
  await expect.element(field).toHaveValue(15);
});

test('limits are told to the browser', async () => {
  await show();
  await expect.element(field).toHaveAttribute('min', '5');
  await expect.element(field).toHaveAttribute('max', '50');
});
