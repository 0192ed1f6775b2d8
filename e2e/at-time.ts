/** Journeys at a time of their own. */
import { type Page, expect } from '@playwright/test';
import { expectAlive } from './studying.ts';

/** Opens a page at a local time. */
export async function openAt(page: Page, local: string, path = '/review'): Promise<void> {
  // The page knows its time zone.
  const time = await page.evaluate((text) => new Date(text).getTime(), local);
  await page.clock.install({ time });
  await page.goto(path);
  await expectAlive(page);
  await expect(page.getByText('Reading your record …')).toBeHidden();
}

interface Counts {
  learning: number;
  due: number;
  fresh: number;
}

/** Expects the counts above the card in hand. */
export async function expectCounts(page: Page, { learning, due, fresh }: Counts): Promise<void> {
  await expect(page.getByText(`${learning} learning ${due} due ${fresh} new`)).toBeVisible();
}
