import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { richText } from '#bank/rich-text.ts';
import { DAY_MS } from '#core/study-day.ts';
import type { StudyState } from '#state/study-store.ts';
import { findCard, findFact } from '../bank.ts';
import { paths } from '../paths.ts';
import { dueCard, dueQueue } from '../testing/cards.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { Component as ReviewScreen } from './review-screen.tsx';

const screens = { '/review': ReviewScreen };
const card = page.getByRole('article', { name: 'Card' });
const more = card.getByText('More', { exact: true });
const show = page.getByRole('button', { name: 'Show the answer' });
const undo = page.getByRole('button', { name: 'Undo' });
const begins = (text: string) => text.slice(0, 50);

/** Rates a card so many days apart: first Easy, then Again as often as asked. */
function lapse(study: StudyState, id: string, times: number): void {
  study.reviewCard({ card: id, rating: 4, elapsedMs: 1000, place: 'review' });
  for (let n = 0; n < times; n += 1) {
    passTime(30 * DAY_MS);
    study.reviewCard({ card: id, rating: 3, elapsedMs: 1000, place: 'review' });
    passTime(60 * DAY_MS);
    study.reviewCard({ card: id, rating: 1, elapsedMs: 1000, place: 'review' });
    passTime(DAY_MS);
    study.reviewCard({ card: id, rating: 3, elapsedMs: 1000, place: 'review' });
  }
}

/** Begins 45 cards, so that they fall due together. */
function rateMany(now: () => StudyState): void {
  now().changeSetting('newPerDay', 500);
  for (const id of dueQueue(now()).due.slice(0, 45)) {
    now().reviewCard({ card: id, rating: 4, elapsedMs: 1, place: 'review' });
  }
  now().changeSetting('newPerDay', 15);
}

describe('putting a card away [E6]', () => {
  test('off until tomorrow from the menu', async () => {
    const study = await renderStudy(screens);
    const { id } = dueCard(study.now());
    await more.click();
    await page.getByRole('button', { name: /^Put off until tomorrow/ }).click();
    await expect.element(page.getByText(/^Put off until tomorrow\. Undo/)).toBeVisible();
    await expect.poll(() => card.element().getAttribute('data-card')).not.toBe(id);
    expect(study.now().progress.buried.has(id)).toBe(true);
    passTime(DAY_MS);
    expect(dueQueue(study.now()).due).toContain(id);
  });

  test('suspended by its key, and undone', async () => {
    const study = await renderStudy(screens);
    const { id, front } = dueCard(study.now());
    await expect.element(show).toBeVisible();
    await userEvent.keyboard('s');
    await expect.poll(() => study.now().progress.suspended.has(id)).toBe(true);
    await undo.click();
    expect(study.now().progress.suspended.has(id)).toBe(false);
    await expect.element(card).toMatchTextContent(begins(richText(front)));
    await expect.element(undo).toBeDisabled();
  });

  test('the menu works by keys alone [I1]', async () => {
    const study = await renderStudy(screens);
    const { id } = dueCard(study.now());
    await expect.element(more).toBeVisible();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    await expect.element(page.getByRole('list', { name: 'More with this card' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect
      .element(page.getByRole('list', { name: 'More with this card' }))
      .not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}{Tab}{Enter}');
    await expect.poll(() => study.now().progress.buried.has(id)).toBe(true);
  });

  test('what was put off can be brought back', async () => {
    let id = '';
    const study = await renderStudy(screens, {
      before: (study) => {
        ({ id } = dueCard(study));
        study.buryCard(id, true);
        study.changeSetting('newPerDay', 0);
      },
    });
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => study.now().progress.buried.size).toBe(0);
  });
});

describe('the history of a card [E14]', () => {
  test('tells each review with its figures', async () => {
    const study = await renderStudy(screens, {
      before: (study) => {
        const { id } = dueCard(study);
        study.reviewCard({ card: id, rating: 4, elapsedMs: 1000, place: 'lesson' });
      },
    });
    study.now().changeSetting('newPerDay', 0);
    passTime(30 * DAY_MS);
    await expect.element(show).toBeVisible();
    await userEvent.keyboard('h');
    const dialog = page.getByRole('dialog', { name: 'History of this card' });
    await expect
      .element(dialog)
      .toMatchTextContent(/1 review, 0 lapses\. Chance of recall today: \d\d%/);
    const row = dialog.getByRole('row').nth(1);
    await expect.element(row).toMatchTextContent(/Easy \(in the lesson\)/);
    await expect.element(row).toMatchTextContent(/8 days$/);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('a new card has none yet', async () => {
    await renderStudy(screens);
    await more.click();
    await page.getByRole('button', { name: /^History/ }).click();
    await expect.element(page.getByText('No reviews yet.')).toBeVisible();
  });
});

describe('a leech [E7]', () => {
  test('is named with what can be done', async () => {
    let id = '';
    const study = await renderStudy(screens, {
      before: (study) => {
        study.changeSetting('leechLapses', 2);
        ({ id } = dueCard(study));
      },
    });
    lapse(study.now(), id, 1);
    study.now().changeSetting('newPerDay', 0);
    passTime(200 * DAY_MS);
    await expect.poll(() => card.element().getAttribute('data-card')).toBe(id);
    await show.click();
    await page.getByRole('button', { name: /^Again/ }).click();
    const notice = page.getByRole('region', { name: 'A card that does not stick' });
    await expect.element(notice).toMatchTextContent(/^Forgotten 2 times:/);
    const fact = findFact(findCard(id)?.facts[0] ?? '');
    if (!fact) throw new Error('The card has no fact.');
    const lesson = notice.getByRole('link', { name: 'See the lesson' });
    await expect.element(lesson).toHaveAttribute('href', paths.fact(fact.topic, fact.id));
    await notice.getByRole('button', { name: 'Suspend it' }).click();
    await expect.poll(() => study.now().progress.suspended.has(id)).toBe(true);
    await expect.element(notice).not.toBeInTheDocument();
  });
});

describe('after an absence [E9]', () => {
  test('a pace is asked before any card is shown', async () => {
    const study = await renderStudy(screens);
    rateMany(study.now);
    passTime(40 * DAY_MS);
    await expect
      .element(page.getByRole('heading', { name: 'Catch up at your pace' }))
      .toBeVisible();
    await expect.element(card).not.toBeInTheDocument();
    await page.getByRole('button', { name: /^20 a day/ }).click();
    await expect.element(card).toBeVisible();
    await expect.element(page.getByText('20 due')).toBeVisible();
    await expect.element(page.getByText('0 new')).toBeVisible();
    await expect.element(page.getByText(/^Catching up: 45 cards left, 20 a day\./)).toBeVisible();
  });

  test('the pace can be changed', async () => {
    const study = await renderStudy(screens);
    rateMany(study.now);
    study.now().changeSetting('catchUpPerDay', 20);
    passTime(40 * DAY_MS);
    await page.getByRole('button', { name: 'Change the pace' }).click();
    await expect.element(page.getByRole('button', { name: /^40 a day/ })).toBeVisible();
  });
});
