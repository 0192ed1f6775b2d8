/** What comes back by itself: answers under a corrected key, and what an exam showed to be missing. */
import type { Question } from '#bank/bank.ts';
import { rightAnswer } from '#core/grade.ts';
import { bringBack, forgeBackup } from './backup.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf } from './record.ts';
import { bank } from './site.ts';
import { questionOnScreen } from './studying.ts';

test('a corrected key marks old answers again, and says so once [U18][R22]', async ({ page }) => {
  const [first, second] = bank.questions.filter(({ kind }) => kind === 'choice');
  if (!first || !second) throw new Error('There are not two questions.');
  const stamp = { device: 'other', offsetMinutes: 0, content: 'older' };
  const at = 1_795_435_200_000;
  const answer = (question: Question, i: number, options: string[]) => ({
    id: `abcdefgh23456789-${i}`,
    ...stamp,
    at: at + i,
    type: 'answer',
    sitting: 'older',
    question: question.id,
    revision: 0,
    options,
    correct: i === 0,
    confidence: null,
    elapsedMs: 1000,
    spotted: null,
  });
  const wrongIn = (question: Question) =>
    question.kind === 'choice' ? (question.options.find(({ correct }) => !correct)?.id ?? '') : '';
  // The first counted as right by the key of then, the second as wrong.
  const events = [answer(first, 0, [wrongIn(first)]), answer(second, 1, rightAnswer(second))];
  await bringBack(page, forgeBackup(events.map((event) => JSON.stringify(event))));

  await page.goto('/');
  const note = page.getByText(
    'The key of 2 questions was corrected. Your 2 answers were marked again.',
  );
  await expect(note).toBeVisible();
  await page.getByRole('link', { name: 'See which' }).click();
  const list = page.getByRole('region', { name: 'Corrected keys' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText('Counted as right at first, as wrong under revision');
  await expect(list).toContainText('Counted as wrong at first, as right under revision');
  await expect(note).toBeHidden();

  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Done today' })).toBeVisible();
  await page.waitForTimeout(500);
  await expect(note).toBeHidden();
  expect(await eventsOf(page, 'remark')).toHaveLength(2);
});

test('what an exam showed missing comes back after two days, in another way [U23]', async ({
  page,
}) => {
  const missed = bank.questions.find(({ facts }) =>
    facts.every((fact) => bank.questions.filter((other) => other.facts.includes(fact)).length > 1),
  );
  if (!missed) throw new Error('Every fact has only one question.');
  const hour = 3_600_000;
  const backup = (daysAgo: number, exam: string) => {
    const at = Date.now() - daysAgo * 24 * hour;
    const stamp = { device: 'other', offsetMinutes: 0, content: 'x', sitting: exam };
    const sit = {
      type: 'sit',
      blueprint: 'x',
      mode: 'strict',
      limitMs: hour,
      seed: 1,
      unscored: [],
    };
    const submit = { type: 'submit', endedAt: at + 1, right: [], revisions: [1] };
    const events = [
      { id: `${exam}-0`, ...stamp, at, ...sit, questions: [missed.id] },
      { id: `${exam}-1`, ...stamp, at: at + 1, ...submit },
    ];
    return forgeBackup(events.map((event) => JSON.stringify(event)));
  };
  const due = page.getByRole('button', { name: /second chances? (is|are) due/ });
  await bringBack(page, backup(0, 'abcdefgh23456789'));
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Done today' })).toBeVisible();
  await expect(page.getByText(/^No cards due|cards? due$/)).toBeVisible();
  await expect(due).toBeHidden();

  await bringBack(page, backup(2, 'bcdefgh234567892'));
  await page.goto('/');
  await due.click();
  const question = await questionOnScreen(page);
  expect(question.id).not.toBe(missed.id);
  expect(question.facts.some((fact) => missed.facts.includes(fact))).toBe(true);
});
