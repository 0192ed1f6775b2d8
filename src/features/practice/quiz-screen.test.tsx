import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChoiceQuestion } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { optionOrder } from '#core/sitting.ts';
import { selectOpenQuiz } from '#state/selectors.ts';
import type { StudyState } from '#state/study-store.ts';
import { paths } from '../paths.ts';
import {
  factOf,
  optionOf,
  someQuestion,
  someQuestions,
  threeQuestions,
} from '../testing/questions.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as QuizScreen } from './quiz-screen.tsx';

const screens = { '/practice/quiz': QuizScreen };
const seed = 7;
const begin = (...questions: ChoiceQuestion[]) => ({
  before: (study: StudyState) =>
    void study.startPractice(
      questions.map(({ id }) => id),
      seed,
    ),
});

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string) => page.getByRole('button', { name });
const pick = (question: ChoiceQuestion, correct: boolean) =>
  page.getByRole('radio', { name: optionOf(question, correct).name }).click();
const check = () => button('Check the answer').click();

async function answer(question: ChoiceQuestion, correct: boolean): Promise<void> {
  await pick(question, correct);
  await check();
}

describe('a question', () => {
  test('says where one is', async () => {
    await renderStudy(screens, begin(...someQuestions(3)));
    await expect.element(heading('Question 1 of 3')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveAccessibleName(/answered/i);
  });

  test('gets the focus when shown [I1]', async () => {
    await renderStudy(screens, begin(someQuestion()));
    await expect.element(heading('Question 1 of 1')).toHaveFocus();
  });

  test('shows options in the sitting’s order [C7]', async () => {
    const question = someQuestion();
    await renderStudy(screens, begin(question));
    await expect.element(heading('Question 1 of 1')).toBeVisible();
    const fields = page.getByRole('group', { name: 'Choose one.' });
    await expect.element(fields).toBeVisible();
    const shown = fields.getByRole('radio').elements();
    const values = shown.map((element) => element.getAttribute('value'));
    expect(values).toEqual(optionOrder(seed, question));
  });
});

describe('feedback', () => {
  test('a right answer is said to be right [C10]', async () => {
    const question = someQuestion();
    await renderStudy(screens, begin(question));
    await answer(question, true);
    await expect.element(heading('Right')).toHaveFocus();
    await expect.element(page.getByRole('status')).toHaveTextContent('Right');
  });

  test('a wrong answer gets focus and reasons [C8][I1]', async () => {
    const question = someQuestion();
    await renderStudy(screens, begin(question));
    await answer(question, false);
    await expect.element(heading('Not right')).toHaveFocus();
    for (const { why } of question.options) {
      await expect
        .element(page.getByText(richText(why).slice(0, 60), { exact: false }))
        .toBeVisible();
    }
  });

  test('leads to the sentence and its source [B6][C9]', async () => {
    const question = someQuestion();
    const fact = factOf(question);
    await renderStudy(screens, begin(question));
    await answer(question, false);
    const facts = page.getByRole('region', { name: 'What this tests' });
    const where = facts.getByRole('link', { name: 'Show me where' }).first();
    await expect.element(where).toHaveAttribute('href', paths.fact(fact.topic, fact.id));
    const source = facts.getByRole('link', { name: /^Documentation/ }).first();
    await expect.element(source).toHaveAttribute('href', fact.source);
  });

  test('says that the answer is saved', async () => {
    const question = someQuestion();
    await renderStudy(screens, begin(question));
    await answer(question, true);
    await expect.element(page.getByText('Saved')).toBeVisible();
  });

  test('time and confidence are kept [C11]', async () => {
    const question = someQuestion();
    const study = await renderStudy(screens, begin(question));
    await page.getByRole('radio', { name: 'Guess' }).click();
    await answer(question, true);
    await expect.element(heading('Right')).toBeVisible();
    const last = study.now().progress.questions.get(question.id)?.last;
    expect(last).toMatchObject({ confidence: 'guess', correct: true });
    expect(last?.elapsedMs).toBeGreaterThan(0);
    expect(last?.elapsedMs).toBeLessThan(60_000);
  });
});

describe('one answer per question [R38]', () => {
  test('a double click answers once', async () => {
    const question = someQuestion();
    const study = await renderStudy(screens, begin(question));
    await pick(question, true);
    await expect.element(button('Check the answer')).toBeEnabled();
    const submit = button('Check the answer').element();
    for (let clicks = 0; clicks < 20; clicks += 1) {
      if (submit instanceof HTMLElement) submit.click();
    }
    await expect.element(heading('Right')).toBeVisible();
    expect(study.now().progress.questions.get(question.id)?.answered).toBe(1);
  });

  test('Enter answers once, then goes on', async () => {
    const [first, second] = threeQuestions();
    const study = await renderStudy(screens, begin(first, second));
    await pick(first, true);
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('Right')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('Question 2 of 2')).toHaveFocus();
    expect(study.now().progress.questions.get(first.id)?.answered).toBe(1);
    expect(study.now().progress.questions.get(second.id)).toBeUndefined();
  });

  test('a held Enter key answers nothing more', async () => {
    const questions = someQuestions(3);
    const study = await renderStudy(screens, begin(...questions));
    await expect.element(heading('Question 1 of 3')).toBeVisible();
    for (let times = 0; times < 20; times += 1) {
      const held = { key: 'Enter', repeat: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', held));
    }
    expect(study.now().progress.questions.size).toBe(0);
  });

  test('an answered question is not asked again [R39]', async () => {
    const [first, second] = threeQuestions();
    await renderStudy(screens, {
      before: (study) => {
        const { sitting } = study.startPractice([first.id, second.id], seed);
        const picked = [optionOf(first, true).id];
        study.answerQuestion({ sitting, question: first, picked, confidence: null, elapsedMs: 1 });
      },
    });
    await expect.element(heading('Question 2 of 2')).toBeVisible();
  });
});

describe('a flag', () => {
  test('is kept with the question [C15]', async () => {
    const question = someQuestion();
    const study = await renderStudy(screens, begin(question));
    await button('Flag').click();
    const flagged = button('Flagged');
    await expect.element(flagged).toHaveAttribute('aria-pressed', 'true');
    expect(study.now().progress.questions.get(question.id)?.flagged).toBe(true);
    await flagged.click();
    await expect.element(button('Flag')).toHaveAttribute('aria-pressed', 'false');
  });

  test('has a key, before and after the answer [C15]', async () => {
    const question = someQuestion();
    await renderStudy(screens, begin(question));
    await userEvent.keyboard('f');
    await expect.element(button('Flagged')).toBeVisible();
    await answer(question, true);
    await userEvent.keyboard('f');
    await expect.element(button('Flag')).toBeVisible();
  });

  test('shows again on the next meeting [C15]', async () => {
    const question = someQuestion();
    await renderStudy(screens, {
      before: (study) => {
        study.flagQuestion(question.id, true);
        study.startPractice([question.id], seed);
      },
    });
    await expect.element(button('Flagged')).toBeVisible();
  });
});

describe('other states of the screen', () => {
  test('without a quiz it leads to the builder', async () => {
    await renderStudy(screens);
    const link = page.getByRole('link', { name: 'Build one' });
    await expect.element(link).toHaveAttribute('href', paths.practice);
  });

  test('while reading it asks for patience', async () => {
    await renderStudy(screens, { isBooting: true });
    await expect.element(page.getByRole('status')).toHaveTextContent('Reading your record …');
  });

  test('a quiz begun elsewhere replaces the feedback', async () => {
    const [first, second] = threeQuestions();
    const study = await renderStudy(screens, begin(first));
    await answer(first, true);
    await expect.element(heading('Right')).toBeVisible();
    study.now().startPractice([second.id], seed);
    await expect.element(heading('Question 1 of 1')).toBeVisible();
    await expect
      .element(page.getByRole('radio', { name: optionOf(second, true).name }))
      .toBeVisible();
  });

  test('questions that left the content are passed over [R15][R22]', async () => {
    const question = someQuestion();
    await renderStudy(screens, {
      before: (study) => void study.startPractice(['gone', question.id], seed),
    });
    await expect.element(heading('Question 2 of 2')).toBeVisible();
    await answer(question, true);
    await button('See the result').click();
    await expect.element(heading('1 of 1 right')).toBeVisible();
  });

  test('the last answer ends the sitting [R39]', async () => {
    const question = someQuestion();
    const study = await renderStudy(screens, begin(question));
    await answer(question, true);
    await expect.element(heading('Right')).toBeVisible();
    expect(selectOpenQuiz(study.now())).toBeNull();
    await expect.element(button('See the result')).toBeVisible();
  });
});
