import type { Page } from '@playwright/test';
import { downloadBy, takeBackup } from './backup.ts';
import { expect, test } from './fixtures.ts';
import { recordOf } from './record.ts';
import { leaveApp, readStores, writeDatabase, writeLocal } from './stores.ts';
import { expectFigure, rateCards, saveMark } from './studying.ts';

/** What may have become of a text, from what it was. */
const damages: Record<string, (text: string) => string> = {
  'invalid JSON': (text) => text.replaceAll('[', '{'),
  'other types': (text) => text.replace(/\n\[.*\n/, '\n[0,"r",7,null,{},-1]\n'),
  'a changed digit': (text) => text.replace(/,3,/, ',4,'),
  nothing: () => '',
  null: () => 'null',
  'a list': () => '[]',
  'a text': () => '"x"',
  'a number': () => '7',
  true: () => 'true',
  'an object': () => '{"__proto__":{"polluted":1}}',
  'something else': () => '\u0000\uD800 \u202E</script><img src=x onerror=alert(1)>',
};

test('texts damaged in any way are set aside byte for byte and the rest is in use [R10][R12][R13][K1]', async ({
  page,
  faults,
}) => {
  const chunk = await studyAndLeave(page, faults);
  const planted = Object.fromEntries(
    Object.values(damages).map((damage, n) => [`stevedore/log/planted${n}/0`, damage(chunk.text)]),
  );
  await writeLocal(page, planted);
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '4');
  await expect(setAside(page)).toHaveCount(Object.keys(planted).length);
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await rateCards(page, 10);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '14');
  await expect(setAside(page)).toHaveCount(0);

  const { local, database } = await readStores(page);
  const { backup } = await takeBackup(page);
  for (const text of Object.values(planted)) {
    expect(Object.values(local)).toContain(text);
    expect(Object.values(database)).toContain(text);
    expect(backup.quarantine.map((item) => item.text)).toContain(text);
  }
  await expect(page.getByRole('button', { name: 'Download' })).toHaveCount(
    Object.keys(planted).length,
  );
});

test('of a text cut off in both stores, what can be read is in use and the bytes are kept [R10][R11][K1]', async ({
  page,
  faults,
}) => {
  const { key, text } = await studyAndLeave(page, faults);
  const cutOff = text.slice(0, text.length * 0.7);
  await writeLocal(page, { [key]: cutOff });
  await writeDatabase(page, { [key]: cutOff });
  await page.goto('/');
  await expect(setAside(page).first()).toContainText(/It has been set aside unchanged/);
  await expect.poll(() => page.getByRole('definition').first().textContent()).toMatch(/^[123]$/);
  const readable = Number(await page.getByRole('definition').first().textContent());
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await rateCards(page, 10);
  await page.reload();
  expect(Object.values((await readStores(page)).local)).toContain(cutOff);
  await page.goto('/');
  await expectFigure(page, 'Cards rated', String(readable + 10));

  await page.getByRole('link', { name: 'Settings' }).click();
  const { quarantine } = JSON.parse(await downloadBy(page, 'Export all data'));
  expect(quarantine.map((item: { text: string }) => item.text)).toContain(cutOff);
});

for (const store of ['localStorage', 'the database']) {
  test(`a text damaged in ${store} only is replaced by its copy [R14][K1]`, async ({
    page,
    faults,
  }) => {
    const { key, text } = await studyAndLeave(page, faults);
    const write = store === 'localStorage' ? writeLocal : writeDatabase;
    await write(page, { [key]: text.slice(0, 100) });
    await page.goto('/');
    await expectFigure(page, 'Cards rated', '4');
    await expect(page.getByText('One copy of your data was damaged; the other')).toBeVisible();
    await page.reload();
    await expectFigure(page, 'Cards rated', '4');
    await expect(page.getByText('One copy of your data was damaged')).toBeHidden();
  });
}

