import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Lesson, lessonFact, lessonHead } from '../testing/lesson.tsx';
import { renderStudy, type Study } from '../testing/render-study.tsx';
import { followReading } from './follow-reading.ts';

/** Opens the lesson at an address within it, and follows the reader. */
async function read(hash = ''): Promise<Study> {
  history.replaceState(null, '', hash || location.pathname);
  const study = await renderStudy({ '/': Lesson });
  await expect.element(page.getByRole('heading', { name: 'First section' })).toBeVisible();
  const stop = followReading(study.store);
  onTestFinished(() => {
    stop();
    history.replaceState(null, '', location.pathname);
  });
  return study;
}

const placeOf = (study: Study) => study.now().progress.place;

describe('the place [A3]', () => {
  test('is recorded where the reader stays', async () => {
    const study = await read();
    expect(placeOf(study)).toBeNull();
    await expect
      .poll(() => placeOf(study), { timeout: 5000 })
      .toMatchObject({ lesson: lessonHead.topic, section: 'first' });
    page.getByRole('heading', { name: 'Second section' }).element().scrollIntoView();
    await expect.poll(() => placeOf(study)?.section, { timeout: 5000 }).toBe('second');
    expect(study.now().progress.lessons.get(lessonHead.topic)).toBe('reading');
  });

  test('is not recorded for a glance', async () => {
    const study = await read();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(placeOf(study)).toBeNull();
  });
});

describe('an address within the lesson', () => {
  const fact = page.getByText(lessonFact.statement);

  test('a section named gets the focus [A2]', async () => {
    await read('#second');
    const heading = page.getByRole('heading', { name: 'Second section' });
    await expect.element(heading).toHaveFocus();
    await expect.element(heading).toBeInViewport();
  });

  test('a fact named is focused and marked [B6]', async () => {
    await read(`#fact-${lessonFact.id}`);
    await expect.element(fact).toHaveFocus();
    await expect.element(fact).toHaveAttribute('data-shown');
  });

  test('another address moves mark and focus', async () => {
    await read(`#fact-${lessonFact.id}`);
    location.hash = '#first';
    await expect.element(page.getByRole('heading', { name: 'First section' })).toHaveFocus();
    await expect.element(fact).not.toHaveAttribute('data-shown');
  });

  test.each(['#no-such', '#%E0%A4%A'])('%s moves nothing and breaks nothing', async (hash) => {
    await read(hash);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the copy button [A7]', () => {
  const copy = page.getByRole('button', { name: /Copy|Copied|Ctrl/ });

  test('copies the code and says so', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    onTestFinished(() => written.mockRestore());
    await read();
    await copy.click();
    await expect.element(copy).toHaveTextContent('Copied');
    expect(written).toHaveBeenCalledWith('docker run app');
    await expect.element(copy).toHaveTextContent('Copy');
  });

  test('a refusal is said too', async () => {
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    onTestFinished(() => refused.mockRestore());
    await read();
    await copy.click();
    await expect.element(copy).toHaveTextContent('Press Ctrl+C to copy');
  });
});

test('on other pages it does nothing', async () => {
  const study = await renderStudy({ '/': () => <h1>Today</h1> });
  await expect.element(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  followReading(study.store)();
  expect(study.now().progress.count).toBe(0);
});
