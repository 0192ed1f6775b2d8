import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DAY_MS } from '#core/study-day.ts';
import { bank } from '../bank.ts';
import { dueCard } from '../testing/cards.ts';
import { firstOf } from '../testing/questions.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { Component as CramScreen } from './cram-screen.tsx';

const screens = { '/review/cram': CramScreen };
const begin = page.getByRole('button', { name: /^Begin with/ });
const card = page.getByRole('article', { name: 'Card' });
const show = page.getByRole('button', { name: 'Show the answer' });
const { topic } = firstOf(bank.cards);
const ofTopic = bank.cards.filter((card) => card.topic === topic);

describe('cramming [E12]', () => {
  test('leaves every schedule as it is, and says so', async () => {
    const study = await renderStudy(screens, { path: `/review/cram?topic=${topic}` });
    await expect.element(begin).toHaveTextContent(`Begin with ${ofTopic.length} cards`);
    await begin.click();
    await expect.element(page.getByText('Cramming: the schedule stays as it is.')).toBeVisible();
    await show.click();
    const good = page.getByRole('button', { name: 'Good' });
    await expect.element(good).toHaveTextContent('Good');
    await good.click();
    await expect.element(page.getByText(`${ofTopic.length - 1} cards left`)).toBeVisible();
    expect(study.now().progress.cards.size).toBe(0);
    expect([...study.now().progress.days.values()][0]?.crammed).toBe(1);
  });

  test('what was not recalled comes again at the end', async () => {
    const study = await renderStudy(screens, {
      before: (study) =>
        void study.makeCard({ front: 'Port?', back: '2049', accept: [], topic: '' }),
    });
    await page.getByRole('combobox', { name: 'Topic' }).selectOptions('own');
    await begin.click();
    await userEvent.keyboard(' 1');
    await expect.element(card).toMatchTextContent('Port?');
    await expect.element(show).toBeVisible();
    await userEvent.keyboard(' 3');
    await expect.element(page.getByRole('heading', { name: 'All seen' })).toHaveFocus();
    await expect.element(page.getByText('0 of 1 card recalled at once.')).toBeVisible();
    expect([...study.now().progress.days.values()][0]?.crammed).toBe(2);
  });

  test('counts only where that was asked', async () => {
    const study = await renderStudy(screens);
    await page.getByRole('checkbox', { name: 'Let the ratings count in the schedule' }).click();
    await begin.click();
    await expect.element(page.getByText(/these ratings count/)).toBeVisible();
    await show.click();
    await page.getByRole('button', { name: /^Easy 8 days/ }).click();
    await expect.poll(() => study.now().progress.cards.size).toBe(1);
  });

  test('ahead are the cards of the coming week', async () => {
    const study = await renderStudy(screens, {
      before: (study) => {
        const { id } = dueCard(study);
        study.reviewCard({ card: id, rating: 4, elapsedMs: 1, place: 'review' });
      },
    });
    await page.getByRole('radio', { name: /^Review ahead/ }).click();
    await expect.element(page.getByRole('button', { name: 'No such cards' })).toBeDisabled();
    passTime(2 * DAY_MS);
    await expect.element(begin).toHaveTextContent('Begin with 1 card');
    expect(study.now().progress.cards.size).toBe(1);
  });
});
