import { expect, test } from './fixtures.ts';
import { eventsOf, recordOf } from './record.ts';
import {
  examHeading,
  handIn,
  nextQuestion,
  reportHeading,
  secondsLeft,
  sheetsOf,
  startExam,
} from './sitting.ts';
import { fillIn, questionOnScreen } from './studying.ts';
import { bank } from './site.ts';

test('a full exam has 65 questions, 130 minutes and the planned topics [D1][D2][D10]', async ({
  page,
}) => {
  await page.goto('/exam');
  await expect(page.getByText('65 questions in 2 h 10 min.')).toBeVisible();
  await page.getByText('Extra time, unscored questions, topics').click();
  const planned = page.getByRole('table', { name: 'Questions by topic' }).getByRole('row');
  const counts = await planned.getByRole('cell').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(65);
  await expect(page.getByText('15 of 65 do not count')).toBeVisible();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(examHeading(page, 1)).toHaveText('Question 1 of 65');
  expect(await secondsLeft(page)).toBeGreaterThan(129 * 60);
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);

  const [sit] = await eventsOf(page, 'sit');
  const topics = new Map<string, number>();
  for (const id of sit?.questions ?? []) {
    const topic = bank.questions.find((question) => question.id === id)?.topic ?? '';
    topics.set(topic, (topics.get(topic) ?? 0) + 1);
  }
  await handIn(page);
  await expect(reportHeading(page)).toHaveText('0 of 50 right');
  for (const { topic, title } of bank.lessons) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: title, exact: true }) });
    await expect(row.getByRole('cell').nth(1)).toHaveText(String(topics.get(topic) ?? 0));
  }
});

test('answers, flags and strike-outs survive a reload; nothing tells right from wrong [C10][C14][D4][D6][R35]', async ({
  page,
}) => {
  await startExam(page);
  const first = await questionOnScreen(page);
  await fillIn(page);
  await page.keyboard.press('f');
  await nextQuestion(page);
  await expect(examHeading(page, 2)).toBeFocused();
  const second = await questionOnScreen(page);
  await fillIn(page);
  await expect(page.getByText(/^(Right|Not right|Wrong)$/)).toHaveCount(0);
  const order = await page.getByRole('main').innerText();
  await page.reload();
  await expect(examHeading(page, 2)).toBeVisible();
  await expect
    .poll(async () => (await page.getByRole('main').innerText()).length)
    .toBe(order.length);
  expect((await questionOnScreen(page)).id).toBe(second.id);
  await page.keyboard.press('p');
  await expect(examHeading(page, 1)).toBeFocused();
  expect((await questionOnScreen(page)).id).toBe(first.id);
  await expect(page.getByRole('button', { name: 'Flagged' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  // An option of another question is struck out without being chosen, and an answer changed.
  let number = 1;
  while ((await questionOnScreen(page)).kind !== 'choice') {
    number += 1;
    await nextQuestion(page);
    await expect(examHeading(page, number)).toBeFocused();
  }
  const strike = page.getByRole('button', { name: /^Strike out/ }).last();
  await strike.click();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Strike out/, pressed: true })).toHaveCount(1);
});

test('the overview shows every question and leads to it; handing in asks first [D3][D8]', async ({
  page,
}) => {
  await startExam(page);
  await fillIn(page);
  await page.keyboard.press('f');
  await nextQuestion(page);
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
  const all = page.getByRole('list', { name: 'All questions' }).getByRole('button');
  await expect(all).toHaveCount(15);
  await expect(all.first()).toHaveAccessibleName('Question 1, answered, flagged');
  await expect(all.nth(1)).toHaveAccessibleName('Question 2, not answered');
  await expect(page.getByRole('region', { name: 'Not answered' }).getByRole('button')).toHaveCount(
    14,
  );
  await expect(page.getByRole('region', { name: 'Flagged' }).getByRole('button')).toHaveCount(1);
  await all.nth(8).click();
  await expect(examHeading(page, 9)).toBeFocused();
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('14 questions without a full answer and 1 flagged')).toBeVisible();
  await page.getByRole('button', { name: 'Not yet' }).click();
  expect(await eventsOf(page, 'submit')).toHaveLength(0);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'Hand in and see the report' }).click();
  await expect(reportHeading(page)).toBeFocused();
  expect(await eventsOf(page, 'submit')).toHaveLength(1);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Exam' })).toBeVisible();
});

