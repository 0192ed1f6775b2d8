import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { richText } from '#bank/rich-text.ts';
import { bank } from '../bank.ts';
import { paths } from '../paths.ts';
import { Lesson, lessonCard, lessonHead, lessonSources } from '../testing/lesson.tsx';
import { renderStudy } from '../testing/render-study.tsx';

const screens = { '/': Lesson };

test('title, place in the course and summary are told', async () => {
  await renderStudy(screens);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(lessonHead.title);
  const place = `Lesson ${lessonHead.number} of ${bank.lessons.length}`;
  await expect.element(page.getByText(place)).toBeVisible();
  await expect.element(page.getByText(lessonHead.summary)).toBeVisible();
});

test('the date of the last check is shown [A9]', async () => {
  await renderStudy(screens);
  const date = page.getByRole('time');
  await expect.element(date).toHaveAttribute('datetime', lessonHead.checked);
  await expect.element(date).toMatchTextContent(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
});

test('each documentation page is linked once [A9]', async () => {
  await renderStudy(screens);
  const sources = page.getByRole('region', { name: 'Where this comes from' });
  await sources.getByText(`${lessonSources.size} documentation pages`).click();
  const links = sources.getByRole('link').elements();
  expect(links.map((link) => link.getAttribute('href'))).toEqual([...lessonSources]);
});

test('prompts stand in the text [B1]', async () => {
  await renderStudy(screens);
  const prompt = page.getByRole('region', { name: /^Recall/ });
  await expect.element(prompt).toMatchTextContent(richText(lessonCard.front).slice(0, 40));
  const text = page.getByRole('article').element().textContent ?? '';
  const at = text.indexOf(richText(lessonCard.front).slice(0, 40));
  expect(at).toBeGreaterThan(text.indexOf('First section'));
  expect(at).toBeLessThan(text.indexOf('Second section'));
});

test('it leads to practice and the next lesson', async () => {
  await renderStudy(screens);
  const onward = page.getByRole('navigation', { name: 'After this lesson' });
  const practise = onward.getByRole('link', { name: `Practise ${lessonHead.title}` });
  await expect.element(practise).toHaveAttribute('href', paths.drill(lessonHead.topic));
  const next = bank.lessons.find(({ number }) => number === lessonHead.number + 1);
  await expect
    .element(onward.getByRole('link', { name: `Next: ${next?.title}` }))
    .toHaveAttribute('href', paths.lesson(next?.topic ?? ''));
});
