import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { bringBack, chooseFile, forgeBackup, takeBackup } from './backup.ts';
import { expect, test } from './fixtures.ts';
import { recordOf } from './record.ts';
import { readStores } from './stores.ts';
import {
  answerQuestion,
  expectFigure,
  goOn,
  keepOffline,
  rateCards,
  saveMark,
  startQuiz,
} from './studying.ts';

test('export, delete all, import: everything is as it was [R79][H2][H8]', async ({ page }) => {
  await keepOffline(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await studySome(page);
  const before = await screensOf(page);
  const { text, backup } = await takeBackup(page);
  expect(forgeBackup(backup.events.map((event) => JSON.stringify(event)))).toContain(
    backup.checksum.digits,
  );
  expect((await readStores(page)).caches).toHaveLength(1);

  await page.getByRole('button', { name: 'Delete all data' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Everything is deleted')).toBeVisible();
  expect(await readStores(page)).toEqual({ local: {}, database: {}, caches: [] });
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '0');
  // The next visit keeps the pages for offline use again, but nothing of the learner's.
  const { local, database } = await readStores(page);
  expect({ local, database }).toEqual({ local: {}, database: {} });

  await bringBack(page, text);
  const after = await takeBackup(page);
  expect(after.backup.checksum).toEqual(backup.checksum);
  expect(after.backup.events).toEqual(backup.events);
  expect(await screensOf(page)).toEqual(before);
  await page.goto('/settings');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

test('an import says first what it would add, and the same file adds nothing twice [H3][R77]', async ({
  page,
}) => {
  await page.goto('/review');
  await rateCards(page, 2);
  const { text } = await takeBackup(page);
  await page.goto('/review');
  await rateCards(page, 1);
  await page.goto('/settings');
  expect(await chooseFile(page, text)).toContain('The file holds 2 steps; 0 of them');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await bringBack(page, `\uFEFF${text}`);
  expect(await recordOf(page)).toHaveLength(3);
});

test('two devices that take in each other’s backup come to the same record [H4][R77]', async ({
  browser,
  page,
  faults,
}) => {
  const other = await browser.newContext();
  faults.watch(other);
  const stranger = await other.newPage();
  await page.goto('/review');
  await rateCards(page, 3);
  await stranger.goto('/review');
  await rateCards(stranger, 3, '1');
  const mine = await takeBackup(page);
  const theirs = await takeBackup(stranger);
  await bringBack(page, theirs.text);
  await bringBack(stranger, mine.text);
  const united = await takeBackup(page);
  expect(united.backup.count).toBe(6);
  expect((await takeBackup(stranger)).backup.checksum).toEqual(united.backup.checksum);
  expect(await screensOf(stranger)).toEqual(await screensOf(page));
  await other.close();
});

test('hostile events are refused or harmless [R70][R71]', async ({ page }) => {
  let asked = false;
  page.on('dialog', () => {
    asked = true;
  });
  await page.goto('/review');
  await rateCards(page, 1);
  const events = [...hostileEvents(), '7', '{"id":"__proto__"}'];
  const said = await bringBack(page, `{"__proto__":{"polluted":1},${forgeBackup(events).slice(1)}`);
  expect(said).toContain('2 entries could not be read.');
  for (const path of ['/', '/lessons', '/practice', '/practice/quiz', '/progress', '/settings']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toBeEmpty();
  }
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  expect(asked).toBe(false);
  await page.goto('/review');
  await rateCards(page, 1);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  const { backup } = await takeBackup(page);
  expect(backup.events.some((event) => 'polluted' in event)).toBe(false);
});

test('a file that is no backup changes nothing and says why [R72][R74][R75]', async ({
  page,
  profile,
}) => {
  await page.goto('/review');
  await rateCards(page, 1);
  const { text, backup } = await takeBackup(page);
  const files: [string | Buffer, RegExp][] = [
    ['', /not a backup file/],
    [text.slice(0, -9), /cannot be read as JSON/],
    [Buffer.from(text, 'utf16le'), /cannot be read as JSON/],
    ['{"app":"anki","events":[]}', /made by another app/],
    ['{"app":"stevedore","kind":"deck","schema":1}', /not a backup of your record/],
    [text.replace('"schema":1', '"schema":2'), /newer version/],
    [text.replace('"rating":3', '"rating":4'), /damaged/],
    ['['.repeat(100_000), /nested too deeply/],
    [Buffer.from('PK\u0003\u0004binary'), /cannot be read as JSON/],
  ];
  for (const [file, reason] of files) {
    await page.reload();
    const said = await chooseFile(page, file);
    expect(said).toMatch(reason);
    expect(said).toContain('Nothing was changed.');
    await expect(page.getByRole('button', { name: 'Add them' })).toBeHidden();
  }
  const huge = join(profile.folder, 'huge.json');
  writeFileSync(huge, '');
  truncateSync(huge, 2 * 1024 ** 3);
  expect(await chooseFile(page, { path: huge })).toContain('larger than any backup');
  expect((await takeBackup(page)).backup.checksum).toEqual(backup.checksum);
});

test('a refused file takes back the offer of the one before [H3]', async ({ page }) => {
  await page.goto('/settings');
  await chooseFile(page, forgeBackup(hostileEvents()));
  await expect(page.getByRole('button', { name: 'Add them' })).toBeVisible();
  await chooseFile(page, 'no backup');
  await expect(page.getByRole('button', { name: 'Add them' })).toBeHidden();
});

for (const lost of ['local_storage', 'indexeddb'] as const) {
  test(`what the browser drops of ${lost} comes back from the other store [R42]`, async ({
    context,
    page,
    baseURL,
  }) => {
    await page.goto('/review');
    await rateCards(page, 2);
    await expect(saveMark(page, 'Saved')).toBeVisible();
    await page.goto('about:blank');
    const devtools = await context.newCDPSession(page);
    const origin = new URL(baseURL ?? '').origin;
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: lost });
    await page.goto('/');
    await expectFigure(page, 'Cards rated', '2');
    await expect.poll(() => recordOf(page)).toHaveLength(2);
    const { local, database } = await readStores(page);
    expect(Object.values(database).toSorted()).toEqual(Object.values(local).toSorted());
  });
}

/** Something of every kind. */
async function studySome(page: Page): Promise<void> {
  await page.goto('/review');
  await rateCards(page, 3);
  await page.keyboard.press('u');
  await rateCards(page, 1, '1');
  await startQuiz(page, 5);
  for (let answered = 0; answered < 3; answered += 1) {
    await answerQuestion(page);
    await page.keyboard.press('f');
    await goOn(page);
  }
  await page.goto('/lessons/ecs');
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(saveMark(page, 'Saved')).toBeVisible();
}

/** What the screens show, in words. */
async function screensOf(page: Page): Promise<string[]> {
  const texts: string[] = [];
  for (const path of ['/', '/practice/quiz', '/progress']) {
    await page.goto(path);
    await expect(saveMark(page, 'Saved')).toBeVisible();
    if (path === '/practice/quiz') await expect(questionOrNone(page)).toBeVisible();
    await expect(page.getByText(/^(Fetching|Reading|Counting|Making) .*…$/)).toHaveCount(0);
    texts.push(await page.getByRole('main').innerText());
  }
  return texts;
}

/** The last of a question to be drawn, or what stands where none is asked. */
function questionOrNone(page: Page): Locator {
  const check = page.getByRole('button', { name: 'Check the answer' });
  return check.or(page.getByText('No quiz has been started'));
}

/** Events whose names and values want to be more than data. */
function hostileEvents(): string[] {
  const names = ['__proto__', 'constructor', 'toString', '<img src=x onerror="alert(1)">'];
  const acts = names.flatMap((name) => [
    { type: 'review', card: name, rating: 1, elapsedMs: 1, place: 'review' },
    { type: 'start', sitting: name, kind: 'practice', seed: 1, questions: [name] },
    { type: 'finish', sitting: name },
    { type: 'flag', question: name, on: true },
    { type: 'read', lesson: name, section: 'javascript:alert(1)' },
    { type: 'mark', lesson: name, as: 'done' },
    { type: 'set', key: name, value: 'polluted' },
    { type: name, value: 'polluted' },
    { type: 'undo', event: name },
  ]);
  const events = acts.map((act, index) =>
    JSON.stringify({
      id: `stranger-${index}`,
      device: 'stranger',
      at: 1_000 + index,
      offsetMinutes: 0,
      content: 'x',
      ...act,
    }),
  );
  const pollution = [
    '"__proto__":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"deep":{"deeper":{"__proto__":{"polluted":1}}}',
    '"reviewCard":"evil","deleteAll":"evil","progress":null',
  ];
  const polluted = pollution.map(
    (extra, index) =>
      `{"id":"polluter-${index}","device":"stranger","at":${index},"offsetMinutes":0,"content":"x",` +
      `"type":"flag","question":"ecs-q","on":true,${extra}}`,
  );
  return [...events, ...polluted];
}
