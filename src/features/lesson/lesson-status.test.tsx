import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderStudy } from '../testing/render-study.tsx';
import { LessonStatus } from './lesson-status.tsx';

const topic = 'fargate';
const prompts = ['card-a', 'card-b'];
const screens = { '/': () => <LessonStatus topic={topic} prompts={prompts} /> };
const said = page.getByRole('status');

const rated = (card: string) => ({ card, rating: 3, elapsedMs: 1000, place: 'lesson' }) as const;

test('the rule for done is written down [A4]', async () => {
  await renderStudy(screens);
  await expect
    .element(page.getByText(/done when all its prompts are answered, or when you say so/))
    .toBeVisible();
});

test('a lesson never opened is unread [A4]', async () => {
  await renderStudy(screens);
  await expect
    .element(said)
    .toMatchTextContent('This lesson is not read yet; 0 of 2 recall prompts answered.');
});

test('an opened lesson is being read [A4]', async () => {
  await renderStudy(screens, { before: (study) => study.readSection(topic, 'top') });
  await expect.element(said).toMatchTextContent('This lesson is being read');
});

test('answering the last prompt makes it done [A4]', async () => {
  const study = await renderStudy(screens, {
    before: (study) => {
      study.readSection(topic, 'top');
      study.reviewCard(rated('card-a'));
    },
  });
  await expect.element(said).toMatchTextContent('being read; 1 of 2 recall prompts answered');
  study.now().reviewCard(rated('card-b'));
  await expect.element(said).toMatchTextContent('done; 2 of 2 recall prompts answered');
});

test('the learner’s word stands above the rule [A4]', async () => {
  const study = await renderStudy(screens, {
    before: (study) => {
      study.readSection(topic, 'top');
      for (const card of prompts) study.reviewCard(rated(card));
    },
  });
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  await expect.element(said).toMatchTextContent('This lesson is not read yet');
  expect(study.now().progress.lessons.get(topic)).toBe('unread');
});

test('marking as done can be reversed [A4]', async () => {
  await renderStudy(screens);
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect.element(said).toMatchTextContent('This lesson is done');
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  await expect.element(said).toMatchTextContent('This lesson is not read yet');
});
