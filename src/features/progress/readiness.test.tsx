import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { rightAnswer } from '#core/grade.ts';
import type { StudyState } from '#state/study-store.ts';
import { bank } from '../bank.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as TodayScreen } from '../today/today-screen.tsx';
import { Component as ProgressScreen } from './progress-screen.tsx';

const screens = { '/progress': ProgressScreen, '/': TodayScreen };
const readiness = page.getByRole('region', { name: 'Readiness' });

/** Answers questions of all topics, every third one wrong. */
const answered = (count: number) => (study: StudyState) => {
  const step = Math.floor(bank.questions.length / count);
  const questions = bank.questions.filter((_, n) => n % step === 0).slice(0, count);
  const { sitting } = study.startPractice(
    questions.map(({ id }) => id),
    7,
  );
  for (const [n, question] of questions.entries()) {
    const picked = n % 3 === 0 ? [] : rightAnswer(question);
    study.answerQuestion({ question, picked, confidence: null, elapsedMs: 1, sitting });
  }
};

describe('readiness [U13][F7]', () => {
  test('is hidden until there is enough data', async () => {
    await renderStudy(screens, { before: answered(10) });
    await expect
      .element(readiness)
      .toMatchTextContent(/Not enough data yet: answer 30 more questions that you have not seen\./);
    await expect.element(readiness).not.toMatchTextContent('%');
  });

  test('is a chance with an interval and three reasons', async () => {
    await renderStudy(screens, { before: answered(60) });
    await expect.element(readiness).toMatchTextContent(/% chance of passing the full exam today/);
    await expect.element(readiness).toMatchTextContent(/Nine times in ten it lies between/);
    await expect.element(readiness).toMatchTextContent(/from 60 first answers/);
    const drills = readiness.getByRole('link', { name: /^Drill/ });
    await expect.poll(() => drills.elements().length).toBe(3);
    expect(drills.elements()[0]?.getAttribute('href')).toMatch(/practice\?topics=/);
  });

  test('stands on Today in brief', async () => {
    await renderStudy(screens, { path: '/', before: answered(60) });
    await expect.element(readiness).toMatchTextContent(/% chance of passing/);
    const rest = readiness.getByRole('link', { name: 'What holds it back' });
    await expect.element(rest).toHaveAttribute('href', '/progress#readiness');
  });
});
