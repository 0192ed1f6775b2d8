import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DAY_MS } from '#core/study-day.ts';
import type { StudyState } from '#state/study-store.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { Component as SettingsScreen } from './settings-screen.tsx';

const screens = { '/settings': SettingsScreen };
const fit = page.getByRole('button', { name: 'Fit to my reviews' });
const fitted = '0.4 1.2 3.1 15.7 7.2 0.5 1.5 0.01 1.5 0.1 1 1.9 0.1 0.3 2.3 0.2 3 0.5 0.6 0.1 0.3';

/** Reviews 60 cards on nine days, some forgotten. */
function reviewMuch(now: () => StudyState): void {
  for (let round = 0; round < 9; round += 1) {
    for (let n = 0; n < 60; n += 1) {
      const rating = round > 0 && (n + round) % 5 === 0 ? 1 : 3;
      now().reviewCard({ card: `c${n}`, rating, elapsedMs: 1, place: 'review' });
    }
    passTime(4 * DAY_MS);
  }
}

describe('fitting the schedule [E13]', () => {
  test('needs a minimum of reviews', async () => {
    await renderStudy(screens);
    await fit.click();
    await expect
      .element(page.getByText(/Not enough data yet: 0 reviews on a later day, 400 are needed\./), {
        timeout: 20_000,
      })
      .toBeVisible();
  });

  test('shows before and after; nothing changes unasked', async () => {
    const study = await renderStudy(screens);
    reviewMuch(study.now);
    await fit.click();
    await expect
      .element(page.getByRole('row', { name: /^Fitted 0\.\d{4}$/ }), { timeout: 60_000 })
      .toBeVisible();
    await expect.element(page.getByRole('row', { name: /^In use 0\.\d{4}$/ })).toBeVisible();
    expect(study.now().progress.settings.fsrsParameters).toBe('');
    await page.getByRole('button', { name: 'Keep what is in use' }).click();
    await expect.element(page.getByRole('row', { name: /^Fitted/ })).not.toBeInTheDocument();
  });

  test('has a way back', async () => {
    const study = await renderStudy(screens, {
      before: (study) => void study.changeSetting('fsrsParameters', fitted),
    });
    await expect.element(page.getByText('In use: weights fitted to you.')).toBeVisible();
    await page.getByRole('button', { name: 'Go back to the average' }).click();
    await expect.poll(() => study.now().progress.settings.fsrsParameters).toBe('');
  });
});

describe('the exam’s settings [E11]', () => {
  const date = page.getByLabelText('Date of the exam');

  test('a date is set and cleared', async () => {
    const study = await renderStudy(screens);
    await date.fill('2027-01-20');
    await expect.poll(() => study.now().progress.settings.examDate).toBe('2027-01-20');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => study.now().progress.settings.examDate).toBe('');
    await expect.element(date).toHaveValue('');
  });

  test('minutes stay within their limits [R57]', async () => {
    const study = await renderStudy(screens);
    await page.getByRole('spinbutton', { name: 'Minutes a day' }).fill('9999');
    await date.click();
    await expect.poll(() => study.now().progress.settings.minutesPerDay).toBe(600);
  });
});
