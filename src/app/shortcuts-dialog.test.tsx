import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderStudy } from '../features/testing/render-study.tsx';
import { Component as ReviewScreen } from '../features/review/review-screen.tsx';
import { paths } from '../features/paths.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const screens = {
  '/': () => (
    <>
      <label>
        Note <input />
      </label>
      <ShortcutsDialog />
    </>
  ),
  '/review': () => (
    <>
      <ReviewScreen />
      <ShortcutsDialog />
    </>
  ),
};
const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const open = page.getByRole('button', { name: 'Keyboard shortcuts' });

test('? lists the keys [I2]', async () => {
  await renderStudy(screens);
  await expect.element(open).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(dialog).toBeVisible();
  for (const does of [
    'show the answer',
    'Again, Hard, Good, Easy',
    'undo the last step',
    'put the card off until tomorrow',
    'suspend the card',
    'history of the card',
    'choose an option',
    'flag the question',
    'show these keys',
  ]) {
    await expect.element(dialog.getByText(does).first()).toBeVisible();
  }
});

test('its button lists them too [I1]', async () => {
  await renderStudy(screens);
  await open.click();
  await expect.element(dialog).toBeVisible();
});

test('closing gives the focus back [I1]', async () => {
  await renderStudy(screens);
  await open.click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(open).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});

test('while typing ? is a letter [I2]', async () => {
  await renderStudy(screens);
  await page.getByRole('textbox', { name: 'Note' }).click();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('textbox')).toHaveValue('?');
  await expect.element(dialog).not.toBeInTheDocument();
});

test('keys rest while the list is open [I2]', async () => {
  const study = await renderStudy(screens, { path: '/review' });
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('3');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(study.now().progress.cards.size).toBe(0);
  await userEvent.keyboard('3');
  await expect.poll(() => study.now().progress.cards.size).toBe(1);
});

test('keys turned off are said to be [I2]', async () => {
  await renderStudy(screens, { before: (study) => void study.changeSetting('shortcuts', false) });
  await expect.element(open).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(dialog).not.toBeInTheDocument();
  await open.click();
  await expect.element(dialog).toMatchTextContent('They are turned off in the settings.');
  const link = dialog.getByRole('link', { name: 'settings' });
  await expect.element(link).toHaveAttribute('href', paths.settings);
});

test('keys listed with capitals work with Shift', async () => {
  const study = await renderStudy(screens, { path: '/review' });
  await userEvent.keyboard(' 4');
  await expect.poll(() => study.now().progress.cards.size).toBe(1);
  await userEvent.keyboard('{Shift>}U{/Shift}');
  await expect.poll(() => study.now().progress.cards.size).toBe(0);
});