test('the report has counts, pace, filters and every option explained in place [D9][D11][D12][D13][D14]', async ({
  page,
}) => {
  await startExam(page);
  for (let number = 1; number <= 15; number += 1) {
    await expect(examHeading(page, number)).toBeFocused();
    if (number % 5 !== 0) await fillIn(page);
    if (number % 4 === 0) await page.keyboard.press('f');
    await page.getByRole('radio', { name: number % 2 ? 'Guess' : 'Sure', exact: true }).check();
    await nextQuestion(page);
  }
  await page.getByRole('button', { name: 'Hand in' }).click();
  await page.getByRole('button', { name: 'Hand in and see the report' }).click();
  await expect(reportHeading(page)).toBeFocused();
  await expect(
    page.getByText(/^Estimated score \d+, (above|below) the pass line of 720$/),
  ).toBeVisible();
  await expect(page.getByText('is an estimate: a straight line')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Pace: 12 of 15 answered/ })).toBeVisible();
  await expect(page.getByText('What you missed comes back by itself')).toBeVisible();

  await page.getByRole('radio', { name: /^Flagged 3/ }).check();
  await expect(page.getByText('3 questions.')).toBeVisible();
  await page.getByRole('radio', { name: /^All 15/ }).check();
  const item = page
    .locator('details')
    .filter({ has: page.getByText(/^Wrong \d+$/) })
    .first();
  await item.locator('summary').first().click();
  await expect(item.getByRole('region', { name: 'What this tests' })).toBeVisible();
  await expect(item.getByRole('link', { name: 'Show me where' }).first()).toBeVisible();
  await item.getByRole('button', { name: 'Misread it' }).click();
  await expect(item.getByRole('button', { name: 'Misread it' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await item.getByRole('button', { name: /^Add to my cards/ }).click();
  await expect(item.getByText(/on this in your reviews/)).toBeVisible();
  expect((await eventsOf(page, 'want')).length).toBeGreaterThan(0);

  await page.getByText('The exam step by step').click();
  const steps = page.getByRole('group', { name: 'Steps' }).getByRole('row');
  const responds = await eventsOf(page, 'respond');
  await expect(steps).toHaveCount(responds.length + 1);

  await page.goto('/exam');
  const attempts = page.getByRole('region', { name: 'Your exams' }).getByRole('listitem');
  await expect(attempts).toHaveCount(1);
  await expect(attempts).toContainText(`content ${bank.version}`);
  await attempts.getByRole('link').click();
  await expect(reportHeading(page)).toBeVisible();
});

test('extra time is a setting, and recorded with the attempt [D15]', async ({ page }) => {
  await page.goto('/exam');
  await page.getByText('Extra time, unscored questions, topics').click();
  await page.getByRole('radio', { name: 'Half as much again' }).check();
  await expect(page.getByText('65 questions in 3 h 15 min.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('65 questions in 3 h 15 min.')).toBeVisible();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(examHeading(page, 1)).toBeVisible();
  expect((await eventsOf(page, 'sit'))[0]?.limitMs).toBe(195 * 60_000);
});

test('Back and links ask before they leave an exam [R35]', async ({ page }) => {
  await startExam(page);
  await nextQuestion(page);
  await nextQuestion(page);
  await page.goBack();
  const dialog = page.getByRole('dialog', { name: 'Leave the exam?' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(examHeading(page, 3)).toBeVisible();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('link', { name: /Go on with your exam/ }).click();
  await expect(examHeading(page, 3)).toBeVisible();
});

test('an exam is sat with the network off from a cold start [G1]', async ({ page, context }) => {
  await page.goto('/settings');
  await expect(page.getByRole('definition').filter({ hasText: /^ready$/ })).toBeVisible({
    timeout: 40_000,
  });
  await context.setOffline(true);
  await startExam(page);
  await fillIn(page);
  await page.reload();
  await expect(examHeading(page, 1)).toBeVisible();
  await handIn(page);
  expect(sheetsOf(await recordOf(page)).size).toBeGreaterThan(0);
});

test('the overview that is opened in the very frame of a step stays open', async ({ page }) => {
  await startExam(page);
  await page.evaluate(() => {
    for (const key of ['n', 'o'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeFocused();
});
