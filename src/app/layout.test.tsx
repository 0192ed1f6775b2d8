import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { offline } from '../features/offline-state.ts';
import { paths } from '../features/paths.ts';
import { someQuestion } from '../features/testing/questions.ts';
import { renderRoutes } from '../features/testing/render-study.tsx';
import { routes } from './routes.tsx';

const nav = page.getByRole('navigation', { name: 'Main' });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

describe('finding one’s way', () => {
  test('every screen is in the navigation', async () => {
    await renderRoutes(routes, { path: '/' });
    const links = () =>
      nav
        .getByRole('link')
        .elements()
        .map((link) => [link.textContent, link.getAttribute('href')]);
    await expect.poll(links).toEqual([
      ['Today', paths.today],
      ['Lessons', paths.lessons],
      ['Practice', paths.practice],
      ['Exam', paths.exam],
      ['Review', paths.review],
      ['Progress', paths.progress],
    ]);
    const settings = page.getByRole('link', { name: 'Settings' });
    await expect.element(settings).toHaveAttribute('href', paths.settings);
  });

  test.each([
    ['/', 'Today'],
    ['/lessons', 'Lessons'],
    ['/practice/quiz', 'Practice'],
    ['/exam/sitting', 'Exam'],
  ])('at %s the current screen is %s', async (path, name) => {
    await renderRoutes(routes, { path });
    const current = () =>
      nav
        .getByRole('link')
        .elements()
        .filter((link) => link.ariaCurrent === 'page' || link.getAttribute('aria-current'))
        .map((link) => link.textContent);
    await expect.poll(current).toEqual([name]);
  });

  test('the first Tab offers the content [I1]', async () => {
    await renderRoutes(routes, { path: '/' });
    await expect.element(heading('Today')).toBeVisible();
    await userEvent.tab();
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect.element(skip).toHaveFocus();
    await expect.element(skip).toBeInViewport();
    await expect.element(skip).toHaveAttribute('href', '#main');
    await expect.element(page.getByRole('main')).toHaveAttribute('id', 'main');
  });

  test('an unknown address has a way back', async () => {
    await renderRoutes(routes, { path: '/no/such' });
    await expect.element(heading('There is no such page')).toBeVisible();
    const today = page.getByRole('main').getByRole('link', { name: 'Today' });
    await expect.element(today).toHaveAttribute('href', paths.today);
  });
});

describe('going to another screen [I1]', () => {
  test('moves the focus to its heading', async () => {
    const study = await renderRoutes(routes, { path: '/' });
    await expect.element(heading('Today')).not.toHaveFocus();
    for (const [path, name] of [
      ['/lessons', 'Lessons'],
      ['/progress', 'Progress'],
      ['/settings', 'Settings'],
      ['/no/such', 'There is no such page'],
    ] as const) {
      await study.goTo(path);
      await expect.element(heading(name)).toHaveFocus();
    }
  });

  test('begins at its top', async () => {
    const study = await renderRoutes(routes, { path: '/progress' });
    await expect.element(heading('Progress')).toBeVisible();
    page.getByRole('contentinfo').element().scrollIntoView({ behavior: 'instant' });
    await expect.poll(() => window.scrollY).toBeGreaterThan(0);
    await study.goTo('/settings');
    await expect.element(heading('Settings')).toBeInViewport();
    await expect.poll(() => window.scrollY).toBe(0);
  });

  test('an address within it is gone to', async () => {
    const study = await renderRoutes(routes, { path: '/' });
    await expect.element(heading('Today')).toBeVisible();
    const data = page.getByRole('heading', { name: 'Your data', exact: true });
    await study.goTo('/settings#data');
    await expect.element(data).toHaveFocus();
    await expect.element(data).toBeInViewport();
    window.scrollTo(0, 0);
    await study.goTo('/settings#data');
    await expect.element(data).toBeInViewport();
  });
});

describe('an update that waits [G4]', () => {
  const offer = page.getByRole('button', { name: 'Update now' });
  const wait = () => {
    offline.setState({ updateWaits: true });
    onTestFinished(() => offline.setState({ updateWaits: false }));
  };

  test('is offered on quiet screens', async () => {
    wait();
    await renderRoutes(routes, { path: '/' });
    await expect.element(offer).toBeVisible();
  });

  test('waits while a quiz is answered', async () => {
    wait();
    const study = await renderRoutes(routes, {
      path: '/practice/quiz',
      before: (study) => void study.startPractice([someQuestion().id], 7),
    });
    await expect.element(heading('Question 1 of 1')).toBeVisible();
    await expect.element(offer).not.toBeInTheDocument();
    const [sitting = ''] = study.now().progress.sittings.keys();
    study.now().finishSitting(sitting);
    await expect.element(offer).toBeVisible();
  });

  test('waits while cards are reviewed', async () => {
    wait();
    await renderRoutes(routes, { path: '/review' });
    await expect.element(heading('Review')).toBeVisible();
    await expect.element(offer).not.toBeInTheDocument();
  });
});
