/** What a learner does in a mock exam, for the journeys through it. */
import { type Page, expect } from '@playwright/test';
import type { StudyEvent } from '#core/event.ts';

interface ExamChoice {
  exam?: RegExp;
  mode?: 'Strict' | 'Study';
}

/** Chooses and begins an exam; the first question is then shown. */
export async function startExam(
  page: Page,
  { exam = /^Quick/, mode = 'Strict' }: ExamChoice = {},
): Promise<void> {
  await page.goto('/exam');
  await page.getByRole('radio', { name: exam }).check();
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(examHeading(page, 1)).toBeFocused();
}

/** The heading of a question of the exam, by its number. */
export function examHeading(page: Page, number: number) {
  return page.getByRole('heading', { level: 1, name: new RegExp(`^Question ${number} of \\d+$`) });
}

/** Goes on to the next question by its button. */
export async function nextQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Next|To the overview)$/ }).click();
}

/** Hands in from wherever in the exam; the report is then shown. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'Hand in and see the report' }).click();
  await expect(reportHeading(page)).toBeVisible();
}

/** The heading of a report. */
export function reportHeading(page: Page) {
  return page.getByRole('heading', { level: 1, name: /^\d+ of \d+ right$/ });
}

/** The time that the exam's clock shows, in seconds. */
export async function secondsLeft(page: Page): Promise<number> {
  const text = (await page.getByRole('button', { name: /^Time left/ }).textContent()) ?? '';
  return text
    .replace(/[^\d:]/g, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** What the answer sheet holds, question by question, as the events say. */
export function sheetsOf(events: readonly StudyEvent[]): Map<string, readonly string[]> {
  return new Map(
    events.flatMap((event) =>
      event.type === 'respond' ? [[event.question, event.options] as const] : [],
    ),
  );
}
