import type { Page } from '@playwright/test';
import { expect, type Profile, test } from './fixtures.ts';
import { allPages, bank, lessonPages, type OwnSite } from './site.ts';
import { handIn, startExam } from './sitting.ts';
import {
  answerQuestion,
  expectAlive,
  expectFigure,
  firstPage,
  keepOffline,
  offlineUse,
  rateCards,
  readFigure,
  saveMark,
  startQuiz,
} from './studying.ts';

const headings: Record<string, string> = {
  '/': 'Today',
  '/lessons': 'Lessons',
  '/practice': 'Practice',
  '/practice/quiz': 'Quiz',
  '/exam': 'Exam',
  '/exam/sitting': 'Exam',
  '/exam/report': 'Report',
  '/review/cram': 'Cram or review ahead',
  '/cards': 'Cards',
  '/review': 'Review',
  '/progress': 'Progress',
  '/settings': 'Settings',
};
for (const { topic, title } of bank.lessons) headings[`/lessons/${topic}`] = title;

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('after one visit, with the server gone and the browser restarted', () => {
  test('every page opens and comes alive [G1][A1][G3]', async ({ ownSite, profile }) => {
    const page = await openAfterwards(await ownSite(), profile);
    for (const path of allPages) {
      await page.goto(path);
      await expect(title(page), path).toHaveText(headings[path] ?? '');
      await expectAlive(page);
    }
    await page.goto(`${lessonPages[2]}/`);
    await expect(title(page)).toHaveText(headings[lessonPages[2] ?? ''] ?? '');
    await expectAlive(page);
    await page.goto('/no-such-page');
    await expect(title(page)).toHaveText('There is no such page');
    for (const file of ['icon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest']) {
      const isOk = await page.evaluate(async (path) => (await fetch(path)).ok, `/${file}`);
      expect(isOk, file).toBe(true);
    }
  });

  test('what changed in the content can be read, also from a report [J9][G1]', async ({
    ownSite,
    profile,
  }) => {
    const page = await openAfterwards(await ownSite(), profile);
    await startExam(page);
    await handIn(page);
    await page.getByRole('link', { name: `content ${bank.version}` }).click();
    await expect(page.getByRole('heading', { name: 'About the content' })).toBeFocused();
    await page.getByText('What changed').click();
    const issues = page.getByRole('region', { name: 'About the content' }).getByRole('heading');
    await expect(issues).toContainText(['About the content', bank.version, '2026.11.1']);
    await expect(page.getByText(/^The first twelve lessons/)).toBeVisible();
  });

  test('reading, quiz and review work and are kept [G1][G2]', async ({ ownSite, profile }) => {
    const site = await ownSite();
    const page = await openAfterwards(site, profile);
    const lesson = bank.lessons[1];
    const section = lesson?.sections[1];
    await page.goto(`/lessons/${lesson?.topic}#${section?.id}`);
    await expect(page.getByRole('heading', { name: section?.title ?? '' })).toBeFocused();
    await page.goto('/review');
    await rateCards(page, 2);
    await startQuiz(page, 5);
    await answerQuestion(page);
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await page.context().close();

    const again = await firstPage(await profile.open({ baseURL: site.origin }));
    await again.goto('/');
    await expectFigure(again, 'Cards rated', '2');
    await expectFigure(again, 'Questions answered', '1');
    await again.getByRole('link', { name: /Go on with your quiz/ }).click();
    await expect(title(again)).toHaveText('Question 2 of 5');
  });
});

test('the browser finds nothing that keeps the site from being installed [G2]', async ({
  ownSite,
  profile,
}) => {
  const site = await ownSite();
  const context = await profile.open({ baseURL: site.origin });
  const page = await firstPage(context);
  await keepOffline(page);
  const devtools = await context.newCDPSession(page);
  const manifest = await devtools.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { start_url, icons } = JSON.parse(manifest.data ?? '');
  expect(new URL(start_url, manifest.url).href).toBe(`${site.origin}/`);
  for (const { src, type, sizes } of icons) {
    const response = await page.request.get(new URL(src, manifest.url).href);
    expect(response.headers()['content-type']).toBe(type);
    if (type === 'image/png') expect(pngSize(await response.body())).toBe(sizes);
  }
});

