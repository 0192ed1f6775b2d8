/** Question cards on their own. */
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../styles.css';
import type { Question } from '#bank/bank.ts';
import type { GivenAnswer } from '#core/progress.ts';
import { QuestionCard } from '../question-card.tsx';
import { partsOf } from './sample-questions.ts';

/** An answer of these options. */
export const given = (...options: string[]): GivenAnswer => ({
  options,
  correct: false,
  confidence: null,
  at: 0,
  revision: 1,
  elapsedMs: 0,
  was: null,
});

interface Shown {
  order?: readonly string[];
  answer?: GivenAnswer | null;
  shortcuts?: boolean;
  spotFirst?: boolean;
}

/** Shows a card, with its fields if it has some; what is returned hears its answers. */
export async function showQuestion(
  question: Question,
  { order, answer = null, shortcuts = true, spotFirst = false }: Shown = {},
) {
  const onAnswer = vi.fn();
  await render(
    <QuestionCard
      question={question}
      order={order ?? partsOf(question)}
      answer={answer}
      shortcuts={shortcuts}
      spotFirst={spotFirst}
      sayIdea={(id) => `Idea ${id}`}
      onAnswer={onAnswer}
    />,
  );
  // The fields come a frame after the question.
  if (!answer && !spotFirst)
    await expect.element(page.getByRole('button', { name: 'Check the answer' })).toBeVisible();
  return onAnswer;
}
