import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChoiceQuestion } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import type { Confidence } from '#core/event.ts';
import { selectLatestQuiz, selectOpenQuiz } from '#state/selectors.ts';
import type { StudyState } from '#state/study-store.ts';
import { paths } from '../paths.ts';
import {
  answerTo,
  factOf,
  optionOf,
  someQuestion,
  someQuestions,
  threeQuestions,
} from '../testing/questions.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as QuizScreen } from './quiz-screen.tsx';

const screens = { '/practice/quiz': QuizScreen };
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string) => page.getByRole('button', { name });

interface Given {
  question: ChoiceQuestion;
  correct: boolean;
  confidence?: Confidence;
}

/** A quiz of these answers, ended, with `left` questions not reached. */
function ended(
  study: StudyState,
  given: readonly Given[],
  left: readonly ChoiceQuestion[] = [],
): void {
  const ids = [...given.map(({ question }) => question.id), ...left.map(({ id }) => id)];
  const { sitting } = study.startPractice(ids, 7);
  for (const { question, correct, confidence = null } of given) {
    study.answerQuestion({ ...answerTo(question, correct), sitting, confidence });
  }
  study.finishSitting(sitting);
}

const showEnded = (given: readonly Given[], left: readonly ChoiceQuestion[] = []) =>
  renderStudy(screens, { before: (study) => ended(study, given, left) });

/** The first `wrong` of some questions answered wrong, the others right. */
const marked = (count: number, wrong: number) =>
  someQuestions(count).map((question, i) => ({ question, correct: i >= wrong }));

