import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { richText } from '#bank/rich-text.ts';
import type { Rating } from '#core/event.ts';
import { defaultSettings } from '#core/settings.ts';
import { futures, intervalOf } from '#core/schedule.ts';
import { intervalText } from '#ui/due-text.ts';
import { dueCard, presentMoment } from '../testing/cards.ts';
import { renderStudy, type Study } from '../testing/render-study.tsx';
import { Component as ReviewScreen } from './review-screen.tsx';

const screens = { '/review': ReviewScreen };
const card = page.getByRole('article', { name: 'Card' });
const show = page.getByRole('button', { name: 'Show the answer' });
const rate = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}\\b`) });
const undo = page.getByRole('button', { name: 'Undo' });
const names = ['Again', 'Hard', 'Good', 'Easy'] as const;

/** What the record knows of a card. */
const memoryOf = (study: Study, id: string) => study.now().progress.cards.get(id);

describe('a card', () => {
  test('shows its front, and its answer when asked [E3]', async () => {
    const study = await renderStudy(screens);
    const { front, back } = dueCard(study.now());
    await expect.element(card).toMatchTextContent(richText(front).slice(0, 60));
    await expect.element(rate('Good')).not.toBeInTheDocument();
    await show.click();
    await expect.element(page.getByRole('status')).toMatchTextContent(richText(back).slice(0, 60));
  });

  test('tells its facts with the answer [B6]', async () => {
    await renderStudy(screens);
    await show.click();
    const facts = page.getByRole('region', { name: 'What this tests' });
    await expect.element(facts.getByRole('link', { name: 'Show me where' }).first()).toBeVisible();
  });

  test('has focus, and so has its answer [I1]', async () => {
    await renderStudy(screens);
    const hasFocus = () => card.element().contains(document.activeElement);
    await expect.poll(hasFocus).toBe(true);
    await show.click();
    await expect.element(rate('Good')).toBeVisible();
    await expect.poll(hasFocus).toBe(true);
  });

  test('intervals stand on the buttons before pressing [E2]', async () => {
    const study = await renderStudy(screens);
    await show.click();
    const moment = presentMoment(study.now());
    const next = futures(null, moment, defaultSettings);
    for (const [i, name] of names.entries()) {
      const memory = next[(i + 1) as Rating];
      const text = `${name} ${intervalText(intervalOf(memory, moment))}`;
      await expect.element(page.getByRole('button', { name: text })).toBeVisible();
    }
  });

  test('the interval shown is the one given [E2]', async () => {
    const study = await renderStudy(screens);
    const { id } = dueCard(study.now());
    await show.click();
    const shown = rate('Easy').element().textContent;
    await rate('Easy').click();
    await expect.poll(() => memoryOf(study, id)).toBeDefined();
    const memory = memoryOf(study, id);
    if (!memory) throw new Error('The card was not rated.');
    expect(shown).toContain(intervalText(intervalOf(memory, presentMoment(study.now()))));
  });
});

describe('keys [E3]', () => {
  test.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['4', 4],
    ['{Enter}', 3],
    [' ', 3],
  ])('Space, then "%s" rates %i', async (key, rating) => {
    const study = await renderStudy(screens);
    const { id } = dueCard(study.now());
    await expect.element(show).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(rate('Good')).toBeVisible();
    expect(memoryOf(study, id)).toBeUndefined();
    await userEvent.keyboard(key);
    await expect.poll(() => memoryOf(study, id)?.lastRating).toBe(rating);
  });

  test('Enter shows the answer too', async () => {
    await renderStudy(screens);
    await expect.element(show).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(rate('Good')).toBeVisible();
  });

  test('a number before the answer rates nothing', async () => {
    const study = await renderStudy(screens);
    await expect.element(show).toBeVisible();
    await userEvent.keyboard('1234');
    expect(study.now().progress.count).toBe(0);
  });

  test('turned off they do nothing [I2]', async () => {
    const study = await renderStudy(screens, {
      before: (study) => void study.changeSetting('shortcuts', false),
    });
    await show.click();
    await expect.element(rate('Good')).toBeVisible();
    await userEvent.keyboard('3');
    expect(study.now().progress.cards.size).toBe(0);
  });
});

describe('a rating', () => {
  test('brings the next card, unanswered [I1]', async () => {
    const study = await renderStudy(screens);
    const second = dueCard(study.now(), 1);
    await show.click();
    await rate('Good').click();
    await expect.element(card).toMatchTextContent(richText(second.front).slice(0, 60));
    await expect.element(show).toBeVisible();
    await expect.poll(() => card.element().contains(document.activeElement)).toBe(true);
  });

  test('records place and time', async () => {
    const study = await renderStudy(screens);
    await show.click();
    await rate('Good').click();
    await expect.poll(() => study.now().progress.undoable.length).toBe(1);
    const [review] = study.now().progress.undoable;
    expect(review?.elapsedMs).toBeGreaterThan(0);
    expect(review?.elapsedMs).toBeLessThan(60_000);
  });

  test('a double click rates one card [R38]', async () => {
    const study = await renderStudy(screens);
    await show.click();
    await rate('Good').dblClick();
    await expect.poll(() => study.now().progress.undoable.length).toBe(1);
  });

  test('what another tab does hides no answer [K3]', async () => {
    const study = await renderStudy(screens);
    await show.click();
    await expect.element(rate('Good')).toBeVisible();
    study.now().flagQuestion('any', true);
    await expect.element(rate('Good')).toBeVisible();
    await expect.element(show).not.toBeInTheDocument();
  });
});

describe('undo [E4]', () => {
  test('has nothing to take back at first', async () => {
    await renderStudy(screens);
    await expect.element(undo).toBeDisabled();
  });

  test('brings the card back as it was', async () => {
    const study = await renderStudy(screens);
    const { id, front } = dueCard(study.now());
    const { cards, days } = study.now().progress;
    await show.click();
    await rate('Easy').click();
    await undo.click();
    await expect.element(card).toMatchTextContent(richText(front).slice(0, 60));
    await expect.element(undo).toBeDisabled();
    expect(memoryOf(study, id)).toBeUndefined();
    expect(study.now().progress.cards).toEqual(cards);
    expect(study.now().progress.days).toEqual(days);
  });

  test('in the very frame of the rating brings the card back unanswered', async () => {
    const study = await renderStudy(screens);
    await expect.element(show).toBeVisible();
    const { id, front } = dueCard(study.now());
    await userEvent.keyboard(' ');
    await expect.element(rate('Good')).toBeVisible();
    for (const key of ['3', 'u'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await expect.element(show).toBeVisible();
    await expect.element(card).toMatchTextContent(richText(front).slice(0, 60));
    expect(memoryOf(study, id)).toBeUndefined();
    await userEvent.keyboard(' 3');
    await expect.poll(() => memoryOf(study, id)).toBeDefined();
  });

  test('takes back 20 ratings one by one', async () => {
    const study = await renderStudy(screens, {
      before: (study) => void study.changeSetting('newPerDay', 30),
    });
    await expect.element(show).toBeVisible();
    const { front } = dueCard(study.now());
    await userEvent.keyboard(' 4'.repeat(20));
    await expect.poll(() => study.now().progress.cards.size).toBe(20);
    await userEvent.keyboard('u'.repeat(20));
    await expect.poll(() => study.now().progress.cards.size).toBe(0);
    expect(study.now().progress.days.size).toBe(0);
    await expect.element(card).toMatchTextContent(richText(front).slice(0, 60));
  });
});

test('while reading it asks for patience', async () => {
  await renderStudy(screens, { isBooting: true });
  await expect.element(page.getByRole('status')).toHaveTextContent('Reading your record …');
  await expect.element(card).not.toBeInTheDocument();
});
