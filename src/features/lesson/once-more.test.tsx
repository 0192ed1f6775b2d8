import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { MINUTE_MS } from '#core/study-day.ts';
import type { StudyState } from '#state/study-store.ts';
import { richText } from '#bank/rich-text.ts';
import { bank } from '../bank.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { OnceMore } from './once-more.tsx';
import { RecallPrompt } from './recall-prompt.tsx';

const cards = bank.cards.slice(0, 2);
const [first, second] = cards;
const screens = {
  '/': () => (
    <>
      {cards.map((card) => (
        <RecallPrompt key={card.id} {...card} accept={[]} />
      ))}
      <p>The text ends.</p>
      <OnceMore cards={cards.map((card) => ({ ...card, accept: [] }))} />
    </>
  ),
};

const block = page.getByRole('region', { name: 'Once more' });
const heading = page.getByRole('heading', { name: 'Once more' });

/** Opens the `n`th prompt of the text or, within the block, of those to recall again, and rates it. */
async function rate(name: 'I knew it' | 'Not yet', n: number, place = 'Recall'): Promise<void> {
  const within = place === 'Recall' ? page : block;
  const prompt = within.getByRole('region', { name: /^Recall/ }).nth(n);
  await prompt.getByText('Show the answer').click();
  await prompt.getByRole('button', { name }).click();
}
const retry = (name: 'I knew it' | 'Not yet') => rate(name, 0, 'Once more');

describe('a prompt failed in the text [B3]', () => {
  test('is asked again before the lesson ends', async () => {
    await renderStudy(screens);
    await expect.element(block).not.toBeInTheDocument();
    await rate('Not yet', 0);
    await expect.element(block).toMatchTextContent(/^Once moreOne prompt to recall/);
    await expect.element(block).toMatchTextContent(richText(first?.front ?? []).slice(0, 30));
    await rate('Not yet', 1);
    await expect.element(block).toMatchTextContent('2 prompts to recall');
    await expect.element(block).toMatchTextContent(richText(second?.front ?? []).slice(0, 30));
  });

  test('goes when it is recalled, by the same card [B2]', async () => {
    const study = await renderStudy(screens);
    await rate('Not yet', 0);
    await retry('I knew it');
    await expect.element(block).toMatchTextContent('You have recalled all');
    await expect.element(heading).toHaveFocus();
    expect(study.now().progress.cards.get(first?.id ?? '')).toMatchObject({
      lastRating: 3,
      reps: 2,
    });
  });

  test('comes anew when it fails again', async () => {
    await renderStudy(screens);
    await rate('Not yet', 0);
    await retry('Not yet');
    await expect.element(heading).toHaveFocus();
    await expect.element(block).toMatchTextContent('One prompt to recall');
    await retry('I knew it');
    await expect.element(block).toMatchTextContent('You have recalled all');
  });

  test('locks nothing [B4]', async () => {
    await renderStudy(screens);
    await rate('Not yet', 0);
    await expect.element(page.getByText('The text ends.')).toBeVisible();
  });
});

test('a prompt that was known is not asked again', async () => {
  await renderStudy(screens);
  await rate('I knew it', 0);
  await expect.element(block).not.toBeInTheDocument();
});

test('what failed before this visit is for the review', async () => {
  const before = (study: StudyState) => {
    study.reviewCard({ card: first?.id ?? '', rating: 1, elapsedMs: 1, place: 'lesson' });
    passTime(MINUTE_MS);
  };
  await renderStudy(screens, { before });
  await expect.element(page.getByText('The text ends.')).toBeVisible();
  await expect.element(block).not.toBeInTheDocument();
});
