import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#ui/styles.css';
import type { Rating } from '#core/event.ts';
import { defaultSettings } from '#core/settings.ts';
import { noon } from '../testing/render-study.tsx';
import { bank } from '../bank.ts';
import { firstOf } from '../testing/questions.ts';
import { ReviewCard } from './review-card.tsx';

const card = { ...firstOf(bank.cards), accept: ['2049', 'TCP 2049'], isOwn: false };
const moment = { at: noon, offsetMinutes: 0, rolloverHour: 4 };
const field = page.getByRole('textbox', { name: 'Type your answer (optional)' });

async function show() {
  const onRate = vi.fn<(rating: Rating, elapsedMs: number) => void>();
  await render(
    <ReviewCard
      card={card}
      memory={null}
      moment={moment}
      tuning={defaultSettings}
      shortcuts
      onRate={onRate}
    />,
  );
  // A frame after it came, the card takes the focus.
  await expect.poll(() => document.activeElement).not.toBe(document.body);
  return onRate;
}

describe('an answer typed in the review [B9]', () => {
  test('shows the answer and what was expected', async () => {
    await show();
    await field.fill('tcp  2049');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Right. The expected form is “2049”.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  });

  test('a wrong number suggests Again', async () => {
    const onRate = await show();
    await field.fill('2048');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Not what was expected: “2049”.')).toBeVisible();
    // Until the field is gone, Enter is its own.
    await expect.element(field).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(onRate).toHaveBeenCalledTimes(1));
    expect(onRate.mock.calls[0]?.[0]).toBe(1);
  });

  test('the rating stays the learner’s', async () => {
    const onRate = await show();
    await field.fill('2048');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: /^Easy/ }).click();
    expect(onRate.mock.calls[0]?.[0]).toBe(4);
  });

  test('keys typed are letters, not ratings [I2]', async () => {
    const onRate = await show();
    await field.click();
    await userEvent.keyboard('2 1');
    await expect.element(field).toHaveValue('2 1');
    expect(onRate).not.toHaveBeenCalled();
  });

  test('nobody has to type', async () => {
    await show();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await expect.element(page.getByRole('button', { name: /^Good/ })).toBeVisible();
    await expect.element(field).not.toBeInTheDocument();
  });
});
