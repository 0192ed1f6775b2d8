import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useShortcuts } from './use-shortcuts.ts';

interface KeysProps {
  onKey: (key: string) => void;
  enabled?: boolean;
}

/** Listens to x, Space and Enter, among controls that have their own use for some of them. */
function Keys({ onKey, enabled = true }: KeysProps) {
  const keys = ['x', ' ', 'Enter'];
  useShortcuts(Object.fromEntries(keys.map((key) => [key, () => onKey(key)])), enabled);
  return (
    <>
      <label>
        Text <input />
      </label>
      <label>
        Long text <textarea />
      </label>
      <label>
        Choice
        <select>
          <option>one</option>
        </select>
      </label>
      <label>
        <input type="checkbox" /> Box
      </label>
      <button type="button">Press</button>
      <a href="#here">Go</a>
      <details>
        <summary>More</summary>
      </details>
      <dialog open={false}>A dialog</dialog>
    </>
  );
}

async function listen(props: Partial<KeysProps> = {}) {
  const onKey = vi.fn<(key: string) => void>();
  await render(<Keys onKey={onKey} {...props} />);
  return onKey;
}

const press = async (keys: string) => userEvent.keyboard(keys);
const heard = (onKey: ReturnType<typeof vi.fn>) => onKey.mock.calls.map(([key]) => key);

test('keys are heard wherever the focus is', async () => {
  const onKey = await listen();
  await press('x {Enter}');
  expect(heard(onKey)).toEqual(['x', ' ', 'Enter']);
});

test('letters are meant with Shift and Caps Lock too', async () => {
  const onKey = await listen();
  await press('X');
  expect(heard(onKey)).toEqual(['x']);
});

describe('keys rest [I2]', () => {
  test.each(['Text', 'Long text'])('while typing in “%s”', async (name) => {
    const onKey = await listen();
    await page.getByRole('textbox', { name }).click();
    await press('x {Enter}');
    expect(heard(onKey)).toEqual([]);
  });

  test('while choosing from a list', async () => {
    const onKey = await listen();
    const choice = page.getByRole('combobox', { name: 'Choice' }).element();
    if (choice instanceof HTMLElement) choice.focus();
    await press('x');
    expect(heard(onKey)).toEqual([]);
  });

  test.each(['{Control>}x{/Control}', '{Alt>}x{/Alt}', '{Meta>}x{/Meta}'])(
    'with %s',
    async (keys) => {
      const onKey = await listen();
      await press(keys);
      expect(heard(onKey)).toEqual([]);
    },
  );

  test('when turned off', async () => {
    const onKey = await listen({ enabled: false });
    await press('x {Enter}');
    expect(heard(onKey)).toEqual([]);
  });

  test('when the screen has gone', async () => {
    const onKey = vi.fn<(key: string) => void>();
    const { unmount } = await render(<Keys onKey={onKey} />);
    await unmount();
    await press('x');
    expect(heard(onKey)).toEqual([]);
  });
});

describe('a control that uses Enter and Space keeps them', () => {
  test.each([
    ['a button', page.getByRole('button', { name: 'Press' })],
    ['a checkbox', page.getByRole('checkbox', { name: 'Box' })],
    ['a link', page.getByRole('link', { name: 'Go' })],
    ['a disclosure', page.getByText('More')],
  ])('%s', async (_, control) => {
    const onKey = await listen();
    const element = control.element();
    if (element instanceof HTMLElement) element.focus();
    await press(' {Enter}x');
    expect(heard(onKey)).toEqual(['x']);
  });
});

test('an open dialog has all keys to itself', async () => {
  const onKey = await listen();
  const dialog = page.getByText('A dialog').element();
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
  await press('x');
  expect(heard(onKey)).toEqual([]);
  if (dialog instanceof HTMLDialogElement) dialog.close();
  await press('x');
  expect(heard(onKey)).toEqual(['x']);
});

test('the newest handler is called', async () => {
  const [first, second] = [vi.fn<(key: string) => void>(), vi.fn<(key: string) => void>()];
  const { rerender } = await render(<Keys onKey={first} />);
  await rerender(<Keys onKey={second} />);
  await press('x');
  expect(heard(first)).toEqual([]);
  expect(heard(second)).toEqual(['x']);
});
