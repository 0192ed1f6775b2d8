import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { richText } from '#bank/rich-text.ts';
import { emptyProgress } from '#core/fold.ts';
import { MINUTE_MS } from '#core/study-day.ts';
import { createRestingStore } from '#state/resting-store.ts';
import { StudyProvider } from '#state/study-context.tsx';
import { Component as ReviewScreen } from '../review/review-screen.tsx';
import { dueCard } from '../testing/cards.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { RecallPrompt } from './recall-prompt.tsx';

const card = dueCard({ progress: emptyProgress });
const backText = richText(card.back).slice(0, 40);
const prompt = <RecallPrompt {...card} accept={[]} />;
const screens = {
  '/lesson': () => (
    <>
      {prompt}
      <p>The text goes on.</p>
    </>
  ),
  '/review': ReviewScreen,
};

const region = page.getByRole('region', { name: /^Recall/ });
const summary = page.getByText('Show the answer');
const knew = page.getByRole('button', { name: 'I knew it' });
const notYet = page.getByRole('button', { name: 'Not yet' });
const said = page.getByRole('status');
const answer = page.getByText(backText, { exact: false });

describe('the answer', () => {
  test('is hidden until asked for', async () => {
    await renderStudy(screens);
    await expect.element(region).toMatchTextContent(richText(card.front).slice(0, 40));
    await expect.element(answer).not.toBeVisible();
    await summary.click();
    await expect.element(answer).toBeVisible();
    await summary.click();
    await expect.element(answer).not.toBeVisible();
  });

  test('opens by keyboard [I1]', async () => {
    await renderStudy(screens);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(answer).toBeVisible();
    await userEvent.tab();
    await expect.element(knew).toHaveFocus();
  });

  test('stands in the page without scripts [R89]', () => {
    const html = renderToString(
      <StudyProvider store={createRestingStore()}>{prompt}</StudyProvider>,
    );
    const sent = new DOMParser().parseFromString(html, 'text/html');
    expect(sent.querySelector('details > summary')?.textContent).toBe('Show the answer');
    expect(sent.querySelector('details')?.textContent).toContain(backText);
    expect(sent.querySelector('button')).toBeNull();
  });
});

describe('skipping [B4]', () => {
  test('the text is not locked behind it', async () => {
    const study = await renderStudy(screens);
    await expect.element(page.getByText('The text goes on.')).toBeVisible();
    expect(study.now().progress.count).toBe(0);
  });

  test('looking at the answer records nothing', async () => {
    const study = await renderStudy(screens);
    await summary.click();
    await expect.element(knew).toBeVisible();
    await summary.click();
    expect(study.now().progress.count).toBe(0);
  });
});

describe('saying how it went', () => {
  test.each([
    ['I knew it', 3, 'Noted. It comes back in 10 min.'],
    ['Not yet', 1, 'Noted. It comes back in 1 min.'],
  ])('“%s” rates %i and says when it returns', async (name, rating, text) => {
    const study = await renderStudy(screens);
    await summary.click();
    await page.getByRole('button', { name }).click();
    await expect.element(said).toMatchTextContent(text);
    expect(study.now().progress.cards.get(card.id)?.lastRating).toBe(rating);
  });

  test('rates the card that comes for review [B2]', async () => {
    const study = await renderStudy(screens);
    expect(dueCard(study.now()).id).toBe(card.id);
    await summary.click();
    await notYet.click();
    await expect.element(said).toMatchTextContent('Noted.');
    passTime(MINUTE_MS + 1000);
    await study.goTo('/review');
    await expect.element(page.getByText('1 learning')).toBeVisible();
    const shown = page.getByRole('article', { name: 'Card' });
    await expect.element(shown).toMatchTextContent(richText(card.front).slice(0, 40));
    await expect.element(shown).not.toMatchTextContent('· new');
  });

  test('leaves the focus on what it said [I1]', async () => {
    await renderStudy(screens);
    await summary.click();
    await knew.click();
    await expect.element(said).toMatchTextContent('Noted.');
    await expect.element(said).toHaveFocus();
  });

  test('is asked once for each reading', async () => {
    const study = await renderStudy(screens);
    await summary.click();
    await knew.dblClick();
    await expect.element(knew).not.toBeInTheDocument();
    await expect.element(notYet).not.toBeInTheDocument();
    expect(study.now().progress.undoable).toHaveLength(1);
  });

  test('a card met before says so', async () => {
    await renderStudy(screens, {
      before: (study) =>
        void study.reviewCard({ card: card.id, rating: 3, elapsedMs: 1, place: 'review' }),
    });
    await expect.element(region).toMatchTextContent('you have met this one');
    await summary.click();
    await expect.element(knew).toBeEnabled();
  });

  test('waits until the record is read', async () => {
    await renderStudy(screens, { isBooting: true });
    await summary.click();
    await expect.element(knew).toBeDisabled();
    await expect.element(notYet).toBeDisabled();
  });
});

describe('an answer typed [B9]', () => {
  const typed = {
    '/lesson': () => <RecallPrompt {...card} accept={['NAT gateway', 'NAT']} />,
  };
  const field = page.getByRole('textbox', { name: 'Type your answer (optional)' });

  test.each([
    ['nat-gateway', 'Right.', 'I knew it'],
    ['NAT', 'Right. The expected form is “NAT gateway”.', 'I knew it'],
    ['NAT gatway', 'Right but for a slip. The expected form is “NAT gateway”.', 'I knew it'],
    ['a bridge', 'Not what was expected: “NAT gateway”.', 'Not yet'],
  ])('“%s” is told: %s', async (text, verdict, suggested) => {
    const study = await renderStudy(typed);
    await field.fill(text);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(verdict, { exact: true })).toBeVisible();
    await expect.element(answer).toBeVisible();
    await expect.element(page.getByRole('button', { name: suggested })).toHaveClass('button-main');
    expect(study.now().progress.count).toBe(0);
  });

  test('leaves the rating to the reader', async () => {
    const study = await renderStudy(typed);
    await field.fill('a bridge');
    await page.getByRole('button', { name: 'Check' }).click();
    await knew.click();
    expect(study.now().progress.cards.get(card.id)?.lastRating).toBe(3);
    await expect.element(field).not.toBeInTheDocument();
  });

  test('is never asked for [B4]', async () => {
    await renderStudy(typed);
    await page.getByRole('button', { name: 'Check' }).click();
    await expect.element(answer).not.toBeVisible();
    await summary.click();
    await expect.element(answer).toBeVisible();
  });
});
