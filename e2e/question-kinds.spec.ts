import { type Page } from '@playwright/test';
import { richText } from '#bank/rich-text.ts';
import { hasDecidingWords, stemBlocks, wordsOf } from '#bank/stem-words.ts';
import { answerForm, fillInAs, verdict } from './answering.ts';
import { bringBack, forgeBackup } from './backup.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf } from './record.ts';
import { bank } from './site.ts';
import { expectAlive, questionHeading, questionOnScreen, startKind } from './studying.ts';

// With motion a page may still be on its way to what has the focus.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** More stops than any page has. */
const mostStops = 120;

/** Opens a quiz of these questions, as if it had been begun before. */
async function openQuizOf(page: Page, questions: readonly string[]): Promise<void> {
  const stamp = { device: 'other', at: 1_795_435_200_000, offsetMinutes: 0, content: 'x' };
  const start = { type: 'start', sitting: 'forged', kind: 'practice', seed: 7, questions };
  await bringBack(
    page,
    forgeBackup([JSON.stringify({ id: 'abcdefgh23456789-0', ...stamp, ...start })]),
  );
  await page.goto('/practice/quiz');
  await expect(questionHeading(page)).toBeVisible();
}

/** Presses Tab until what has this name has the focus. */
async function tabToName(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    const focused = page.locator(':focus');
    if ((await focused.count()) === 1) {
      const own = await focused.evaluate(
        (element) =>
          element.getAttribute('aria-label') ??
          element.closest('label')?.textContent ??
          element.textContent,
      );
      if (own?.startsWith(name)) return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to "${name}".`);
}

async function checkByKeys(page: Page): Promise<void> {
  await tabToName(page, 'Check the answer');
  await page.keyboard.press('Enter');
  await expect(verdict(page, true)).toBeFocused();
}

test.describe('by keyboard alone', () => {
  test('steps are put in order [C4][I1]', async ({ page }) => {
    await startKind(page, 'Steps to put in order');
    const question = await questionOnScreen(page);
    if (question.kind !== 'ordering') throw new Error(`${question.id} has no steps.`);
    await expect(page.getByRole('button', { name: 'Check the answer' })).toBeDisabled();
    for (const [i, { text }] of question.steps.entries()) {
      await tabToName(page, `Move ${richText(text)} up`);
      await page.keyboard.press(String(i + 1));
      // The last steps may stand where they belong already.
      await expect(answerForm(page).getByRole('listitem').nth(i)).toContainText(richText(text));
    }
    await checkByKeys(page);
  });

  test('pairs are matched [C5][I1]', async ({ page }) => {
    await startKind(page, 'Pairs to match');
    const question = await questionOnScreen(page);
    if (question.kind !== 'matching') throw new Error(`${question.id} has no pairs.`);
    for (const { prompt, match } of question.pairs) {
      await tabToName(page, richText(prompt));
      const list = page.locator('select:focus');
      const at = await list.evaluate(
        (select: HTMLSelectElement, text) => [...select.options].findIndex((o) => o.text === text),
        richText(match),
      );
      for (let down = 0; down < at; down += 1) await page.keyboard.press('ArrowDown');
    }
    await expect(
      page.getByText(`${question.pairs.length} of ${question.pairs.length} matched`),
    ).toBeVisible();
    await checkByKeys(page);
  });

  test('options are struck out, restored and chosen [C1][C14][I1]', async ({ page }) => {
    await startKind(page, 'One right option');
    const question = await questionOnScreen(page);
    if (question.kind !== 'choice') throw new Error(`${question.id} has no options.`);
    const wrong = question.options.find(({ correct }) => !correct);
    const strike = `Strike out: ${richText(wrong?.text ?? [])}`;
    await tabToName(page, strike);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: strike })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(answerForm(page).getByRole('radio', { checked: true })).toHaveCount(0);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: strike })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await page.keyboard.press('Shift+Digit2');
    await expect(page.getByRole('button', { pressed: true })).toHaveCount(1);
    const right = await answerForm(page)
      .getByRole('radio')
      .evaluateAll(
        (radios, id) => radios.findIndex((radio) => radio.getAttribute('value') === id),
        question.options.find(({ correct }) => correct)?.id ?? '',
      );
    await page.keyboard.press(String(right + 1));
    await checkByKeys(page);
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('steps are put in order [C4]', async ({ page }) => {
    await startKind(page, 'Steps to put in order');
    const question = await questionOnScreen(page);
    if (question.kind !== 'ordering') throw new Error(`${question.id} has no steps.`);
    const items = answerForm(page).getByRole('listitem');
    for (const [place, { text }] of question.steps.entries()) {
      const up = page.getByRole('button', { name: `Move ${richText(text)} up`, exact: true });
      while (!(await items.nth(place).textContent())?.includes(richText(text))) await up.tap();
    }
    const check = page.getByRole('button', { name: 'Check the answer' });
    if (await check.isDisabled()) await page.getByRole('button', { name: 'This order' }).tap();
    await check.tap();
    await expect(verdict(page, true)).toBeVisible();
  });

  test('pairs are matched, wrongly and rightly [C5]', async ({ page }) => {
    await startKind(page, 'Pairs to match');
    for (const right of [false, true]) {
      await fillInAs(page, await questionOnScreen(page), right);
      await page.getByRole('button', { name: 'Check the answer' }).tap();
      await expect(verdict(page, right)).toBeVisible();
      await page.getByRole('button', { name: 'Next question' }).tap();
    }
  });

  test('options are struck out and restored [C14]', async ({ page }) => {
    await startKind(page, 'Several right options');
    const strike = page.getByRole('button', { name: /^Strike out/ }).first();
    await strike.tap();
    await expect(strike).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(/^0 of \d chosen/)).toBeVisible();
    await strike.tap();
    await expect(strike).toHaveAttribute('aria-pressed', 'false');
  });

  test('deciding words are looked for first [U16]', async ({ page }) => {
    const question = bank.questions.find(
      ({ kind, stem }) => kind === 'choice' && hasDecidingWords(stem),
    );
    if (!question) throw new Error('No question has deciding words.');
    await page.goto('/practice');
    await expectAlive(page);
    await page.getByRole('checkbox', { name: /^Spot the deciding words/ }).check();
    await openQuizOf(page, [question.id]);
    const words = page.getByRole('group', { name: 'The question, word by word' });
    await expect(words).toBeVisible();
    await expect(answerForm(page)).toHaveCount(0);
    for (const [i, { phrase }] of wordsOf(stemBlocks(question.stem)).entries()) {
      if (phrase !== null) await words.getByRole('button').nth(i).tap();
    }
    await page.getByRole('button', { name: 'Show the options' }).tap();
    await expect(page.getByText(/^Deciding words: (\d) of \1 found\.$/)).toBeVisible();
    await fillInAs(page, question, true);
    await page.getByRole('button', { name: 'Check the answer' }).tap();
    await expect(verdict(page, true)).toBeVisible();
    await expect(page.locator('mark').first()).toBeVisible();
    expect(await eventsOf(page, 'answer')).toMatchObject([{ spotted: 1, correct: true }]);
  });
});

test.describe('a scenario [C6]', () => {
  const scenario = bank.scenarios[0];
  const [first = '', second = ''] = scenario?.questions ?? [];
  const text = richText(scenario?.text ?? []).slice(0, 40);

  for (const [width, where] of [
    [360, 'above'],
    [1280, 'beside'],
  ] as const) {
    test(`stays in view ${where} each of its questions`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openQuizOf(page, [first, second]);
      for (const [i, id] of [first, second].entries()) {
        await expect(questionHeading(page)).toHaveText(`Question ${i + 1} of 2`);
        const situation = page.getByText(text).filter({ visible: true });
        await expect(situation).toBeVisible();
        const box = await situation.boundingBox();
        const form = await answerForm(page).boundingBox();
        if (!box || !form) throw new Error('Nothing to compare.');
        if (where === 'above') expect(box.y + box.height).toBeLessThanOrEqual(form.y);
        else expect(box.x + box.width).toBeLessThanOrEqual(form.x);
        const question = bank.questions.find((item) => item.id === id);
        if (question) await fillInAs(page, question, true);
        await page.getByRole('button', { name: 'Check the answer' }).click();
        await expect(situation).toBeVisible();
        await page.getByRole('button', { name: /^(Next question|See the result)$/ }).click();
      }
    });
  }
});
