import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { eventsOf, recordOf } from './record.ts';
import { bank, screens } from './site.ts';
import { answerQuestion, expectAlive, questionHeading } from './studying.ts';

const docker = bank.lessons[0];
if (!docker) throw new Error('There is no lesson to read.');

// With motion a page may still be on its way to what has the focus.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** More stops than any page has. */
const mostStops = 200;

test('a lesson is found, read and recalled by keys alone [I1]', async ({ page }) => {
  await page.goto('/');
  await expectAlive(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expectFocusSeen(skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.goto('/');
  await expectAlive(page);
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Lessons' }),
  );
  await page.keyboard.press('Enter');
  await expectFocusSeen(page.getByRole('heading', { level: 1, name: 'Lessons' }));
  await tabTo(page, page.getByRole('link', { name: docker.title }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: docker.title })).toBeVisible();
  await expectAlive(page);

  const prompt = page.getByRole('region', { name: 'Recall' }).first();
  await tabTo(page, prompt.getByText('Show the answer'));
  await page.keyboard.press('Enter');
  await tabTo(page, prompt.getByRole('button', { name: 'I knew it' }));
  await page.keyboard.press('Enter');
  await expect(prompt.getByRole('status')).toContainText('Noted.');
  await expectFocusSeen(prompt.getByText('Noted.'));
  await tabTo(page, page.getByRole('button', { name: 'Mark as done' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeFocused();
});

test('a quiz is built, answered and tried again by keys alone [I1][I2]', async ({ page }) => {
  await page.goto('/practice');
  await expectAlive(page);
  await tabTo(page, page.getByRole('checkbox', { name: docker.title }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: '10', exact: true }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: '5', exact: true })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Start the quiz' }));
  await page.keyboard.press('Enter');

  for (let number = 1; number <= 5; number += 1) {
    await expect(questionHeading(page)).toHaveText(`Question ${number} of 5`);
    await expectFocusSeen(questionHeading(page));
    await page.keyboard.press('f');
    await expect(page.getByRole('button', { name: 'Flagged' })).toBeVisible();
    await answerQuestion(page);
    await expectFocusSeen(page.getByRole('heading', { level: 2, name: /^(Right|Not right)$/ }));
    await page.keyboard.press('Enter');
  }
  await expectFocusSeen(page.getByRole('heading', { level: 1, name: /^\d of 5 right$/ }));
  await tabTo(page, page.getByRole('link', { name: 'Build another quiz' }));
  await page.keyboard.press('Enter');
  await expectFocusSeen(page.getByRole('heading', { level: 1, name: 'Practice' }));
});

test('with shortcuts off a quiz is answered with the native keys [I2]', async ({ page }) => {
  await page.goto('/settings');
  await expectAlive(page);
  await tabTo(page, page.getByRole('checkbox', { name: 'Single-key shortcuts' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' }),
    'Shift+Tab',
  );
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByText('Level and kind'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('checkbox', { name: 'One right option' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Start the quiz' }));
  await page.keyboard.press('Enter');
  await expect(questionHeading(page)).toBeFocused();
  for (const key of ['1', 'f', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Flag' })).toHaveAttribute('aria-pressed', 'false');
  const form = page.getByRole('group', { name: /^Choose / });
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);

  await tabTo(page, form.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Check the answer' }));
  await page.keyboard.press('Enter');
  await expectFocusSeen(page.getByRole('heading', { level: 2, name: /^(Right|Not right)$/ }));
  await tabTo(page, page.getByRole('button', { name: 'Next question' }));
  await page.keyboard.press('Enter');
  await expectFocusSeen(questionHeading(page));
  expect(await eventsOf(page, 'answer')).toHaveLength(1);
});

test('cards are reviewed by keys and by buttons, without a mouse [I1][E3]', async ({ page }) => {
  await page.goto('/review');
  const show = page.getByRole('button', { name: 'Show the answer' });
  await expect(show).toBeVisible();
  for (const key of ['1', '2', '3', '4', 'Space']) {
    await expect(page.getByRole('article', { name: 'Card' }).getByText('· new')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('group', { name: 'How well did you recall it?' })).toBeVisible();
    await page.keyboard.press(key);
    await expect(show).toBeVisible();
  }
  await page.keyboard.press('u');
  await expect(show).toBeVisible();
  expect((await recordOf(page)).at(-1)?.type).toBe('undo');

  await tabTo(page, show);
  await page.keyboard.press('Enter');
  await expectFocusSeen(page.getByRole('article', { name: 'Card' }).getByRole('status'));
  await tabTo(page, page.getByRole('button', { name: /^Good/ }));
  await page.keyboard.press('Enter');
  await expect(show).toBeVisible();
  await expect(page.getByRole('article', { name: 'Card' }).locator(':focus')).toHaveCount(1);
  expect(await eventsOf(page, 'review')).toHaveLength(6);
});

test('settings and dialogs are worked by keys alone [I1][I2]', async ({ page }) => {
  await page.goto('/settings');
  await expectAlive(page);
  const retention = page.getByLabel('Desired retention');
  await tabTo(page, retention);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('85?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(retention).toHaveValue('85');
  await tabTo(page, page.getByRole('radio', { name: 'As the system' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect((await eventsOf(page, 'set')).map(({ key, value }) => [key, value])).toEqual([
    ['desiredRetention', 0.85],
    ['theme', 'light'],
    ['theme', 'dark'],
  ]);

  const saved = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Export all data' }));
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/^stevedore-.*\.json$/);

  const opener = page.getByRole('button', { name: 'Delete all data' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete all data?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Again, Hard, Good, Easy');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('every stop of the focus is seen, on every screen [I1]', async ({ page }) => {
  test.slow();
  for (const path of [...screens, `/lessons/${docker.topic}`]) {
    await page.goto(path);
    await expectAlive(page);
    // Some screens move the focus to what they show, once it is drawn; the walk begins before that, at the top.
    await page.waitForTimeout(700);
    await page.getByRole('link', { name: 'Skip to the content' }).focus();
    let stops = 1;
    for (; stops < mostStops; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(describeFocus);
      if (!stop) break;
      expect(stop.isSeen, `${path}: ${stop.name}`).toBe(true);
    }
    expect(stops, path).toBeGreaterThan(8);
    expect(stops, `${path} lets the focus go`).toBeLessThan(mostStops);
  }
});

/** Moves on with Tab until the element has the focus, and sees that one can see it. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeEnabled();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return expectFocusSeen(target);
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached by ${key}.`);
}

async function expectFocusSeen(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  expect(await target.evaluate(describeFocus), String(target)).toMatchObject({ isSeen: true });
}

/** In the page: what has the focus, and whether a ring, a line or a frame shows it; null when nothing has. */
function describeFocus(): { name: string; isSeen: boolean } | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const isMarked = (marked: Element | null) => {
    if (!marked) return false;
    const { outlineStyle, outlineWidth, textDecorationLine } = getComputedStyle(marked);
    return (
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
      textDecorationLine.includes('underline')
    );
  };
  const hasOwnFrame = () => {
    const frame = getComputedStyle(element);
    const focused = frame.borderBlockEndColor;
    element.blur();
    const plain = frame.borderBlockEndColor;
    element.focus();
    return focused !== plain;
  };
  const { top, bottom, width } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && top < innerHeight && width > 0;
  return {
    name: `${element.tagName} ${element.textContent.slice(0, 40)}`,
    isSeen:
      isOnScreen &&
      (isMarked(element) ||
        isMarked(element.closest('label')) ||
        isMarked(element.closest('label')?.parentElement ?? null) ||
        hasOwnFrame()),
  };
}
