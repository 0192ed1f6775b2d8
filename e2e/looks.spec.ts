import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerAs } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { allPages, lessonPages, screens } from './site.ts';
import { expectAlive, goOn, startQuiz } from './studying.ts';

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
  test.slow();
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
  test.slow();
  const widths = [320, 1280];
  const expectLargeTargets = async () => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(listSmallTargets, targetSize), page.url()).toEqual([]);
    }
  };
  for (const path of allPages) {
    await page.goto(path);
    await expectAlive(page);
    await expectLargeTargets();
  }
  await startQuiz(page, 5);
  await expectLargeTargets();
  const form = page.getByRole('group', { name: /^Choose / });
  for (const answer of await form.getByRole('radio').or(form.getByRole('checkbox')).all()) {
    const row = await answer.evaluate((field) => field.closest('label')?.getBoundingClientRect());
    expect(row?.height).toBeGreaterThanOrEqual(answerSize);
  }
  await answerAs(page, false);
  await expectLargeTargets();
  await page.goto('/review');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expectLargeTargets();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ['Again', 'Hard', 'Good', 'Easy']) {
      const box = await page.getByRole('button', { name: new RegExp(`^${name}`) }).boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0), name).toBeGreaterThanOrEqual(answerSize);
    }
  }
});

test('no style that a page names was left out of the build', async ({ request }) => {
  for (const path of allPages) {
    const html = await (await request.get(path)).text();
    const css = /<style>.*?<\/style>/s.exec(html)?.[0] ?? '';
    // A name that a CSS module made begins with a line; it has its styles there and nowhere else.
    const named = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(
      (match) => match[1]?.split(' ') ?? [],
    );
    const made = [...new Set(named)].filter((name) => name.startsWith('_'));
    expect(made.length, path).toBeGreaterThan(5);
    expect(
      made.filter((name) => !css.includes(`.${name}`)),
      path,
    ).toEqual([]);
  }
});

async function expectAccessible(page: Page): Promise<void> {
  // The mode without a second page for frames, of which there are none, takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
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
 * In the page: what can be pressed, also in what is folded, and is too small. Links within a sentence are exempt (WCAG 2.5.8), and a field is
 * as large as the label that presses it.
 */
function listSmallTargets(least: number): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
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
