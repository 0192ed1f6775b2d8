import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { richText } from '#bank/rich-text.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/study-day.ts';
import type { StudyState } from '#state/study-store.ts';
import { dueCard, dueQueue } from '../testing/cards.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { Component as ReviewScreen } from './review-screen.tsx';

const screens = { '/review': ReviewScreen };
const card = page.getByRole('article', { name: 'Card' });
const show = page.getByRole('button', { name: 'Show the answer' });
const heading = (name: string) => page.getByRole('heading', { name });

/** So many new cards a day, and this many due reviews at most. */
const limits =
  (newPerDay: number, reviewsPerDay = 150) =>
  (study: StudyState) => {
    study.changeSetting('newPerDay', newPerDay);
    study.changeSetting('reviewsPerDay', reviewsPerDay);
  };

/** Rates the first cards that are due. */
function rateDue(study: StudyState, count: number, rating: 1 | 3 | 4, get: () => StudyState): void {
  for (let n = 0; n < count; n += 1) {
    study.reviewCard({ card: dueCard(get()).id, rating, elapsedMs: 1000, place: 'review' });
  }
}

describe('the limit of new cards [E8]', () => {
  test('counts what is left of it', async () => {
    await renderStudy(screens, { before: limits(7) });
    await expect.element(page.getByText('7 new')).toBeVisible();
    await expect.element(page.getByText('0 due')).toBeVisible();
  });

  test('reached, the day is done', async () => {
    await renderStudy(screens, { before: limits(1) });
    await show.click();
    await userEvent.keyboard('4');
    await expect.element(heading('Done for today')).toHaveFocus();
    await expect.element(card).not.toBeInTheDocument();
  });

  test('is raised by ten for today', async () => {
    const study = await renderStudy(screens, { before: limits(0) });
    await page.getByRole('button', { name: 'Begin 10 more today' }).click();
    await expect.element(card).toBeVisible();
    await expect.element(page.getByText('10 new')).toBeVisible();
    expect(study.now().progress.settings.newPerDay).toBe(0);
  });

  test('is back on the next day [E10]', async () => {
    const study = await renderStudy(screens, { before: limits(0) });
    await page.getByRole('button', { name: 'Begin 10 more today' }).click();
    await expect.element(card).toBeVisible();
    passTime(15 * HOUR_MS);
    expect(dueQueue(study.now()).counts.new).toBe(10);
    passTime(2 * HOUR_MS);
    await expect.element(heading('Done for today')).toBeVisible();
  });
});

describe('the limit of reviews [E8]', () => {
  test('holds back, and more can be had', async () => {
    const study = await renderStudy(screens, { before: limits(5) });
    rateDue(study.now(), 5, 4, study.now);
    study.now().changeSetting('newPerDay', 0);
    study.now().changeSetting('reviewsPerDay', 2);
    passTime(30 * DAY_MS);
    await expect.element(page.getByText('2 due')).toBeVisible();
    study.now().changeSetting('reviewsPerDay', 0);
    await expect
      .element(page.getByText(/^5 cards due, held back by today’s limit\./))
      .toBeVisible();
    await page.getByRole('button', { name: 'Review 5 more today' }).click();
    await expect.element(page.getByText('5 due')).toBeVisible();
    await expect.element(card).toBeVisible();
  });
});

describe('a learning step [E15]', () => {
  test('is announced and comes back', async () => {
    const study = await renderStudy(screens, { before: limits(1) });
    const { front } = dueCard(study.now());
    await show.click();
    await userEvent.keyboard('1');
    await expect.element(heading('Nothing due just now')).toHaveFocus();
    await expect
      .element(page.getByText('A card that you are learning comes back in 1 min.'))
      .toBeVisible();
    passTime(MINUTE_MS + 1000);
    await expect.element(card).toMatchTextContent(richText(front).slice(0, 60));
    await expect.element(page.getByText('1 learning')).toBeVisible();
  });

  test('does not take the card in hand away', async () => {
    const study = await renderStudy(screens, { before: limits(2) });
    const second = dueCard(study.now(), 1);
    await show.click();
    await userEvent.keyboard('1');
    await expect.element(card).toMatchTextContent(richText(second.front).slice(0, 60));
    await show.click();
    passTime(2 * MINUTE_MS);
    await expect.element(page.getByText('1 learning')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Good/ })).toBeVisible();
    await expect.element(card).toMatchTextContent(richText(second.front).slice(0, 60));
  });

  test('survives a restart', async () => {
    const study = await renderStudy(screens, {
      before: (study) => {
        limits(1)(study);
        rateDue(study, 1, 1, () => study);
      },
    });
    await expect.element(heading('Nothing due just now')).toBeVisible();
    passTime(MINUTE_MS + 1000);
    await expect.element(card).toBeVisible();
    expect(dueQueue(study.now()).counts.learning).toBe(1);
  });
});

describe('the end of the day’s cards', () => {
  test('says how many come tomorrow', async () => {
    const study = await renderStudy(screens, { before: limits(1) });
    await show.click();
    await userEvent.keyboard('4');
    await expect.element(page.getByText('No cards are due tomorrow yet.')).toBeVisible();
    const [memory] = study.now().progress.cards.values();
    study.now().changeSetting('newPerDay', 0);
    passTime(((memory?.dueDay ?? 0) - (memory?.lastDay ?? 0) - 1) * DAY_MS);
    await expect.element(page.getByText('1 card will be due tomorrow.')).toBeVisible();
  });

  test('leads to questions and lessons', async () => {
    await renderStudy(screens, { before: limits(0) });
    await expect.element(page.getByRole('link', { name: 'Practise questions' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'go on reading' })).toBeVisible();
  });
});
