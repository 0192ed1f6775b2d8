import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { rightAnswer } from '#core/grade.ts';
import { selectOpenQuiz } from '#state/selectors.ts';
import type { StudyState } from '#state/study-store.ts';
import { bank, factLinks, findFact, queueCards } from '../bank.ts';
import { paths } from '../paths.ts';
import { Component as QuizScreen } from '../practice/quiz-screen.tsx';
import { dueCard } from '../testing/cards.ts';
import { answerTo, factOf, firstOf, someQuestions } from '../testing/questions.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as ProgressScreen } from './progress-screen.tsx';

const screens = { '/progress': ProgressScreen, '/practice/quiz': QuizScreen };
const lesson = firstOf(bank.lessons);
const ofLesson = bank.questions.filter(({ topic }) => topic === lesson.topic);

const row = page.getByRole('row', { name: lesson.title, exact: false }).first();
const cell = (n: number) => row.getByRole('cell').nth(n);
const figure = (name: string) =>
  page
    .getByRole('definition')
    .elements()
    .find((value) => value.previousElementSibling?.textContent === name)?.textContent;

/** Answers the lesson's first questions: so many right, then so many wrong. */
function answered(study: StudyState, right: number, wrong: number): void {
  const questions = ofLesson.slice(0, right + wrong);
  const { sitting } = study.startPractice(
    questions.map(({ id }) => id),
    7,
  );
  for (const [i, question] of questions.entries()) {
    const correct = i < right;
    const picked = correct ? rightAnswer(question) : [];
    study.answerQuestion({ question, picked, confidence: null, elapsedMs: 1000, sitting });
  }
  study.finishSitting(sitting);
}

describe('accuracy by topic [F5]', () => {
  test('an untouched topic claims nothing', async () => {
    await renderStudy(screens);
    await expect.element(cell(0)).toMatchTextContent('not answered yet');
  });

  test.each([1, 4])('%i answers are not enough data', async (count) => {
    await renderStudy(screens, { before: (study) => answered(study, count, 0) });
    await expect.element(cell(0)).toHaveTextContent(`${count} of ${count} not enough data`);
  });

  test('five answers give share, count and interval', async () => {
    await renderStudy(screens, { before: (study) => answered(study, 4, 1) });
    await expect.element(cell(0)).toMatchTextContent(/^80% 4 of 5, range \d+–\d+%/);
  });

  test('first answers stand apart from later ones [F6]', async () => {
    await renderStudy(screens, {
      before: (study) => {
        answered(study, 0, 5);
        answered(study, 5, 0);
      },
    });
    await expect.element(cell(0)).toMatchTextContent(/^0% 0 of 5/);
    await expect.element(cell(1)).toHaveTextContent('5 of 5');
  });

  test('every topic is named and linked', async () => {
    await renderStudy(screens);
    const name = row.getByRole('rowheader').getByRole('link');
    await expect.element(name).toHaveAttribute('href', paths.lesson(lesson.topic));
    const rows = page
      .getByRole('region', { name: 'Accuracy by topic' })
      .getByRole('row')
      .elements();
    expect(rows).toHaveLength(bank.lessons.length + 2);
  });

  test('the table is one region with one name', async () => {
    await renderStudy(screens);
    const named = page.getByRole('region', { name: 'Accuracy by topic' });
    await expect.element(named).toBeVisible();
  });
});

describe('a drill [F8]', () => {
  const drill = page.getByRole('button', { name: `Drill ${lesson.title}` });

  test('is one click from its topic', async () => {
    const study = await renderStudy(screens);
    await drill.click();
    await expect.element(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
    expect(study.place()).toBe('/practice/quiz');
    const asked = selectOpenQuiz(study.now())?.questions ?? [];
    const inTopic = new Set(ofLesson.map(({ id }) => id));
    expect(asked.filter((id) => !inTopic.has(id))).toEqual([]);
  });

  test('waits until the record is read', async () => {
    await renderStudy(screens, { isBooting: true });
    await expect.element(drill).toBeDisabled();
  });
});

describe('cards', () => {
  test('are counted by stage', async () => {
    await renderStudy(screens, {
      before: (study) => {
        const [learning, young] = [dueCard(study, 0).id, dueCard(study, 1).id];
        study.reviewCard({ card: learning, rating: 1, elapsedMs: 1, place: 'review' });
        study.reviewCard({ card: young, rating: 4, elapsedMs: 1, place: 'review' });
      },
    });
    await expect.element(page.getByRole('heading', { name: 'Cards' })).toBeVisible();
    expect(figure('New')).toBe(String(queueCards.length - 2));
    expect(figure('Learning')).toBe('1');
    expect(figure('Young, under 21 days')).toBe('1');
    expect(figure('Mature')).toBe('0');
  });

  test('those that left the content are told [R15]', async () => {
    await renderStudy(screens, {
      before: (study) =>
        void study.reviewCard({ card: 'gone', rating: 3, elapsedMs: 1, place: 'review' }),
    });
    await expect.element(page.getByText(/^1 more/)).toMatchTextContent('no longer has');
  });
});

describe('mastery [U8]', () => {
  const mastery = page.getByRole('region', { name: 'Mastery by fact' });
  const total = factLinks.filter(({ id }) => findFact(id)?.topic === lesson.topic).length;

  test('counts the strong facts of each lesson', async () => {
    await renderStudy(screens);
    const summary = mastery.getByText(`0 of ${total} strong`).first();
    await expect.element(summary).toBeVisible();
  });

  test('names the level of each fact in words [I3]', async () => {
    const question = firstOf(someQuestions(1));
    const fact = factOf(question);
    await renderStudy(screens, {
      before: (study) => {
        const { sitting } = study.startPractice([question.id], 7);
        study.answerQuestion({ ...answerTo(question, false), sitting });
      },
    });
    const title = bank.lessons.find(({ topic }) => topic === fact.topic)?.title ?? '';
    await mastery.getByText(title, { exact: true }).click();
    const item = mastery.getByRole('listitem').filter({ hasText: fact.statement }).last();
    await expect.element(item).toMatchTextContent(/weak$/);
    const link = item.getByRole('link');
    await expect.element(link).toHaveAttribute('href', paths.fact(fact.topic, fact.id));
  });

  test('explains its marks', async () => {
    await renderStudy(screens);
    const key = mastery.getByRole('list', { name: 'Marks' });
    await expect.element(key).toMatchTextContent(/strong.*growing.*weak.*not begun/);
  });
});

test('the number of steps is told', async () => {
  await renderStudy(screens, { before: (study) => void study.flagQuestion('any', true) });
  await expect.element(page.getByRole('status')).toHaveTextContent('Counted from 1 recorded step.');
});

test('while reading it asks for patience', async () => {
  await renderStudy(screens, { isBooting: true });
  await expect.element(page.getByRole('status')).toHaveTextContent('Reading your record …');
});
