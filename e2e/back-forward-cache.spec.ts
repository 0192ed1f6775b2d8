/** Pages that the browser kept whole when they were left, and shows again a day later. */
import type { Page } from '@playwright/test';
import { browserFlags, ensureBrowser, findCachingBrowser } from '../scripts/browser.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf } from './record.ts';
import { makeReleases } from './release.ts';
import { examHeading, reportHeading, secondsLeft, startExam } from './sitting.ts';
import { expectFigure, fillIn, firstPage, keepOffline, rateCards, saveMark } from './studying.ts';

const cachingBrowser = findCachingBrowser();
const launchOptions = {
  executablePath: cachingBrowser ?? ensureBrowser(),
  args: browserFlags,
  // Playwright turns the cache off.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};
test.use({ launchOptions });

const minute = 60_000;
const awayMs = 26 * 60 * minute;

/** Lets 26 hours pass while a page is in the cache. Where a machine sleeps, some browsers do not count the time. */
async function passTimeInCache(page: Page, isCounted = true): Promise<void> {
  await page.addInitScript(
    ([ms, countedMs]) => {
      const [now, count] = [Date.now, performance.now.bind(performance)];
      let times = 0;
      Date.now = () => now() + times * ms;
      performance.now = () => count() + times * countedMs;
      document.addEventListener('resume', () => {
        times += 1;
      });
      window.addEventListener('pageshow', ({ persisted }) => {
        if (persisted) document.documentElement.dataset['restored'] = 'true';
      });
    },
    [awayMs, isCounted ? awayMs : 0] as const,
  );
}

/** Goes to another site and comes back to the very page that was left; without a cache the page is only told so. */
async function leaveAndComeBack(page: Page): Promise<void> {
  // What is still being written would make the browser drop the page.
  await expect(saveMark(page, 'Saved')).toBeVisible();
  if (cachingBrowser) {
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('about:blank');
    await page.goBack({ waitUntil: 'commit' });
  } else await page.evaluate(tellAsCache);
  await expect(page.locator('html')).toHaveAttribute('data-restored', 'true');
}

/** Tells a page what browsers with such a cache tell it, in their order. */
function tellAsCache(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  document.dispatchEvent(new Event('resume'));
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

test.describe('a day later', () => {
  // On a first visit the worker takes the page over, for which the browser drops it.
  test.use({ serviceWorkers: 'block' });

  test('Today is another day, with its own figures and cards due [R36]', async ({ page }) => {
    await passTimeInCache(page);
    await page.goto('/review');
    await rateCards(page, 3);
    await page.getByRole('link', { name: 'Today' }).click();
    await expectFigure(page, 'Cards rated', '3');
    await expect(page.getByText('No cards due')).toBeVisible();
    await leaveAndComeBack(page);
    await expect(page.getByText('3 cards due')).toBeVisible();
    await expectFigure(page, 'Cards rated', '0');
    await expectFigure(page, 'Days in a row', '1');
  });

  test('what another tab recorded meanwhile is there [R36]', async ({ page, context }) => {
    await page.goto('/');
    await expectFigure(page, 'Cards rated', '0');
    await page.goto('about:blank');
    const other = await context.newPage();
    await other.goto('/review');
    await rateCards(other, 2);
    await expect(saveMark(other, 'Saved')).toBeVisible();
    await page.goBack({ waitUntil: 'commit' });
    await expectFigure(page, 'Cards rated', '2');
  });

  for (const [isCounted, how] of [
    [true, 'counted the time'],
    [false, 'slept'],
  ] as const) {
    test(`a strict exam is handed in once, as of its deadline, when the browser ${how} [R36][R83]`, async ({
      page,
    }) => {
      await passTimeInCache(page, isCounted);
      await startExam(page, { mode: 'Strict' });
      await fillIn(page);
      // Elsewhere the time on the question would be noted at the last moment.
      await page.getByRole('button', { name: 'Overview', exact: true }).click();
      await leaveAndComeBack(page);
      await expect(reportHeading(page)).toBeVisible();
      const submits = await eventsOf(page, 'submit');
      const [sit] = await eventsOf(page, 'sit');
      expect(submits.map(({ endedAt }) => endedAt)).toEqual([(sit?.at ?? 0) + 30 * minute]);
      expect(await eventsOf(page, 'shift')).toEqual([]);
      expect((await eventsOf(page, 'respond')).length).toBeGreaterThan(0);
    });

    test(`a study exam was paused, when the browser ${how} [R36][D16]`, async ({ page }) => {
      await passTimeInCache(page, isCounted);
      await startExam(page, { mode: 'Study' });
      await page.getByRole('button', { name: 'Overview', exact: true }).click();
      const before = await secondsLeft(page);
      await leaveAndComeBack(page);
      await expect(page.getByRole('heading', { level: 1, name: 'Paused' })).toBeVisible();
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(examHeading(page, 1)).toBeVisible();
      expect(Math.abs(before - (await secondsLeft(page)))).toBeLessThanOrEqual(20);
      expect(await eventsOf(page, 'submit')).toEqual([]);
    });
  }
});

test('an update that came meanwhile is offered [R36][G4]', async ({ ownSite, profile }) => {
  const releases = await makeReleases('second');
  releases.reset();
  const site = await ownSite({ folder: releases.live });
  const page = await firstPage(await profile.open({ baseURL: site.origin }));
  await passTimeInCache(page);
  await keepOffline(page);
  await page.goto('/');
  releases.deploy('second');
  await leaveAndComeBack(page);
  await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 30_000 });
  releases.remove();
});