test('marks and caches that are nonsense do no harm [R13][R23][R86]', async ({ page, faults }) => {
  await studyAndLeave(page, faults);
  await writeLocal(page, {
    'stevedore/schema': '"one"',
    'stevedore/device': '<b>',
    'stevedore/theme': 'javascript:alert(1)',
    'stevedore/snap/x/1': '{"generation":',
    'stevedore/snap/x/2': 'null',
    'stevedore/unknown': 'of a later version',
  });
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '4');
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await rateCards(page, 1);
  await page.goto('/');
  await expectFigure(page, 'Cards rated', '5');
  expect((await readStores(page)).local['stevedore/unknown']).toBe('of a later version');
});

const newer: Record<string, (page: Page, chunk: Chunk) => Promise<void>> = {
  'the mark in localStorage': (page) => writeLocal(page, { 'stevedore/schema': '2' }),
  'the mark in the database': (page) => writeDatabase(page, { 'stevedore/schema': '2' }),
  'a text in localStorage': (page, { text }) =>
    writeLocal(page, { 'stevedore/log/newer/0': text.replace('["log",1', '["log",2') }),
  'a text in the database': (page, { text }) =>
    writeDatabase(page, { 'stevedore/log/newer/0': text.replace('["log",1', '["log",2') }),
};
for (const [what, write] of Object.entries(newer)) {
  test(`data of a newer version, told by ${what}, is not touched [R20][K4]`, async ({
    page,
    faults,
  }) => {
    await write(page, await studyAndLeave(page, faults));
    const before = await readStores(page);
    await page.goto('/review');
    await expect(page.getByRole('alert')).toContainText('A newer version has written your data.');
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
    await expect(saveMark(page, 'Read only')).toBeVisible();
    await rateCards(page, 10);
    // What is only in this page's memory can be taken along; the rest stays where it is.
    expect(JSON.parse(await downloadBy(page, 'Export my data')).count).toBe(14);
    await leaveApp(page, faults);
    const after = await readStores(page);
    expect(after.local).toEqual(before.local);
    expect(after.database).toEqual(before.database);
  });
}

test('an old build after a new one changes nothing, and the new one finds all [R21]', async ({
  page,
  faults,
}) => {
  await studyAndLeave(page, faults);
  await writeLocal(page, { 'stevedore/schema': '2' });
  const before = await readStores(page);
  for (const path of ['/', '/review/cram', '/cards', '/progress', '/settings']) {
    await page.goto(path);
    await expect(saveMark(page, 'Read only')).toBeVisible();
  }
  await page.getByLabel('Minutes a day').fill('45');
  await page.getByLabel('Minutes a day').press('Enter');
  await page.getByRole('button', { name: 'Begin anew …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click();
  await leaveApp(page, faults);
  const after = await readStores(page);
  expect(after.local).toEqual(before.local);
  expect(after.database).toEqual(before.database);
  // The newer build comes back: this one stands in for it by taking the mark for its own.
  await writeLocal(page, { 'stevedore/schema': '1' });
  await page.goto('/review');
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await rateCards(page, 1);
  expect(await recordOf(page)).toHaveLength(5);
});

test('an open tab goes read-only when a newer version writes in another [R29][K4]', async ({
  context,
  page,
  faults,
}) => {
  await page.goto('/review');
  await rateCards(page, 2);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  const other = await context.newPage();
  await leaveApp(other, faults);
  await writeLocal(other, { 'stevedore/schema': '2' });
  await expect(page.getByRole('alert')).toContainText('A newer version has written your data.');
  const before = await readStores(other);
  await rateCards(page, 3);
  await expect(saveMark(page, 'Read only')).toBeVisible();
  const after = await readStores(other);
  expect(after.local).toEqual(before.local);
  expect(after.database).toEqual(before.database);
});

interface Chunk {
  key: string;
  text: string;
}

/** Rates four cards, leaves the app, and returns the text that they are stored in. */
async function studyAndLeave(page: Page, faults: Parameters<typeof leaveApp>[1]): Promise<Chunk> {
  await page.goto('/review');
  await rateCards(page, 4);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  await leaveApp(page, faults);
  const { local } = await readStores(page);
  const [key = '', text = ''] =
    Object.entries(local).find(([name]) => name.startsWith('stevedore/log/')) ?? [];
  expect(text).not.toBe('');
  return { key, text };
}

function setAside(page: Page) {
  return page.getByRole('status').filter({ hasText: 'Part of your stored data was damaged.' });
}
