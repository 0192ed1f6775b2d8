import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { eventsOf } from './record.ts';
import { examHeading, reportHeading, secondsLeft, startExam } from './sitting.ts';
import { fillIn } from './studying.ts';

const start = new Date('2026-11-25T10:00:00');
const minute = 60_000;

/** An exam on a clock that the test moves. */
async function sitAt(page: Page, mode: 'Strict' | 'Study'): Promise<void> {
  await page.clock.install({ time: start });
  await startExam(page, { mode });
  await fillIn(page);
}

test('at zero the exam is handed in once, at its deadline [D7][R83]', async ({ page }) => {
  await sitAt(page, 'Strict');
  await page.clock.fastForward('29:00');
  await page.clock.runFor(1000);
  await page.clock.fastForward('02:00');
  await page.clock.runFor(2000);
  await expect(reportHeading(page)).toBeVisible();
  const submits = await eventsOf(page, 'submit');
  const [sit] = await eventsOf(page, 'sit');
  expect(submits.map(({ endedAt }) => endedAt)).toEqual([(sit?.at ?? 0) + 30 * minute]);
});

test('an exam whose time ran out while the page was closed is handed in on return [R83]', async ({
  page,
  context,
}) => {
  await sitAt(page, 'Strict');
  await page.close({ runBeforeUnload: false });
  const later = await context.newPage();
  await later.clock.install({ time: new Date(start.getTime() + 5 * 60 * minute) });
  await later.goto('/');
  await later.getByRole('link', { name: /Go on with your exam/ }).click();
  await expect(reportHeading(later)).toBeVisible();
  const [sit] = await eventsOf(later, 'sit');
  const submits = await eventsOf(later, 'submit');
  expect(submits.map(({ endedAt }) => endedAt)).toEqual([(sit?.at ?? 0) + 30 * minute]);
  // What was entered counts.
  expect((await eventsOf(later, 'respond')).length).toBeGreaterThan(0);
  await expect(later.getByText('Left blank')).toBeVisible();
});

test('ten minutes in the background cost ten minutes, to the second [D5]', async ({ page }) => {
  await sitAt(page, 'Strict');
  const before = await secondsLeft(page);
  // A background tab's timers run rarely: none at all for ten minutes, then one.
  await page.clock.fastForward('10:00');
  await page.clock.runFor(1000);
  expect(Math.abs(before - 601 - (await secondsLeft(page)))).toBeLessThanOrEqual(1);
});

test('sleep counts in a strict exam, and pauses a study exam [R40][R50][D16]', async ({ page }) => {
  await sitAt(page, 'Study');
  const before = await secondsLeft(page);
  await page.clock.fastForward('20:00');
  await page.clock.runFor(1000);
  await expect(page.getByRole('heading', { level: 1, name: 'Paused' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(examHeading(page, 1)).toBeVisible();
  expect(Math.abs(before - (await secondsLeft(page)))).toBeLessThanOrEqual(3);
});

test('a study exam is paused by its button and stays so over a reload [D16]', async ({ page }) => {
  await sitAt(page, 'Study');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Paused' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Paused' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(examHeading(page, 1)).toBeVisible();
});

test('a clock that is set ends nothing: the exam goes on by its own time, and says so [R51][K6]', async ({
  page,
}) => {
  await sitAt(page, 'Strict');
  const before = await secondsLeft(page);
  await page.clock.setSystemTime(new Date(start.getTime() + 3 * 60 * minute));
  await page.clock.runFor(1000);
  await expect(page.getByRole('alert').filter({ hasText: 'moved ahead by' })).toBeVisible();
  expect(Math.abs(before - (await secondsLeft(page)))).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.reload();
  await expect(examHeading(page, 1)).toBeVisible();
  expect(Math.abs(before - (await secondsLeft(page)))).toBeLessThanOrEqual(5);
});

test('a machine that slept can have the time counted [R50]', async ({ page }) => {
  await sitAt(page, 'Strict');
  const before = await secondsLeft(page);
  await page.clock.setSystemTime(new Date(start.getTime() + 20 * minute));
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'The computer slept: count that time' }).click();
  await page.clock.runFor(1000);
  expect(Math.abs(before - 20 * 60 - (await secondsLeft(page)))).toBeLessThanOrEqual(5);
});

test('the time is said at ten, five and one minutes and when asked for [I4]', async ({ page }) => {
  await sitAt(page, 'Strict');
  const said = page.getByRole('status').filter({ hasText: /left$/ });
  await expect(said).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(said).toHaveText(/^\d+:\d\d left$/);
  for (const [jump, words] of [
    ['20:00', '10 minutes left'],
    ['05:00', '5 minutes left'],
    ['04:00', '1 minute left'],
  ] as const) {
    await page.clock.fastForward(jump);
    await page.clock.runFor(1000);
    await expect(said).toHaveText(words);
    // Not each second: the words stay the same.
    await page.clock.runFor(5000);
    await expect(said).toHaveText(words);
  }
});
