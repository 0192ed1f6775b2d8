/** What holds for every page of the site, lessons included. */
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { someQuestion } from '../features/testing/questions.ts';
import { renderRoutes } from '../features/testing/render-study.tsx';
import { pages, routes } from './routes.tsx';

/** The pages, and what they become when something is under way. */
const shown: [name: string, path: string, isUnderWay: boolean][] = [
  ...pages.map((path): [string, string, boolean] => [path, path, false]),
  ['/practice/quiz with a question', '/practice/quiz', true],
  ['/ with an open quiz', '/', true],
  ['/no/such', '/no/such', false],
];
const controls = ['button', 'link', 'checkbox', 'radio', 'spinbutton', 'progressbar'] as const;

describe.each(shown)('%s', (_, path, isUnderWay) => {
  const open = async () => {
    await renderRoutes(routes, {
      path,
      before: (study) => {
        if (isUnderWay) study.startPractice([someQuestion().id], 7);
      },
    });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  };

  test('one heading leads, and can take the focus [I1]', async () => {
    await open();
    const heading = page.getByRole('heading', { level: 1 });
    await expect.element(heading).toHaveAttribute('tabindex', '-1');
    await expect.poll(() => heading.elements()).toHaveLength(1);
  });

  test('headings with an address can take the focus [A2]', async () => {
    await open();
    const named = page
      .getByRole('main')
      .getByRole('heading')
      .elements()
      .filter((heading) => heading.id !== '');
    expect(named.filter((heading) => !heading.hasAttribute('tabindex'))).toEqual([]);
  });

  test('no level of heading is left out', async () => {
    await open();
    const levels = page
      .getByRole('main')
      .getByRole('heading')
      .elements()
      .map(({ tagName }) => Number(tagName.slice(1)));
    const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test('every control has a name [I1]', async () => {
    await open();
    for (const role of controls) {
      for (const control of page.getByRole(role).elements()) {
        await expect.element(control).toHaveAccessibleName();
      }
    }
  });

  test('the title names page and site', async () => {
    await open();
    await expect.poll(() => document.title).toMatch(/^.+ · Stevedore$/);
  });

  test('no id stands twice', async () => {
    await open();
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('parts with a name have different names', async () => {
    await open();
    const names = ['region', 'navigation', 'main'].flatMap((role) =>
      page
        .getByRole(role)
        .elements()
        .map((part) => `${role} ${nameOf(part)}`),
    );
    // Of prompts, tables and blocks of code a lesson has several alike.
    const parts = names.filter((name) => !/^region (Recall|Table|Code:)/.test(name));
    expect(parts).toEqual([...new Set(parts)]);
  });
});

function nameOf(element: Element): string {
  const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  return element.getAttribute('aria-label') ?? label?.textContent ?? '';
}
