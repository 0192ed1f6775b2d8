import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { type Releases, changedLesson, makeReleases } from './release.ts';
import { bank } from './site.ts';
import {
  answerQuestion,
  expectFigure,
  firstPage,
  goOn,
  keepOffline,
  questionHeading,
  rateCards,
  saveMark,
  startQuiz,
} from './studying.ts';

let releases: Releases;
test.beforeAll(async () => {
  releases = await makeReleases('second', 'third');
});
test.beforeEach(() => releases.reset());
test.afterAll(() => releases.remove());

const lessonTitle = bank.lessons.find(({ topic }) => changedLesson.endsWith(topic))?.title ?? '';

test('an update in the middle of a quiz is offered after it and keeps all progress [G4][G5][R59]', async ({
  ownSite,
  profile,
}) => {
  const site = await ownSite({ folder: releases.live });
  const page = await firstPage(await profile.open({ baseURL: site.origin }));
  await keepOffline(page);
  await startQuiz(page, 5);
  await answerQuestion(page);
  const loads = countLoads(page);
  releases.deploy('second');
  await awaitUpdate(page);
  for (let number = 2; number <= 5; number += 1) {
    await goOn(page);
    await expect(questionHeading(page)).toHaveText(`Question ${number} of 5`);
    await expect(offer(page)).toBeHidden();
    await answerQuestion(page);
  }
  await goOn(page);
  await expect(page.getByRole('heading', { name: /of 5 right$/ })).toBeVisible();
  await expect(offer(page)).toBeVisible();
  expect(loads()).toBe(0);

  await page.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(loads).toBe(1);
  await expect(page.getByRole('heading', { name: /of 5 right$/ })).toBeVisible();
  await expect(offer(page)).toBeHidden();
  await page.getByRole('link', { name: 'Today' }).click();
  await expectFigure(page, 'Questions answered', '5');
  await page.goto(changedLesson);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${lessonTitle} (second)`);
  await page.goto('/');
  await expect(saveMark(page, 'Saved')).toBeVisible();
  expect(loads()).toBe(3);
});

test('an update is not offered during reviews, and waits until the next start [G4][G5]', async ({
  ownSite,
  profile,
}) => {
  const site = await ownSite({ folder: releases.live });
  const context = await profile.open({ baseURL: site.origin });
  const page = await firstPage(context);
  await keepOffline(page);
  await page.getByRole('link', { name: 'Review' }).click();
  await rateCards(page, 1);
  const loads = countLoads(page);
  releases.deploy('second');
  await awaitUpdate(page);
  await rateCards(page, 1);
  await expect(offer(page)).toBeHidden();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(offer(page)).toBeVisible();
  expect(loads()).toBe(0);
  // Nobody agreed: the old release stays, however often its pages are loaded.
  await page.goto(changedLesson);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lessonTitle);
  await context.close();

  const again = await firstPage(await profile.open({ baseURL: site.origin }));
  await again.goto(changedLesson);
  await expect(async () => {
    await again.goto(changedLesson);
    await expect(again.getByRole('heading', { level: 1 })).toHaveText(`${lessonTitle} (second)`);
  }).toPass();
  await again.goto('/');
  await expectFigure(again, 'Cards rated', '2');
});

test('who is two releases behind agrees once and has the newest [R60]', async ({
  ownSite,
  profile,
}) => {
  const site = await ownSite({ folder: releases.live });
  const page = await firstPage(await profile.open({ baseURL: site.origin }));
  await keepOffline(page);
  releases.deploy('second');
  await awaitUpdate(page);
  await expect(offer(page)).toBeVisible();
  releases.deploy('third');
  await awaitUpdate(page);
  const loads = countLoads(page);
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(loads).toBe(1);
  await page.goto(changedLesson);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${lessonTitle} (third)`);
  await expect(offer(page)).toBeHidden();
});

test('a tab left open opens every screen after another has updated and the old code is gone [G6][R61]', async ({
  ownSite,
  profile,
}) => {
  const site = await ownSite({ folder: releases.live });
  const context = await profile.open({ baseURL: site.origin });
  const page = await firstPage(context);
  await keepOffline(page);
  const other = await context.newPage();
  await other.goto('/');
  const loads = countLoads(page);
  releases.deploy('second');
  await awaitUpdate(other);
  await other.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(() => runsEdition(other, 'second')).toBe(true);
  // The browser's own cache would hide that the old code is gone.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.clearBrowserCache');
  await openEveryScreen(page);
  expect(loads()).toBe(0);
  await page.goto(changedLesson);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${lessonTitle} (second)`);
});

for (const [answer, asPage] of [
  ['404', false],
  ['a page instead', true],
] as const) {
  test(`without a worker the same tab loads the new code once where the host answers ${answer} [G6][R61][R62]`, async ({
    ownSite,
    profile,
    faults,
  }) => {
    faults.allow(/Failed to load (resource|module script)/);
    const site = await ownSite({ folder: releases.live });
    const context = await profile.open({ baseURL: site.origin, serviceWorkers: 'block' });
    const page = await firstPage(context);
    if (asPage) {
      await context.route(/\/assets\/.*\.js$/, async (route) => {
        const response = await route.fetch();
        const isMissing = response.status() === 404;
        await (isMissing ? route.fulfill({ response, status: 200 }) : route.fulfill({ response }));
      });
    }
    await startQuiz(page, 5);
    await answerQuestion(page);
    const loads = countLoads(page);
    releases.deploy('second');
    await goOn(page);
    await expect(questionHeading(page)).toHaveText('Question 2 of 5');
    await answerQuestion(page);
    expect(loads()).toBe(0);
    await openEveryScreen(page);
    expect(loads()).toBe(1);
    await page.getByRole('link', { name: 'Today' }).click();
    await expectFigure(page, 'Questions answered', '2');
    expect(await runsEdition(page, 'second')).toBe(true);
  });
}

function offer(page: Page) {
  return page.getByText('A new version is ready.');
}

/** Lets the browser look for a new worker now, as it does by itself from time to time, until one waits. */
async function awaitUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing;
    if (!worker) return;
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'installed') resolve();
      });
    });
  });
}

/** Counts from now on how often a page is loaded. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return () => loads;
}

/** Whether the page that is shown was made by this release. */
async function runsEdition(page: Page, edition: string): Promise<boolean> {
  const html = await page.content().catch(() => '');
  return html.includes(`-${edition}.js`);
}

/** By links, as the router follows them. */
async function openEveryScreen(page: Page): Promise<void> {
  for (const name of ['Today', 'Lessons', 'Practice', 'Review', 'Progress', 'Settings']) {
    await page.getByRole('banner').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  }
  await page.getByRole('banner').getByRole('link', { name: 'Review', exact: true }).click();
  await rateCards(page, 1);
  await expect(saveMark(page, 'Saved')).toBeVisible();
}
