import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { isoOfDay } from '#core/calendar-date.ts';
import { DAY_MS, studyDay } from '#core/study-day.ts';
import type { StudyState } from '#state/study-store.ts';
import { paths } from '../paths.ts';
import { Component as ReviewScreen } from '../review/review-screen.tsx';
import { dueQueue } from '../testing/cards.ts';
import { noon, passTime, renderStudy } from '../testing/render-study.tsx';
import { Component as TodayScreen } from './today-screen.tsx';

const screens = { '/': TodayScreen, '/review': ReviewScreen };
const offset = -new Date(noon).getTimezoneOffset();
const today = studyDay(noon, offset, 4);
const plan = page.getByRole('region', { name: /exam/i }).first();
const figure = (name: string) =>
  page
    .getByRole('definition')
    .elements()
    .find((value) => value.previousElementSibling?.textContent === name)?.textContent ?? '';

/** Some cards known, and an exam so many days ahead. */
const examIn =
  (days: number, minutes = 20) =>
  (study: StudyState) => {
    for (const id of dueQueue(study).due.slice(0, 8)) {
      study.reviewCard({ card: id, rating: 4, elapsedMs: 8000, place: 'review' });
    }
    study.changeSetting('examDate', isoOfDay(today + days));
    study.changeSetting('minutesPerDay', minutes);
  };

describe('the plan for the exam date [U15]', () => {
  test('tells days, cards, minutes and recall on the date [E11]', async () => {
    await renderStudy(screens, { before: examIn(30) });
    await expect.element(page.getByRole('heading', { name: 'Exam in 30 days' })).toBeVisible();
    await expect
      .poll(() => figure('Recall expected on the day'), { timeout: 20_000 })
      .toMatch(/%$/);
    expect(Number(figure('Cards planned for today'))).toBeGreaterThan(0);
    expect(Number(figure('Minutes for them'))).toBeLessThanOrEqual(20);
    await expect.element(page.getByText(/^From \d+% of all cards today to \d+%/)).toBeVisible();
  });

  test('tells what ten minutes more or fewer would change', async () => {
    await renderStudy(screens, { before: examIn(30) });
    const rows = plan.getByRole('table').last().getByRole('row');
    await expect.poll(() => rows.elements().length, { timeout: 20_000 }).toBe(4);
    const recalls = rows
      .elements()
      .slice(1)
      .map((row) => Number.parseInt(row.querySelector('td')?.textContent ?? '', 10));
    expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
    expect(rows.elements()[2]?.textContent).toContain('20 (now)');
  });

  test('is made anew when days were missed', async () => {
    const study = await renderStudy(screens, { before: examIn(30, 5) });
    await expect
      .poll(() => figure('Recall expected on the day'), { timeout: 20_000 })
      .toMatch(/%$/);
    const before = Number(figure('Recall expected on the day').replace('%', ''));
    passTime(20 * DAY_MS);
    await expect.element(page.getByRole('heading', { name: 'Exam in 10 days' })).toBeVisible();
    await expect
      .poll(() => Number(figure('Recall expected on the day').replace('%', '')), {
        timeout: 20_000,
      })
      .toBeLessThan(before);
    expect(study.now().progress.cards.size).toBe(8);
  });

  test('is what the review brings', async () => {
    const study = await renderStudy(screens, { before: examIn(30, 3) });
    await expect.poll(() => figure('Cards planned for today'), { timeout: 20_000 }).not.toBe('');
    const planned = Number(figure('Cards planned for today'));
    await study.goTo('/review');
    await expect.element(page.getByText(`${planned} new`), { timeout: 20_000 }).toBeVisible();
  });
});

describe('dates that are no future [R57]', () => {
  test.each([
    [0, 'Your exam is today', /^Nothing more is planned\./],
    [-3, 'Your exam is over', /^It was on 20 Nov 2026\./],
  ])('%i days ahead makes sense', async (days, heading, text) => {
    await renderStudy(screens, { before: examIn(days) });
    await expect.element(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect.element(page.getByText(text)).toBeVisible();
  });

  test('ten years ahead is planned as far as it helps', async () => {
    await renderStudy(screens, { before: examIn(3652) });
    await expect.element(page.getByRole('heading', { name: 'Exam in 3652 days' })).toBeVisible();
    await expect
      .element(page.getByText(/It looks 120 days ahead\./), { timeout: 30_000 })
      .toBeVisible();
  });

  test('without a date it is told how to set one', async () => {
    await renderStudy(screens, { before: (study) => void study.flagQuestion('any', true) });
    const link = page.getByRole('link', { name: 'Set a date and your minutes a day' });
    await expect.element(link).toHaveAttribute('href', paths.examSettings);
  });
});
