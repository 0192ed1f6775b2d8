/** Question cards on their own, with options that are easy to tell apart. */
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import '../styles.css';
import type { ChoiceQuestion, Option } from '#bank/bank.ts';
import type { GivenAnswer } from '#core/progress.ts';
import { QuestionCard } from '../question-card.tsx';

const option = (id: string, correct: boolean): Option => ({
  id,
  correct,
  text: [`Option ${id}`],
  why: [`Reason ${id}`],
  misconception: null,
});
/** One right option: the bee. */
export const single: ChoiceQuestion = {
  kind: 'choice',
  id: 'q-single',
  topic: 'ecs',
  facts: ['fact'],
  domain: 'resilient',
  level: 'apply',
  revision: 1,
  scenario: null,
  variantOf: null,
  stem: ['Which one?'],
  options: [option('ant', false), option('bee', true), option('cat', false)],
};
/** Two right options: ant and bee. */
export const multiple: ChoiceQuestion = {
  ...single,
  id: 'q-multiple',
  options: [option('ant', true), option('bee', true), option('cat', false), option('dog', false)],
};

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
}

/** Shows a card; what is returned hears its answers. */
export async function showQuestion(
  question: ChoiceQuestion,
  { order, answer = null, shortcuts = true }: Shown = {},
) {
  const onAnswer = vi.fn();
  await render(
    <QuestionCard
      question={question}
      order={order ?? question.options.map(({ id }) => id)}
      answer={answer}
      shortcuts={shortcuts}
      onAnswer={onAnswer}
    />,
  );
  return onAnswer;
}
