/** What a learner does and sees on the screens, for journeys that are about something else. */
import { type BrowserContext, type Locator, type Page, expect } from '@playwright/test';
import type { Question } from '#bank/bank.ts';
import { bank } from './site.ts';

/** A slow machine takes this long to keep the whole site. */
const keptWithinMs = 40_000;

/** The page of a browser that has just been opened. */
export async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}

/** Waits until the page is more than the HTML that was sent. */
export async function expectAlive(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeEnabled();
}

/** Stays in the settings until they say that the site is kept for offline use. */
export async function keepOffline(page: Page): Promise<void> {
  await page.goto('/settings');
  await expect(offlineUse(page, /^ready$/)).toBeVisible({ timeout: keptWithinMs });
}

/** What the settings say about offline use. */
export function offlineUse(page: Page, words: RegExp): Locator {
  return page.getByRole('definition').filter({ hasText: words });
}

/** Expects the value beside a name in a row of figures. */
export async function expectFigure(page: Page, name: string, value: string): Promise<void> {
  await expect.poll(() => readFigure(page, name), { message: name, timeout: 15_000 }).toBe(value);
}

/** The value beside a name in a row of figures, '' if there is none. */
export async function readFigure(page: Page, name: string): Promise<string> {
  const names = await page.getByRole('term').allTextContents();
  const values = await page.getByRole('definition').allTextContents();
  return values[names.indexOf(name)] ?? '';
}

/** The word in the header about whether everything is on disk. */
export function saveMark(page: Page, word: string): Locator {
  return page.getByRole('banner').getByText(word, { exact: true });
}

/** Begins a quiz of this length over all topics. */
export async function startQuiz(page: Page, length: 5 | 10 | 20 | 40): Promise<void> {
  await page.goto('/practice');
  await page.getByRole('radio', { name: String(length), exact: true }).check();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(questionHeading(page)).toContainText(`of ${length}`);
}

/** Builds a quiz of one kind of question. */
export async function startKind(page: Page, kind: string): Promise<void> {
  await page.goto('/practice');
  await page.getByText('Level and kind').click();
  await page.getByRole('checkbox', { name: kind }).check();
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByRole('button', { name: 'Start the quiz' }).click();
  await expect(questionHeading(page)).toBeFocused();
}

export function questionHeading(page: Page): Locator {
  return page.getByRole('heading', { level: 1, name: /^Question \d+ of \d+$/ });
}

/** The question on screen, as its author wrote it. */
export async function questionOnScreen(page: Page): Promise<Question> {
  // The one that comes next is drawn too, and not seen.
  const stem = page.locator('[id^="stem-"]').filter({ visible: true });
  const id = (await stem.getAttribute('id'))?.replace('stem-', '');
  const question = bank.questions.find((one) => one.id === id);
  if (!question) throw new Error(`The page asks ${id}, which is not in the bank.`);
  return question;
}

/** Fills in an answer to the question on screen, whether right or not. */
export async function fillIn(page: Page): Promise<void> {
  const question = await questionOnScreen(page);
  if (question.kind === 'choice') {
    // The fields are drawn a frame after the question; keys before that are nobody's.
    await expect(
      page.locator('input[name^="option-"]').filter({ visible: true }).first(),
    ).toBeVisible();
    const needed = question.options.filter((option) => option.correct).length;
    for (let option = 1; option <= needed; option += 1) await page.keyboard.press(String(option));
  } else if (question.kind === 'ordering') {
    await page.getByRole('button', { name: 'This order' }).click();
  } else {
    const selects = page.getByRole('combobox');
    await expect(selects.first()).toBeVisible();
    for (let pair = 0; pair < (await selects.count()); pair += 1) {
      await selects.nth(pair).selectOption({ index: pair + 1 });
    }
  }
}

/** Answers the question on screen; the feedback is then shown. */
export async function answerQuestion(page: Page): Promise<void> {
  await fillIn(page);
  await page.getByRole('button', { name: 'Check the answer' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^(Right|Not right)$/ })).toBeVisible();
  // The reasons come a frame later, and with them the way on.
  await expect(page.getByRole('button', { name: onward })).toBeVisible();
}

const onward = /^(Next question|See the result)$/;

/** From the feedback to the next question, or to the result. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: onward }).click();
}

/** Rates this many cards; `3` is Good. */
export async function rateCards(page: Page, count: number, key = '3'): Promise<void> {
  for (let rated = 0; rated < count; rated += 1) {
    // On the button, and by a key that works when it goes down: the focus is moved to the card a frame after it came.
    await page.getByRole('button', { name: 'Show the answer' }).press('Enter');
    await expect(ratings(page)).toBeVisible();
    await page.keyboard.press(key);
  }
  await expect(ratings(page)).toBeHidden();
}

/** The four ratings, there once the answer is shown. */
export function ratings(page: Page): Locator {
  return page.getByRole('group', { name: 'How well did you recall it?' });
}

/** Lifts the daily limit on new cards, so that a journey can rate many. */
export async function liftLimit(page: Page): Promise<void> {
  await page.goto('/settings');
  const limit = page.getByRole('spinbutton', { name: 'New cards a day' });
  await limit.fill('500');
  await limit.press('Enter');
}
