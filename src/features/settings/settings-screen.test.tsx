import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { themeKey } from '#state/keys.ts';
import { createMemoryChunks } from '#state/memory-chunks.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as SettingsScreen } from './settings-screen.tsx';

const screens = { '/settings': SettingsScreen };
const field = (name: string) => page.getByRole('spinbutton', { name });
const theme = (name: string) =>
  page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name });

describe('numbers', () => {
  test.each([
    ['New cards a day', 'newPerDay', '9999', 500],
    ['New cards a day', 'newPerDay', '-3', 0],
    ['New cards a day', 'newPerDay', '7.6', 8],
    ['Reviews a day', 'reviewsPerDay', '99999', 5000],
    ['Desired retention', 'desiredRetention', '99', 0.97],
    ['Desired retention', 'desiredRetention', '10', 0.7],
    ['A new day begins at', 'rolloverHour', '24', 23],
  ] as const)('%s (%s): %s becomes %d [E1][E10]', async (name, key, typed, value) => {
    const study = await renderStudy(screens);
    await field(name).fill(typed);
    await userEvent.tab();
    await expect.poll(() => study.now().progress.settings[key]).toBe(value);
    const shown = key === 'desiredRetention' ? Math.round(value * 100) : value;
    await expect.element(field(name)).toHaveValue(shown);
  });

  test('typing is recorded once, on leaving', async () => {
    const study = await renderStudy(screens);
    await field('Reviews a day').fill('');
    await userEvent.keyboard('200');
    expect(study.now().progress.count).toBe(0);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => study.now().progress.settings.reviewsPerDay).toBe(200);
    await userEvent.tab();
    expect(study.now().progress.count).toBe(1);
  });

  test('an empty field keeps the former number', async () => {
    const study = await renderStudy(screens);
    await field('New cards a day').fill('');
    await userEvent.tab();
    await expect.element(field('New cards a day')).toHaveValue(15);
    expect(study.now().progress.count).toBe(0);
  });

  test('the same number is no step', async () => {
    const study = await renderStudy(screens);
    await field('New cards a day').fill('15');
    await userEvent.tab();
    expect(study.now().progress.count).toBe(0);
  });

  test('what a number means is described', async () => {
    await renderStudy(screens);
    await expect
      .element(field('Desired retention'))
      .toHaveAccessibleDescription(/^How likely you should still recall a card/);
    await expect
      .element(field('A new day begins at'))
      .toHaveAccessibleDescription(/^Used alike for limits/);
  });

  test('a change from elsewhere is shown', async () => {
    const study = await renderStudy(screens);
    await expect.element(field('New cards a day')).toHaveValue(15);
    study.now().changeSetting('newPerDay', 3);
    await expect.element(field('New cards a day')).toHaveValue(3);
  });
});

describe('the theme [I6]', () => {
  test('follows the system unless chosen', async () => {
    await renderStudy(screens);
    await expect.element(theme('As the system')).toBeChecked();
  });

  test('is kept, also for the first paint', async () => {
    const local = createMemoryChunks();
    const study = await renderStudy(screens, { local });
    await theme('Dark').click();
    await expect.element(theme('Dark')).toBeChecked();
    expect(study.now().progress.settings.theme).toBe('dark');
    expect(local.readNow(themeKey)).toEqual({ ok: true, value: 'dark' });
  });

  test('can be given back to the system', async () => {
    const local = createMemoryChunks();
    const study = await renderStudy(screens, {
      local,
      before: (study) => void study.changeSetting('theme', 'light'),
    });
    await theme('As the system').click();
    await expect.poll(() => study.now().progress.settings.theme).toBe('system');
    expect(local.readNow(themeKey)).toEqual({ ok: true, value: null });
  });

  test('arrow keys change it [I1]', async () => {
    const study = await renderStudy(screens);
    await theme('As the system').click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => study.now().progress.settings.theme).toBe('light');
  });
});

test('single-key shortcuts can be turned off [I2]', async () => {
  const study = await renderStudy(screens);
  const shortcuts = page.getByRole('checkbox', { name: 'Single-key shortcuts' });
  await expect.element(shortcuts).toBeChecked();
  await shortcuts.click();
  await expect.element(shortcuts).not.toBeChecked();
  expect(study.now().progress.settings.shortcuts).toBe(false);
});
