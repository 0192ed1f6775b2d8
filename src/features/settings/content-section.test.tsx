import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import index from 'virtual:bank/index';
import type { Change } from '#bank/bank.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { ContentSection } from './content-section.tsx';
import { issueText } from './issue-text.ts';
import { Component as SettingsScreen } from './settings-screen.tsx';

const changes: readonly Change[] = [
  { version: '2026.12.1', text: ['A lesson on queues.', 'Two questions were mended.'] },
  { version: '2026.11.1', text: ['The first lessons.'] },
];
const list = page.getByText('What changed');
const show = (load: () => Promise<readonly Change[]>) =>
  renderStudy({ '/': () => <ContentSection load={load} /> });

describe('the content [J9]', () => {
  test('tells its version and how old its facts are', async () => {
    await renderStudy({ '/settings': SettingsScreen });
    const section = page.getByRole('region', { name: 'About the content' });
    await expect.element(section.getByText(new RegExp(`^Version ${index.version} `))).toBeVisible();
    await expect
      .element(section.getByText(/names its source; the oldest check is of \d+ \w+ \d{4}/))
      .toBeVisible();
  });

  test('lists what its own version brought', async () => {
    await renderStudy({ '/settings': SettingsScreen });
    await list.click();
    const newest = page.getByRole('heading', { level: 3, name: issueText(index.version) });
    await expect.element(newest).toBeVisible();
  });

  test('lists its versions, newest first', async () => {
    await show(async () => changes);
    await list.click();
    await expect.element(page.getByText('Two questions were mended.')).toBeVisible();
    const heads = page.getByRole('heading', { level: 3 }).elements();
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      '2026.12.1 (Dec 2026)',
      '2026.11.1 (Nov 2026)',
    ]);
  });

  test('fetches the list once, when it is opened', async () => {
    let count = 0;
    await show(async () => {
      count += 1;
      return changes;
    });
    await expect.element(list).toBeVisible();
    expect(count).toBe(0);
    for (let click = 0; click < 3; click += 1) await list.click();
    await expect.element(page.getByText('The first lessons.')).toBeVisible();
    expect(count).toBe(1);
  });

  test('says when the list cannot be had, and tries anew', async () => {
    let isOnline = false;
    await show(async () => {
      if (!isOnline) throw new Error('offline');
      return changes;
    });
    await list.click();
    await expect.element(page.getByText(/^The list could not be fetched/)).toBeVisible();
    isOnline = true;
    await list.click();
    await list.click();
    await expect.element(page.getByText('The first lessons.')).toBeVisible();
  });
});
