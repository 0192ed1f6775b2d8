import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Rich } from '#bank/bank.ts';
import { RichText } from './rich.tsx';

const show = (...text: Rich[]) => render(<RichText text={text} />);

test('words, code and stress stand as written', async () => {
  const { container } = await show('Set ', ['code', 'min'], ' to ', ['strong', '50', ['em', ' %']]);
  expect(container.innerHTML).toBe('Set <code>min</code> to <strong>50<em> %</em></strong>');
});

test('markup in words is shown, not run [R70]', async () => {
  const { container } = await show(['p', '<img src=x onerror=alert(1)>']);
  expect(container.querySelector('img')).toBeNull();
  await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
});

test('a list is a list', async () => {
  await show(['ol', ['li', 'pull'], ['li', ['p', 'run']]]);
  const items = page.getByRole('list').getByRole('listitem').elements();
  expect(items.map((item) => item.textContent)).toEqual(['pull', 'run']);
});

test('a link goes out without a trace', async () => {
  await show(['a', 'https://docs.aws.amazon.com/', 'the ', ['code', 'ECS'], ' guide']);
  const link = page.getByRole('link', { name: 'the ECS guide' });
  await expect.element(link).toHaveAttribute('href', 'https://docs.aws.amazon.com/');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('code that scrolls can be reached by keyboard [A7]', async () => {
  await show(['pre', 'json', '{\n  "a": 1\n}']);
  const block = page.getByText('"a": 1', { exact: false }).element().closest('pre');
  expect(block?.tabIndex).toBe(0);
  expect(block?.textContent).toBe('{\n  "a": 1\n}');
});

test('a break is a break', async () => {
  const { container } = await show('one', ['br'], 'two');
  expect(container.innerHTML).toBe('one<br>two');
});
