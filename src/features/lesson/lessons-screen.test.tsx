import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { bank } from '../bank.ts';
import { paths } from '../paths.ts';
import { firstOf } from '../testing/questions.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as LessonsScreen } from './lessons-screen.tsx';

const screens = { '/lessons': LessonsScreen };
const lesson = firstOf(bank.lessons);
const row = page.getByRole('link', { name: lesson.title, exact: false }).first();
const item = page.getByRole('listitem').first();

test('every lesson has its link, in order [A1]', async () => {
  await renderStudy(screens);
  await expect.element(row).toBeVisible();
  const hrefs = page
    .getByRole('link')
    .elements()
    .map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(bank.lessons.map(({ topic }) => paths.lesson(topic)));
});

test('an unread lesson carries no mark [A4]', async () => {
  await renderStudy(screens);
  await expect
    .element(item)
    .toMatchTextContent(new RegExp(`^${lesson.title}${lesson.summary.slice(0, 20)}`));
});

test('an opened lesson is marked as reading [A4]', async () => {
  await renderStudy(screens, { before: (study) => study.readSection(lesson.topic, 'top') });
  await expect.element(item).toMatchTextContent(new RegExp(`^${lesson.title} ?reading`));
});

test('a finished lesson is marked as done [A4]', async () => {
  await renderStudy(screens, {
    before: (study) => {
      study.readSection(lesson.topic, 'top');
      for (const card of lesson.prompts) {
        study.reviewCard({ card, rating: 3, elapsedMs: 1, place: 'lesson' });
      }
    },
  });
  await expect.element(item).toMatchTextContent(new RegExp(`^${lesson.title} ?done`));
});

test('length, prompts and questions are told', async () => {
  await renderStudy(screens);
  const { prompts, questionCount } = lesson;
  await expect
    .element(item)
    .toMatchTextContent(
      new RegExp(`min · ${prompts.length} prompts · ${questionCount} questions$`),
    );
});
