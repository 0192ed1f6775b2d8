import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerAs } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { allPages, lessonPages, screens } from './site.ts';
import { expectAlive, goOn, questionHeading, startQuiz } from './studying.ts';

const schemes = ['light', 'dark'] as const;
/** Smallest side of an answer and of anything else that is pressed, in CSS pixels. */
const answerSize = 44;
const targetSize = 24;

for (const colorScheme of schemes) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const [name, paths] of Object.entries({ screens, lessons: lessonPages })) {
      test(`axe finds nothing serious on the ${name} in ${colorScheme} [I5]`, async ({ page }) => {
        test.slow();
        for (const path of [...paths, ...(name === 'screens' ? ['/404'] : [])]) {
          await page.goto(path);
          await expectAlive(page);
          await expectAccessible(page);
        }
      });
    }

    test(`axe finds nothing serious while studying in ${colorScheme} [I5]`, async ({ page }) => {
      test.slow();
      await startQuiz(page, 5);
      for (let number = 1; number <= 5; number += 1) {
        if (number === 1) await expectAccessible(page);
        await answerAs(page, number === 1);
        if (number <= 2) await expectAccessible(page);
        await goOn(page);
      }
      await expect(page.getByRole('heading', { level: 1, name: '1 of 5 right' })).toBeVisible();
      await expectAccessible(page);

      await page.goto('/review');
      await page.getByRole('button', { name: 'Show the answer' }).click();
      await expectAccessible(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test('a chosen theme is there before the first paint [I6]', async ({ page, faults }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  await expectAlive(page);
  const light = await pageColour(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => pageColour(page)).not.toBe(light);
  const dark = await pageColour(page);

  // With all of the app's own code held back, what is painted is what the document alone decides.
  faults.allow(/net::ERR_FAILED/);
  await page.route('**/assets/*.js', (route) => route.abort());
  for (const path of ['/', '/settings', ...lessonPages.slice(0, 1)]) {
    await page.goto(path);
    expect(await pageColour(page), path).toBe(dark);
  }
  await page.unroute('**/assets/*.js');
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'As the system' }).check();
  await expect.poll(() => pageColour(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await pageColour(page)).toBe(dark);
});

test('nothing moves where less motion is wished for [I8]', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of allPages) {
    await page.goto(path);
    await expectAlive(page);
    expect(await page.evaluate(listMotion), path).toEqual([]);
  }
  await startQuiz(page, 5);
  await answerAs(page, false);
  expect(await page.evaluate(listMotion)).toEqual([]);
});

test('answers are large enough to hit, and so is all else [I7]', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of allPages) {
      await page.goto(path);
      await expectAlive(page);
      expect(await page.evaluate(listSmallTargets, targetSize), path).toEqual([]);
    }
    await startQuiz(page, 5);
    await expect(questionHeading(page)).toBeVisible();
    const form = page.getByRole('group', { name: /^Choose / });
    const answers = form.getByRole('radio').or(form.getByRole('checkbox'));
    for (const answer of await answers.all()) {
      const row = await answer.evaluate(
        (field) => field.closest('label')?.getBoundingClientRect().height,
      );
      expect(row).toBeGreaterThanOrEqual(answerSize);
    }
    expect(await page.evaluate(listSmallTargets, targetSize)).toEqual([]);
    await page.goto('/review');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    for (const name of ['Again', 'Hard', 'Good', 'Easy']) {
      const box = await page.getByRole('button', { name: new RegExp(`^${name}`) }).boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0), name).toBeGreaterThanOrEqual(answerSize);
    }
  }
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  expect(grave, page.url()).toEqual([]);
}

function pageColour(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** In the page: what is animated, or would be. */
function listMotion(): string[] {
  const running = document.getAnimations().map((animation) => `running: ${animation.id}`);
  const willing = [...document.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after'].flatMap((part) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(
        element,
        part || null,
      );
      const moves =
        animationName !== 'none' ||
        transitionDuration.split(', ').some((time) => parseFloat(time) > 0) ||
        scrollBehavior === 'smooth';
      return moves ? [`${element.tagName}.${element.className}${part}`] : [];
    }),
  );
  return [...running, ...willing];
}

/**
 * In the page: what can be pressed and is too small. Links within a sentence are exempt (WCAG 2.5.8), and a field is
 * as large as the label that presses it.
 */
function listSmallTargets(least: number): string[] {
  const targets = [
    ...document.querySelectorAll('a[href], button, summary, input, label:has(input)'),
  ];
  return targets.flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    const isHidden = width === 0 || !target.checkVisibility();
    const isInLabel = target instanceof HTMLInputElement && target.closest('label') !== null;
    const isInSentence =
      target.tagName === 'A' && getComputedStyle(target).display === 'inline' && isInText(target);
    if (isHidden || isInLabel || isInSentence || Math.min(width, height) >= least) return [];
    return [`${target.outerHTML.slice(0, 120)} ${Math.round(width)}x${Math.round(height)}`];
  });

  function isInText(link: Element): boolean {
    const line = link.closest('p, li, td, th, dd');
    return (
      line !== null &&
      (line.textContent ?? '').trim().length > (link.textContent ?? '').trim().length
    );
  }
}
