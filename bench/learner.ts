/** A browser at a learner's desk: its record stored, the app's own snapshot of it taken, the site kept offline. */
import type { BrowserContext, Page } from '@playwright/test';
import { snapshotPrefix } from '#state/keys.ts';
import { headOf } from '#state/seal.ts';
import { databaseName } from '#state/idb-connection.ts';

/** Well beyond the app's own delay of its idle work. */
const idleLimitMs = 30_000;

/** Stores the texts at an origin as the app does, then lets the app start once and tidy up. */
export async function settleIn(
  context: BrowserContext,
  origin: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const page = await context.newPage();
  await storeTexts(page, origin, texts);
  await page.goto(`${origin}/review`);
  await page.locator('article[data-card]:visible').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  if (texts.size > 20) {
    await page.waitForFunction(
      (prefix) => Object.keys(localStorage).some((key) => key.startsWith(prefix)),
      snapshotPrefix,
      { timeout: idleLimitMs },
    );
  }
  await page.close();
}

/** Writes texts into both stores of an origin without starting the app there. */
export async function storeTexts(
  page: Page,
  origin: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  await page.goto(`${origin}/icon.svg`);
  if (texts.size === 0) return;
  const rows = Array.from(texts, ([key, text]) => ({ key, text, head: headOf(text) }));
  await page.evaluate(writeRows, { rows, databaseName });
}

interface Rows {
  rows: readonly { key: string; text: string; head: string }[];
  databaseName: string;
}

/** Runs in the page. The tables are those of state/idb-connection.ts. */
async function writeRows({ rows, databaseName }: Rows): Promise<void> {
  for (const { key, text } of rows) localStorage.setItem(key, text);
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('texts');
    request.result.createObjectStore('heads');
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  const writing = request.result.transaction(['texts', 'heads'], 'readwrite');
  for (const { key, text, head } of rows) {
    writing.objectStore('texts').put(text, key);
    writing.objectStore('heads').put(head, key);
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  request.result.close();
}
