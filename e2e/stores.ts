/** The browser's stores as they are under the app: read, damaged, filled. */
import { type Page, expect } from '@playwright/test';
import { headOf } from '#state/seal.ts';
import type { Faults } from './faults.ts';

type Texts = Readonly<Record<string, string>>;

/** Goes to a page of the origin that runs none of the app's code. */
export async function leaveApp(page: Page, faults: Faults): Promise<void> {
  // A picture opened as a page has no icon of its own, so the browser looks for one.
  faults.allow(/favicon\.ico/);
  await page.goto('/icon.svg');
}

/** Everything that lies in the stores of the origin, whoever wrote it. */
export async function readStores(page: Page) {
  const database = await readDatabase(page);
  const stores = await page.evaluate(async () => ({
    local: Object.fromEntries(Object.entries(localStorage)) as Record<string, string>,
    caches: await caches.keys(),
  }));
  return { ...stores, database };
}

/** The texts in the app's database; none if it is not there. */
export function readDatabase(page: Page): Promise<Texts> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'stevedore')) return {};
    const opening = indexedDB.open('stevedore');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const transaction = opening.result.transaction('texts');
    const keys = transaction.objectStore('texts').getAllKeys();
    const texts = transaction.objectStore('texts').getAll();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    opening.result.close();
    return Object.fromEntries(keys.result.map((key, n) => [key as string, texts.result[n]]));
  });
}

/** Writes texts to localStorage as they are. */
export function writeLocal(page: Page, texts: Texts): Promise<void> {
  return page.evaluate((fresh) => void Object.assign(localStorage, fresh), texts);
}

/** Writes texts to the app's database, which must be there, with the heads that go with them. */
export function writeDatabase(page: Page, texts: Texts): Promise<void> {
  const entries = Object.entries(texts).map(([key, text]) => ({ key, text, head: headOf(text) }));
  return page.evaluate(async (fresh) => {
    const opening = indexedDB.open('stevedore');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
    const transaction = opening.result.transaction(['texts', 'heads'], 'readwrite');
    for (const { key, text, head } of fresh) {
      transaction.objectStore('texts').put(text, key);
      transaction.objectStore('heads').put(head, key);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    opening.result.close();
  }, entries);
}

const fillerKey = 'another-app/filler';

/**
 * Fills localStorage from one tab, as another app of the origin might, to one character below what it holds. Returns
 * when the other tab sees it: each process has a copy, and megabytes take their time.
 */
export async function fillLocal(page: Page, seenBy: Page): Promise<void> {
  await page.evaluate((key) => {
    const used = Object.entries<string>(localStorage).reduce(
      (sum, [name, text]) => sum + name.length + text.length,
      0,
    );
    localStorage.setItem(key, 'x'.repeat(5_242_879 - used - key.length));
  }, fillerKey);
  await expect.poll(() => fillerLength(seenBy)).toBeGreaterThan(0);
}

/** Frees what was filled; says how long it was, to see that nobody touched it. */
export async function freeLocal(page: Page, seenBy: Page): Promise<number> {
  const length = await fillerLength(page);
  await page.evaluate((key) => localStorage.removeItem(key), fillerKey);
  await expect.poll(() => fillerLength(seenBy)).toBe(0);
  return length;
}

function fillerLength(page: Page): Promise<number> {
  return page.evaluate((key) => localStorage.getItem(key)?.length ?? 0, fillerKey);
}