describe('the result', () => {
  test('says how many were right and has focus [I1]', async () => {
    await showEnded(marked(3, 1));
    await expect.element(heading('2 of 3 right')).toHaveFocus();
  });

  test('comes after the last question', async () => {
    const question = someQuestion();
    await renderStudy(screens, {
      before: (study) => void study.startPractice([question.id], 7),
    });
    await page.getByRole('radio', { name: optionOf(question, true).name }).click();
    await userEvent.keyboard('{Enter}');
    await button('See the result').click();
    await expect.element(heading('1 of 1 right')).toHaveFocus();
  });

  test('nothing missed leaves nothing to retry', async () => {
    await showEnded(marked(2, 0));
    await expect.element(page.getByText('Nothing missed.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Retry/ })).not.toBeInTheDocument();
    await expect.element(heading('What you missed')).not.toBeInTheDocument();
  });

  test('an early end is said', async () => {
    await showEnded(marked(1, 0), someQuestions(3).slice(1));
    await expect.element(heading('1 of 1 right')).toBeVisible();
    await expect.element(page.getByText('You ended after 1 question of 3.')).toBeVisible();
  });

  test('guesses are counted', async () => {
    const [missed, guessed] = threeQuestions();
    await showEnded([
      { question: missed, correct: false },
      { question: guessed, correct: true, confidence: 'guess' },
    ]);
    await expect.element(page.getByText('You marked 1 answer as a guess.')).toBeVisible();
  });

  test('ends a quiz that was left open [R39]', async () => {
    const question = someQuestion();
    const study = await renderStudy(screens, {
      before: (study) => {
        const { sitting } = study.startPractice([question.id], 7);
        study.answerQuestion({ ...answerTo(question, true), sitting });
      },
    });
    await expect.element(heading('1 of 1 right')).toBeVisible();
    await expect.poll(() => selectOpenQuiz(study.now())).toBeNull();
  });

  test('leads back to the builder', async () => {
    await showEnded(marked(1, 0));
    const link = page.getByRole('link', { name: 'Build another quiz' });
    await expect.element(link).toHaveAttribute('href', paths.practice);
  });
});

describe('taking the same quiz again [B7]', () => {
  const again = button('Take the same quiz again');

  test('hides the old answers', async () => {
    const study = await showEnded(marked(2, 1));
    await again.click();
    await expect.element(heading('Question 1 of 2')).toHaveFocus();
    await expect.element(button('Check the answer')).toBeDisabled();
    await expect.poll(() => page.getByRole('radio', { checked: true }).elements()).toEqual([]);
    const asked = selectOpenQuiz(study.now())?.questions ?? [];
    const ids = someQuestions(2).map(({ id }) => id);
    expect([...asked].sort()).toEqual(ids.sort());
  });

  test('keeps the first attempt beside the new one [F6]', async () => {
    const attempts = (study: StudyState) => {
      ended(study, marked(3, 2));
      ended(study, marked(3, 0));
    };
    await renderStudy(screens, { before: attempts });
    await expect.element(heading('3 of 3 right')).toBeVisible();
    const first = 'At the first attempt at these questions: 1 of 3 right.';
    await expect.element(page.getByText(first)).toBeVisible();
  });

  test('a first attempt stands alone', async () => {
    await showEnded(marked(3, 2));
    await expect.element(heading('1 of 3 right')).toBeVisible();
    await expect.element(page.getByText(/^At the first attempt/)).not.toBeInTheDocument();
  });
});

describe('what was missed', () => {
  test('what one was sure of comes first', async () => {
    const [one, two, three] = threeQuestions();
    await showEnded([
      { question: one, correct: false, confidence: 'guess' },
      { question: two, correct: false },
      { question: three, correct: false, confidence: 'sure' },
    ]);
    await expect.element(heading('What you missed')).toBeVisible();
    const text = page.getByRole('main').or(page.getByRole('list').first()).element().textContent;
    const places = [three, two, one].map(({ stem }) => text?.indexOf(richText(stem)) ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await expect.element(page.getByText('You were sure of it')).toBeVisible();
    await expect.poll(() => page.getByText('You were sure of it').elements()).toHaveLength(1);
  });

  test('its cause is said in one tap', async () => {
    const study = await showEnded(marked(2, 1));
    const asked = page.getByRole('group', { name: 'Why did you miss it?' });
    await asked.getByRole('button', { name: 'Misread it' }).click();
    await expect
      .element(asked.getByRole('button', { name: 'Misread it' }))
      .toHaveAttribute('aria-pressed', 'true');
    await asked.getByRole('button', { name: 'Mixed up two things' }).click();
    expect([...(selectLatestQuiz(study.now())?.causes ?? [])]).toEqual([
      [someQuestion().id, 'mixed-up'],
    ]);
  });

  test('each with the sentence that teaches it [B6]', async () => {
    const question = someQuestion();
    const fact = factOf(question);
    await showEnded(marked(1, 1));
    await expect.element(page.getByText(richText(question.stem))).toBeVisible();
    const link = page.getByRole('link', { name: 'Show me where' }).first();
    await expect.element(link).toHaveAttribute('href', paths.fact(fact.topic, fact.id));
  });

  test('right answers are not among it', async () => {
    const [, right] = threeQuestions();
    await showEnded(marked(2, 1));
    await expect.element(heading('What you missed')).toBeVisible();
    await expect.element(page.getByText(richText(right.stem))).not.toBeInTheDocument();
  });
});

describe('retry [B8]', () => {
  test('asks only what was missed', async () => {
    const study = await showEnded(marked(4, 2));
    await button('Retry the 2 I missed').click();
    await expect.element(heading('Question 1 of 2')).toHaveFocus();
    const asked = selectOpenQuiz(study.now())?.questions ?? [];
    expect([...asked].sort()).toEqual(
      someQuestions(2)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('a single one is asked again', async () => {
    await showEnded(marked(2, 1));
    await button('Retry the one I missed').click();
    await expect.element(heading('Question 1 of 1')).toHaveFocus();
    await expect.element(button('Check the answer')).toBeDisabled();
  });

  test('keeps the first result apart [F6]', async () => {
    const question = someQuestion();
    const study = await showEnded(marked(1, 1));
    await button('Retry the one I missed').click();
    await page.getByRole('radio', { name: optionOf(question, true).name }).click();
    await button('Check the answer').click();
    await expect.element(heading('Right')).toBeVisible();
    expect(study.now().progress.questions.get(question.id)).toMatchObject({
      first: { correct: false },
      last: { correct: true },
    });
  });

  test('a double click begins one quiz [R38]', async () => {
    const study = await showEnded(marked(2, 1));
    await button('Retry the one I missed').dblClick();
    await expect.element(heading('Question 1 of 1')).toBeVisible();
    expect(study.now().progress.sittings.size).toBe(2);
    expect(selectLatestQuiz(study.now())).toEqual(selectOpenQuiz(study.now()));
  });
});
