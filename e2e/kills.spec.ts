import { expect, test } from './fixtures.ts';
import { killWhileAnswering } from './kill-loop.ts';
import {
  answerQuestion,
  expectFigure,
  firstPage,
  questionHeading,
  rateCards,
  saveMark,
  startQuiz,
} from './studying.ts';

test('a browser killed while answering keeps every answer that it showed as saved [K5][R33][U20]', async ({
  profile,
  faults,
  baseURL,
  launchOptions,
  viewport,
}) => {
  test.setTimeout(120_000);
  const kills = await killWhileAnswering({
    origin: baseURL ?? '',
    folder: profile.folder,
    kills: 5,
    seed: 20_261_123,
    launch: { ...launchOptions, viewport },
    onStart: (context) => faults.watch(context),
  });
  for (const { shown, found, resumed, moment } of kills) {
    expect(found, `killed ${moment}`).toBeGreaterThanOrEqual(shown);
    expect(found, 'at most the answer in progress is more').toBeLessThanOrEqual(shown + 1);
    expect(resumed, `killed ${moment}`).not.toBe(false);
  }
  expect(kills.at(-1)?.found).toBeGreaterThan(5);
});

test('a page whose renderer crashes loses nothing [R34]', async ({ profile }) => {
  const context = await profile.open();
  const page = await firstPage(context);
  await page.goto('/review');
  await rateCards(page, 3);
  await startQuiz(page, 5);
  await answerQuestion(page);
  await expect(saveMark(page, 'Saved')).toBeVisible();
  const crash = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => {});
  await crash;
  await page.close();

  const again = await context.newPage();
  await again.goto('/practice/quiz');
  await expect(questionHeading(again)).toHaveText('Question 2 of 5');
  await again.goto('/');
  await expectFigure(again, 'Cards rated', '3');
  await expectFigure(again, 'Questions answered', '1');
});
