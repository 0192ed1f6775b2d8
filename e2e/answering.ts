/** Answering questions rightly or wrongly on purpose, with the authors' key at hand. */
import type { Locator, Page } from '@playwright/test';
import type { ChoiceQuestion, MatchingQuestion, OrderingQuestion, Question } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { expect } from './fixtures.ts';
import { questionOnScreen } from './studying.ts';

/** Fills in an answer of any kind that is right, or wrong. */
export async function fillInAs(page: Page, question: Question, right: boolean): Promise<void> {
  switch (question.kind) {
    case 'choice':
      return chooseOptions(page, question, right);
    case 'ordering':
      return orderSteps(page, question, right);
    case 'matching':
      return matchPairs(page, question, right);
  }
}

/** Answers the question that is shown, and waits for the feedback. */
export async function answerAs(page: Page, right: boolean): Promise<Question> {
  const question = await questionOnScreen(page);
  await fillInAs(page, question, right);
  await page.getByRole('button', { name: 'Check the answer' }).click();
  await expect(verdict(page, right)).toBeFocused();
  return question;
}

/** The heading that says how an answer was. */
export function verdict(page: Page, right: boolean): Locator {
  const name = right ? 'Right' : 'Not right';
  return page.getByRole('heading', { level: 2, name, exact: true });
}

/** The fields of the question that waits for an answer. */
export function answerForm(page: Page): Locator {
  return page.getByRole('group', { name: /^(Choose |Put the steps |Give each )/ });
}

async function chooseOptions(page: Page, question: ChoiceQuestion, right: boolean): Promise<void> {
  const correct = question.options.filter((option) => option.correct);
  const wrong = question.options.find((option) => !option.correct);
  const picks = right || !wrong ? correct : [...correct.slice(1), wrong];
  for (const { text } of picks) {
    await answerForm(page).getByLabel(richText(text), { exact: true }).check();
  }
}

/** No order stands right at first, so taking it as it stands is wrong. */
async function orderSteps(page: Page, question: OrderingQuestion, right: boolean): Promise<void> {
  if (!right) return page.getByRole('button', { name: 'This order', exact: true }).click();
  for (const [place, { text }] of question.steps.entries()) {
    const up = page.getByRole('button', { name: `Move ${richText(text)} up`, exact: true });
    const items = answerForm(page).getByRole('listitem');
    for (let moves = 0; moves < question.steps.length; moves += 1) {
      const texts = await items.allTextContents();
      if (texts.findIndex((item) => item.includes(richText(text))) <= place) break;
      await up.click();
    }
  }
}

async function matchPairs(page: Page, question: MatchingQuestion, right: boolean): Promise<void> {
  const { pairs } = question;
  for (const [i, { prompt }] of pairs.entries()) {
    const match = pairs[right ? i : (i + 1) % pairs.length]?.match ?? [];
    const list = page.getByRole('combobox', { name: richText(prompt), exact: true });
    await list.selectOption({ label: richText(match) });
  }
}