for (const cutAt of [2, 40]) {
  test(`a download cut off at file ${cutAt} is not called ready and goes on next time [R58][G7]`, async ({
    ownSite,
    profile,
    faults,
  }) => {
    faults.allow(/sw\.js|could not be kept|ERR_/);
    const site = await ownSite();
    const asked: string[] = [];
    let isCut = true;
    site.server.prependListener('request', (request) => {
      // Pages ask for documents, scripts and images; only the worker fetches.
      if (request.headers['sec-fetch-dest'] !== 'empty') return;
      asked.push(request.url ?? '');
      if (isCut && asked.length >= cutAt) request.socket.destroy();
    });
    const context = await profile.open({ baseURL: site.origin });
    const page = await firstPage(context);
    await page.goto('/settings');
    await expect(offlineUse(page, /^incomplete/)).toBeVisible({ timeout: 30_000 });
    await context.close();

    isCut = false;
    const keptAlready = cutAt - 1;
    const before = asked.length;
    const later = await profile.open({ baseURL: site.origin });
    const back = await firstPage(later);
    await keepOffline(back);
    expect(asked.slice(before)).not.toContain(asked[0]);
    expect(new Set(asked).size).toBe(asked.length - (before - keptAlready));
    await later.close();
    await site.stop();
    const offline = await firstPage(await profile.open({ baseURL: site.origin }));
    await offline.goto('/review');
    await expect(title(offline)).toHaveText('Review');
    await expectAlive(offline);
  });
}

test('files that the browser dropped are fetched again at the next start [G7][R42][R64]', async ({
  ownSite,
  profile,
  faults,
}) => {
  // The tab's icon may be on its way while it is dropped.
  faults.allow(/icon\.svg/);
  const site = await ownSite();
  const context = await profile.open({ baseURL: site.origin });
  const page = await firstPage(context);
  await keepOffline(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', {
    origin: site.origin,
    storageTypes: 'cache_storage',
  });
  // While they are gone the pages come from the network.
  await keepOffline(page);
  await site.stop();
  await page.goto('/review');
  await rateCards(page, 1);

  // Gone again, and one file cannot be had: nothing is claimed.
  await page.goto('/settings');
  await devtools.send('Storage.clearDataForOrigin', {
    origin: site.origin,
    storageTypes: 'cache_storage',
  });
  const back = await ownSite({ port: site.port });
  back.server.prependListener('request', (request) => {
    if (request.url === '/icon-512.png') request.socket.destroy();
  });
  await page.goto('/settings');
  await expect(offlineUse(page, /^incomplete/)).toBeVisible();
});

test.describe('where the browser keeps no service worker', () => {
  const ways: Record<string, string> = {
    'refuses them': `navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))`,
    'does not know them': `delete Navigator.prototype.serviceWorker`,
  };
  for (const [way, script] of Object.entries(ways)) {
    test(`the site works and says that it is online only: the browser ${way} [R66]`, async ({
      page,
    }) => {
      await page.addInitScript(script);
      await studyOnlineOnly(page);
    });
  }

  test.describe('because they are blocked', () => {
    test.use({ serviceWorkers: 'block' });
    test('the site works and says that it is online only [R66]', async ({ page }) => {
      await studyOnlineOnly(page);
    });
  });
});

test('a page that was reloaded past the worker works [R66]', async ({ context, page }) => {
  await keepOffline(page);
  const devtools = await context.newCDPSession(page);
  const loaded = page.waitForEvent('load');
  await devtools.send('Page.reload', { ignoreCache: true });
  await loaded;
  await expect(offlineUse(page, /^ready$/)).toBeVisible();
  await page.getByRole('link', { name: 'Review' }).click();
  await rateCards(page, 1);
  await expect(saveMark(page, 'Saved')).toBeVisible();
});

/** Visits a site once, then opens the browser anew with the site's server gone. */
async function openAfterwards(site: OwnSite, profile: Profile): Promise<Page> {
  const visit = await profile.open({ baseURL: site.origin });
  await keepOffline(await firstPage(visit));
  await visit.close();
  await site.stop();
  return firstPage(await profile.open({ baseURL: site.origin }));
}

async function studyOnlineOnly(page: Page): Promise<void> {
  await page.goto('/settings');
  await expect(offlineUse(page, /^not available$/)).toBeVisible();
  await page.getByRole('link', { name: 'Review' }).click();
  await rateCards(page, 1);
  await page.getByRole('link', { name: 'Today' }).click();
  await expectFigure(page, 'Cards rated', '1');
  await page.reload();
  await expectFigure(page, 'Cards rated', '1');
  expect(await readFigure(page, 'Questions answered')).toBe('0');
}

/** Width and height as they stand in a PNG's first chunk. */
function pngSize(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
