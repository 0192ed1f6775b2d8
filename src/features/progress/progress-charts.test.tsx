import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { rightAnswer } from '#core/grade.ts';
import { selectOpenQuiz } from '#state/selectors.ts';
import { DAY_MS } from '#core/study-day.ts';
import type { StudyState } from '#state/study-store.ts';
import { bank } from '../bank.ts';
import { Component as QuizScreen } from '../practice/quiz-screen.tsx';
import { dueQueue } from '../testing/cards.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { Component as ProgressScreen } from './progress-screen.tsx';

const screens = { '/progress': ProgressScreen, '/practice/quiz': QuizScreen };
const region = (name: string) => page.getByRole('region', { name });

/** Rates the first cards that are due. */
function rateDue(study: StudyState, count: number): void {
  study.changeSetting('newPerDay', 500);
  for (const id of dueQueue(study).due.slice(0, count)) {
    study.reviewCard({ card: id, rating: 4, elapsedMs: 60_000, place: 'review' });
  }
}

/** Answers the first questions of the bank, sure of each. */
function answerSure(study: StudyState, count: number, correct: boolean): void {
  const questions = bank.questions.slice(0, count);
  const { sitting } = study.startPractice(
    questions.map(({ id }) => id),
    7,
  );
  for (const question of questions) {
    const picked = correct ? rightAnswer(question) : [];
    study.answerQuestion({ question, picked, confidence: 'sure', elapsedMs: 1000, sitting });
  }
  study.finishSitting(sitting);
}

describe('the calendar of study days [F2]', () => {
  const calendar = region('Study days');

  test('counts local days, with a table behind', async () => {
    await renderStudy(screens, { before: (study) => rateDue(study, 3) });
    await expect.element(calendar).toMatchTextContent(/Studied on 1 of the last 176 days\./);
    await calendar.getByText('As a table').click();
    const row = calendar.getByRole('row', { name: /23 Nov 2026/ });
    await expect.element(row).toHaveTextContent('23 Nov 2026303 min');
  });

  test('begins on a Monday and ends today', async () => {
    await renderStudy(screens);
    const squares = document.querySelectorAll('svg rect[data-level][data-skipped]');
    // 25 whole weeks and this Monday.
    expect(squares).toHaveLength(25 * 7 + 1);
  });
});

describe('the forecast [F3]', () => {
  const forecast = region('Due in the next two weeks');

  test('tells days ahead, the backlog apart', async () => {
    await renderStudy(screens, { before: (study) => rateDue(study, 4) });
    await expect.element(forecast).toMatchTextContent(/4 cards fall due; 0 later/);
    await forecast.getByText('As a table').click();
    await expect.element(forecast.getByRole('row', { name: /^Tue 1 Dec 4$/ })).toBeVisible();
    passTime(20 * DAY_MS);
    await expect.element(forecast).toMatchTextContent(/4 cards overdue/);
    await expect.element(forecast).toMatchTextContent(/No card falls due in the next 14 days/);
  });
});

describe('measured retention [F4]', () => {
  const retention = region('Measured retention');

  test('without tests there is not enough data', async () => {
    await renderStudy(screens, { before: (study) => rateDue(study, 1) });
    await expect.element(retention).toMatchTextContent(/Not enough data yet.*target is 90%/);
  });

  test('is counted by age against the target', async () => {
    const study = await renderStudy({ '/': () => <p>Elsewhere</p>, ...screens });
    rateDue(study.now(), 6);
    passTime(8 * DAY_MS);
    for (const [n, id] of dueQueue(study.now()).due.slice(0, 6).entries()) {
      study.now().reviewCard({ card: id, rating: n === 0 ? 1 : 3, elapsedMs: 1, place: 'review' });
    }
    await study.goTo('/progress');
    await expect
      .element(retention)
      .toMatchTextContent(/Recalled 83% of 6 reviews in 90 days; the target is 90%/);
    await retention.getByText('As a table').click();
    await expect.element(retention.getByRole('row', { name: /^1 to 3 weeks 6 83%/ })).toBeVisible();
    const mature = retention.getByRole('row', { name: /^Over 3 weeks 0/ });
    await expect.element(mature).toMatchTextContent(/not enough data/);
  });
});

describe('sure and wrong [F9]', () => {
  const errors = region('Sure and wrong');

  test('nothing to tell is said', async () => {
    await renderStudy(screens);
    await expect.element(errors).toMatchTextContent(/No answer that you were sure of/);
  });

  test('misses are listed and drilled in one tap [F8]', async () => {
    const study = await renderStudy(screens, { before: (study) => answerSure(study, 2, false) });
    await expect.element(errors).toMatchTextContent(/2 answers that you were sure of, 2 not put/);
    await expect.element(errors.getByRole('listitem').nth(1)).toBeVisible();
    await errors.getByRole('button', { name: 'Drill 2 questions' }).click();
    const asked = selectOpenQuiz(study.now())?.questions ?? [];
    expect([...asked].sort()).toEqual(
      bank.questions
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('those answered right since are told apart', async () => {
    await renderStudy(screens, {
      before: (study) => {
        answerSure(study, 1, false);
        answerSure(study, 1, true);
      },
    });
    await expect.element(errors).toMatchTextContent(/1 answer that you were sure of, 0 not put/);
    await expect.element(errors.getByText(/Answered right since\./)).toBeVisible();
  });
});

test('sureness is weighed over all first answers', async () => {
  await renderStudy(screens, {
    before: (study) => {
      answerSure(study, 4, true);
      answerSure(study, 4, false);
    },
  });
  const table = region('How sure, how right');
  await expect.element(table.getByRole('row', { name: /^Sure 4 4 \(100%\) 95%$/ })).toBeVisible();
});
