import type { Page } from '@playwright/test';
import { answerKind } from '#core/practice-pool.ts';
import { richText } from '#bank/rich-text.ts';
import { answerAs, fillInAs, verdict } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf, recordOf } from './record.ts';
import { bank } from './site.ts';
import { goOn, questionHeading, questionOnScreen, startQuiz } from './studying.ts';

const topic = 'docker';
const title = bank.lessons.find((lesson) => lesson.topic === topic)?.title ?? topic;

test('a wrong answer leads to the sentence that teaches it [B6][C8][C9][C12]', async ({ page }) => {
  await page.goto('/practice');
  await page.getByRole('checkbox', { name: title }).check();
  await page.getByText('Level and kind').click();
  await page.getByRole('checkbox', { name: 'One right option' }).check();
  await page.getByRole('radio', { name: '5', exact: true }).check();
  const matching = bank.questions.filter(
    (question) => question.topic === topic && answerKind(question) === 'single',
  ).length;
  await expect(page.getByText(`${matching} questions match; the quiz has 5.`)).toBeVisible();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(questionHeading(page)).toBeFocused();

  const question = await answerAs(page, false);
  expect(question.topic).toBe(topic);
  if (question.kind !== 'choice') throw new Error(`${question.id} has no options.`);
  for (const { text, why, correct } of question.options) {
    const option = page.getByRole('listitem').filter({ hasText: richText(text) });
    await expect(option.filter({ hasText: richText(why) })).toContainText(
      correct ? 'Right' : 'Wrong',
    );
  }
  const fact = bank.facts.find(({ id }) => id === question.facts[0]);
  if (!fact) throw new Error(`${question.id} tests no fact.`);
  const tested = page.getByRole('listitem').filter({ hasText: fact.statement });
  await expect(tested.getByRole('link', { name: /^Documentation/ })).toHaveAttribute(
    'href',
    fact.source,
  );
  await tested.getByRole('link', { name: 'Show me where' }).click();

  const sentence = page.getByText(fact.statement, { exact: true });
  await expect(sentence).toBeFocused();
  await expect(sentence).toBeInViewport();
  await expect(sentence).toHaveAttribute('data-shown');
});

test('what was missed can be tried again, and only that [B8]', async ({ page }) => {
  await startQuiz(page, 5);
  const missed: string[] = [];
  for (const right of [false, true, false, true, true]) {
    const { id } = await answerAs(page, right);
    if (!right) missed.push(id);
    await goOn(page);
  }
  await expect(page.getByRole('heading', { level: 1, name: '3 of 5 right' })).toBeFocused();
  await page.getByRole('button', { name: /^Retry the 2/ }).click();
  const again: string[] = [];
  for (const number of [1, 2]) {
    await expect(questionHeading(page)).toHaveText(`Question ${number} of 2`);
    again.push((await answerAs(page, true)).id);
    await goOn(page);
  }
  await expect(page.getByRole('heading', { level: 1, name: '2 of 2 right' })).toBeFocused();
  expect(again.sort()).toEqual(missed.sort());
});

test('a reload between answer and next neither asks again nor doubles [B5][R39]', async ({
  page,
}) => {
  await startQuiz(page, 5);
  for (let number = 1; number <= 5; number += 1) {
    await expect(questionHeading(page)).toHaveText(`Question ${number} of 5`);
    const question = await questionOnScreen(page);
    await fillInAs(page, question, true);
    await page.getByRole('button', { name: 'Check the answer' }).click();
    if (number % 2 === 0) await expect(verdict(page, true)).toBeFocused();
    await page.reload();
  }
  await expect(page.getByRole('heading', { level: 1, name: '5 of 5 right' })).toBeVisible();
  const answers = await eventsOf(page, 'answer');
  expect(new Set(answers.map(({ question }) => question)).size).toBe(5);
  expect(answers).toHaveLength(5);
  await page.goto('/practice');
  await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeEnabled();
  await expect(page.getByRole('link', { name: 'Go on with your quiz' })).toHaveCount(0);
});

test('a flag survives a reload and finds its question again [C15]', async ({ page }) => {
  await startQuiz(page, 5);
  const { id } = await questionOnScreen(page);
  await page.getByRole('button', { name: 'Flag' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Flagged' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto('/practice');
  await page.getByRole('checkbox', { name: 'Flagged' }).check();
  await expect(page.getByText('1 question matches; the quiz has 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(questionHeading(page)).toHaveText('Question 1 of 1');
  expect((await questionOnScreen(page)).id).toBe(id);
});

test('questions not seen yet come first in the next quiz [C13]', async ({ page }) => {
  const asked: string[] = [];
  for (let quiz = 0; quiz < 2; quiz += 1) {
    await page.goto(`/practice?topics=${topic}`);
    await page.getByRole('radio', { name: '5', exact: true }).check();
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    for (let number = 1; number <= 5; number += 1) {
      await expect(questionHeading(page)).toHaveText(`Question ${number} of 5`);
      asked.push((await answerAs(page, true)).id);
      await goOn(page);
    }
    await expect(page.getByRole('heading', { level: 1, name: '5 of 5 right' })).toBeVisible();
  }
  expect(new Set(asked).size).toBe(10);
});

test('twenty impatient inputs are one answer [R38]', async ({ page }) => {
  await startQuiz(page, 5);
  const submit = page.getByRole('button', { name: 'Check the answer' });

  await fillInAs(page, await questionOnScreen(page), true);
  await submit.dblclick();
  await expect(verdict(page, true)).toBeVisible();
  expect(await eventsOf(page, 'answer')).toHaveLength(1);
  await goOn(page);

  await fillInAs(page, await questionOnScreen(page), true);
  await submit.evaluate((button: HTMLButtonElement) => {
    for (let click = 0; click < 20; click += 1) button.click();
  });
  await expect(verdict(page, true)).toBeVisible();
  expect(await eventsOf(page, 'answer')).toHaveLength(2);
  await goOn(page);

  // A key held down, from the field itself.
  await fillInAs(page, await questionOnScreen(page), true);
  await page.getByRole('button', { name: 'Check the answer' }).focus();
  for (let repeat = 0; repeat < 20; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(verdict(page, true)).toBeVisible();
  const events = await recordOf(page);
  expect(events.map(({ type }) => type)).toEqual(['start', 'answer', 'answer', 'answer']);
});

test('a rewritten page loses no answer and is never white [R87]', async ({ page, faults }) => {
  // What React says when the text that it wrote is no longer where it was.
  faults.allow(/removeChild|insertBefore|not a child|React|error boundary/i);
  await startQuiz(page, 5);
  await fillInAs(page, await questionOnScreen(page), true);
  await wrapTexts(page);
  await page.getByRole('button', { name: 'Check the answer' }).click();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect.poll(async () => (await eventsOf(page, 'answer')).length).toBe(1);
  await wrapTexts(page);
  const next = page.getByRole('button', { name: 'Next question' });
  if (await next.isVisible()) await next.click();
  // The next question, or the page that says what broke and how to go on.
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.reload();
  await expect(questionHeading(page)).toHaveText('Question 2 of 5');
});

/** Wraps every text of the page as translators of pages do. */
async function wrapTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter((node) => node.textContent?.trim())) {
      if (text.parentElement?.closest('script, style, option, title')) continue;
      const font = document.createElement('font');
      text.parentNode?.replaceChild(font, text);
      font.append(document.createTextNode(text.textContent ?? ''));
    }
  });
}
