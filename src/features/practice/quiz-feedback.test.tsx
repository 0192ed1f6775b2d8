import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ChoiceQuestion, Question } from '#bank/bank.ts';
import { createMemoryChunks } from '#state/memory-chunks.ts';
import { selectOpenQuiz } from '#state/selectors.ts';
import type { StudyState } from '#state/study-store.ts';
import { bank } from '../bank.ts';
import { optionOf, someQuestion, threeQuestions } from '../testing/questions.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as QuizScreen } from './quiz-screen.tsx';

const screens = { '/practice/quiz': QuizScreen };
const begin = (...questions: ChoiceQuestion[]) => ({
  before: (study: StudyState) =>
    void study.startPractice(
      questions.map(({ id }) => id),
      7,
    ),
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string) => page.getByRole('button', { name });

async function answer(question: ChoiceQuestion, correct: boolean): Promise<void> {
  await page.getByRole('radio', { name: optionOf(question, correct).name }).click();
  await button('Check the answer').click();
}

describe('behind the feedback', () => {
  const meta = (question: Question) =>
    `Question ${question.id} · revision ${question.revision} · content ${bank.version}`;

  test('question, revision and content are named [C17]', async () => {
    const question = someQuestion();
    await renderStudy(screens, begin(question));
    await expect.element(heading('Question 1 of 1')).toBeVisible();
    await expect.element(page.getByText(meta(question))).not.toBeInTheDocument();
    await answer(question, true);
    await expect.element(page.getByText(meta(question))).toBeVisible();
  });

  test('an answer keeps the revision it was given under [C17]', async () => {
    const question = someQuestion();
    const study = await renderStudy(screens, begin(question));
    await answer(question, true);
    await expect.element(heading('Right')).toBeVisible();
    expect(study.now().progress.questions.get(question.id)?.last?.revision).toBe(question.revision);
  });

  test('a report carries what is known [C16]', async () => {
    const question = someQuestion();
    const { id } = optionOf(question, false);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const asked = vi.spyOn(globalThis, 'fetch');
    onTestFinished(() => void vi.restoreAllMocks());
    await renderStudy(screens, begin(question));
    await answer(question, false);
    await button('Report a problem').click();
    const report = page.getByRole('dialog').getByRole('textbox', { name: 'Report' });
    const known = [question.id, `revision ${question.revision}`, bank.version, id, 'wrong'];
    for (const part of known)
      await expect.element(report).toHaveValue(expect.stringContaining(part));
    await report.fill('It says the opposite.');
    await button('Copy').click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(written).toHaveBeenCalledWith('It says the opposite.');
    expect(asked).not.toHaveBeenCalled();
    await button('Close').click();
    await expect.element(button('Report a problem')).toHaveFocus();
  });

  test('a report can be copied by hand [C16]', async () => {
    const question = someQuestion();
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    onTestFinished(() => refused.mockRestore());
    await renderStudy(screens, begin(question));
    await answer(question, true);
    await button('Report a problem').click();
    await button('Copy').click();
    await expect.element(page.getByText(/press Ctrl\+C/)).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Report' })).toHaveFocus();
  });

  test('why it was missed is one tap; a right answer has none', async () => {
    const [wrong, right] = threeQuestions();
    const study = await renderStudy(screens, begin(wrong, right));
    const asked = page.getByRole('group', { name: 'Why did you miss it?' });
    await answer(wrong, false);
    await asked.getByRole('button', { name: 'Didn’t know it' }).click();
    expect(selectOpenQuiz(study.now())?.causes.get(wrong.id)).toBe('unknown');
    await button('Next question').click();
    await answer(right, true);
    await expect.element(heading('Right')).toBeVisible();
    await expect.element(asked).not.toBeInTheDocument();
  });

  test('options stay struck out until the question is left [C14]', async () => {
    const [first, second] = threeQuestions();
    await renderStudy(screens, begin(first, second));
    await button(`Strike out: ${optionOf(first, false).name}`).click();
    await expect.poll(() => page.getByRole('button', { pressed: true }).elements()).toHaveLength(1);
    await answer(first, true);
    await button('Next question').click();
    await expect.element(heading('Question 2 of 2')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Strike out/ }).first()).toBeVisible();
    await expect.poll(() => page.getByRole('button', { pressed: true }).elements()).toEqual([]);
  });
});

test('answers half-way through are there after a reload [B5]', async () => {
  const [first, second, third] = threeQuestions();
  const local = createMemoryChunks();
  const study = await renderStudy(screens, { ...begin(first, second, third), local });
  await answer(first, true);
  await button('Next question').click();
  await answer(second, false);
  await expect.element(heading('Not right')).toBeVisible();
  await study.unmount();
  const { now } = await renderStudy(screens, { local });
  await expect.element(heading('Question 3 of 3')).toBeVisible();
  expect([...(selectOpenQuiz(now())?.answers.keys() ?? [])]).toEqual([first.id, second.id]);
  await answer(third, true);
  await button('See the result').click();
  await expect.element(heading('2 of 3 right')).toBeVisible();
});
