/** Answering questions rightly or wrongly on purpose, with the authors' key at hand. */
import type { Locator, Page } from '@playwright/test';
import type { ChoiceQuestion } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { expect } from './fixtures.ts';
import { bank } from './site.ts';

/** The question that is waiting for an answer, as its author wrote it. */
export async function openQuestion(page: Page): Promise<ChoiceQuestion> {
  const stem = await answerForm(page).getAttribute('aria-describedby');
  const question = bank.questions
    .filter((item) => item.kind === 'choice')
    .find(({ id }) => `stem-${id}` === stem);
  if (!question) throw new Error(`The page asks ${stem}, which is not in the bank.`);
  return question;
}

/** Chooses options that make the answer right, or wrong. */
export async function chooseOptions(
  page: Page,
  question: ChoiceQuestion,
  right: boolean,
): Promise<void> {
  const correct = question.options.filter((option) => option.correct);
  const wrong = question.options.find((option) => !option.correct);
  const picks = right || !wrong ? correct : [...correct.slice(1), wrong];
  for (const { text } of picks) {
    await answerForm(page).getByLabel(richText(text), { exact: true }).check();
  }
}

/** Answers the question that is shown, and waits for the feedback. */
export async function answerAs(page: Page, right: boolean): Promise<ChoiceQuestion> {
  const question = await openQuestion(page);
  await chooseOptions(page, question, right);
  await page.getByRole('button', { name: 'Check the answer' }).click();
  await expect(verdict(page, right)).toBeFocused();
  return question;
}

/** The heading that says how an answer was. */
export function verdict(page: Page, right: boolean): Locator {
  const name = right ? 'Right' : 'Not right';
  return page.getByRole('heading', { level: 2, name, exact: true });
}

function answerForm(page: Page): Locator {
  return page.getByRole('group', { name: /^Choose / });
}
