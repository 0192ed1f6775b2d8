import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { matching } from './testing/sample-questions.ts';
import { showFields } from './testing/show-fields.tsx';

const order = ['three', 'one', 'two'];
const show = (shown: Parameters<typeof showFields>[1] = {}) =>
  showFields(matching, { order, ...shown });

const list = (id: string) => page.getByRole('combobox', { name: `Prompt ${id}` });
const said = page.getByRole('status');

describe('pairs [C5]', () => {
  test('prompts stand in order, matches are shuffled', async () => {
    await show();
    const names = page.getByRole('combobox').elements();
    expect(names.map((select) => select.closest('label')?.textContent?.slice(0, 10))).toEqual([
      'Prompt one',
      'Prompt two',
      'Prompt thr',
    ]);
    const [first] = names;
    const texts = [...(first?.querySelectorAll('option') ?? [])].map(({ text }) => text);
    expect(texts).toEqual(['Choose …', 'Match three', 'Match one', 'Match two']);
  });

  test('each gets its match, in any order', async () => {
    const { onChange } = await show();
    await list('two').selectOptions('Match two');
    expect(onChange).toHaveBeenLastCalledWith(['two=two']);
    await list('one').selectOptions('Match three');
    expect(onChange).toHaveBeenLastCalledWith(['one=three', 'two=two']);
    await expect.element(said).toHaveTextContent('2 of 3 matched');
  });

  test('a match is changed and taken back', async () => {
    const { onChange } = await show({ value: ['one=two', 'two=one'] });
    await expect.element(list('one')).toHaveValue('two');
    await list('one').selectOptions('Match three');
    expect(onChange).toHaveBeenLastCalledWith(['one=three', 'two=one']);
    await list('one').selectOptions('Choose …');
    expect(onChange).toHaveBeenLastCalledWith(['two=one']);
  });

  test('a match used twice is pointed out', async () => {
    await show({ value: ['one=two', 'two=two'] });
    await expect.element(said).toHaveTextContent('2 of 3 matched; one match is used twice');
    await expect.element(list('one')).toBeInvalid();
    await expect.element(list('three')).not.toBeInvalid();
    await expect
      .poll(() => page.getByText('Used twice', { exact: true }).elements())
      .toHaveLength(2);
  });

  test('are given by keyboard alone', async () => {
    const { onChange } = await show();
    await userEvent.tab();
    await expect.element(list('one')).toHaveFocus();
    await userEvent.keyboard('Match one');
    expect(onChange).toHaveBeenLastCalledWith(['one=one']);
  });

  test('their lists are 44 px high [I7]', async () => {
    await show();
    for (const select of page.getByRole('combobox').elements())
      expect(select.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
