import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answerAs } from './answering.ts';
import { buildSite } from './build.ts';
import { expect, test } from './fixtures.ts';
import { allPages, bank } from './site.ts';
import {
  expectAlive,
  expectFigure,
  firstPage,
  offlineUse,
  questionHeading,
  rateCards,
} from './studying.ts';

const base = '/trainer/';
const docker = bank.lessons[0];
if (!docker) throw new Error('There is no lesson to read.');

let folder = '';
test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = await buildSite({ base });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every page and every link stays under the sub-path [A1]', async ({
  page,
  ownSite,
  request,
}) => {
  const { origin } = await ownSite({ folder, base });
  const linked = new Set<string>();
  for (const path of allPages) {
    await page.goto(under(origin, path));
    await expectAlive(page);
    await expect(page).toHaveURL(under(origin, path));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no such page');
    const links = page.getByRole('link').and(page.locator(':not([rel~=noopener])'));
    for (const href of await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    )) {
      linked.add(href.replace(/#.*/, ''));
    }
  }
  expect([...linked].filter((href) => !href.startsWith(origin + base))).toEqual([]);
  for (const href of linked) expect((await request.get(href)).status(), href).toBe(200);
  expect((await request.get(`${origin}/practice`)).status()).toBe(404);
});

test('the path from lesson to quiz and back works under it [B6]', async ({ page, ownSite }) => {
  const { origin } = await ownSite({ folder, base });
  await page.goto(origin + base);
  await expectAlive(page);
  await page.getByRole('link', { name: 'Lessons', exact: true }).click();
  await expect(page).toHaveURL(`${origin}${base}lessons`);
  await page.getByRole('link', { name: docker.title }).click();
  await expect(page).toHaveURL(`${origin}${base}lessons/${docker.topic}`);
  await page.getByRole('link', { name: `Practise ${docker.title}` }).click();
  await expect(page.getByRole('checkbox', { name: docker.title })).toBeChecked();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(page).toHaveURL(`${origin}${base}practice/quiz`);
  await answerAs(page, false);
  await page.getByRole('link', { name: 'Show me where' }).first().click();
  await expect(page).toHaveURL(new RegExp(`^${origin}${base}lessons/${docker.topic}#fact-`));
  await expect(page.locator(':focus')).toHaveAttribute('data-shown');
  await page.goBack();
  await expect(questionHeading(page)).toHaveText('Question 2 of 10');
});

test('the site under it is installable and works offline [G1][G2]', async ({
  profile,
  ownSite,
}) => {
  const site = await ownSite({ folder, base });
  const visit = await profile.open();
  const before = await firstPage(visit);
  await before.goto(under(site.origin, '/settings'));
  await expect(offlineUse(before, /^ready$/)).toBeVisible({ timeout: 40_000 });
  const manifest = await before.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const { start_url: start, scope, icons } = await (await fetch(link?.href ?? '')).json();
    const address = (path: string) => new URL(path, link?.href).pathname;
    return {
      start: address(start),
      scope: address(scope),
      icons: icons.map(({ src }: { src: string }) => address(src)),
    };
  });
  expect(manifest).toEqual({
    start: base,
    scope: base,
    icons: [`${base}icon.svg`, `${base}icon-192.png`, `${base}icon-512.png`],
  });
  await visit.close();
  await site.stop();

  const page = await firstPage(await profile.open());
  for (const path of allPages) {
    await page.goto(under(site.origin, path));
    await expectAlive(page);
  }
  await openByLink(page, 'Review');
  await rateCards(page, 2, '4');
  await openByLink(page, 'Today');
  await expectFigure(page, 'Cards rated', '2');
});

function under(origin: string, path: string): string {
  return origin + base + path.slice(1);
}

async function openByLink(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
