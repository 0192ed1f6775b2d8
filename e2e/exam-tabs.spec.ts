import { expect, test } from './fixtures.ts';
import { prepareKill } from './kill-browser.ts';
import { recordOf } from './record.ts';
import { examHeading, handIn, nextQuestion, startExam } from './sitting.ts';
import { fillIn, firstPage, saveMark } from './studying.ts';

test('an exam runs in one tab; another can take it over [R27]', async ({ context }) => {
  const one = await context.newPage();
  await startExam(one);
  await fillIn(one);
  const other = await context.newPage();
  await other.goto('/exam/sitting');
  await expect(
    other.getByRole('heading', { name: 'This exam is running in another tab' }),
  ).toBeFocused();
  await other.getByRole('button', { name: 'Go on here' }).click();
  await expect(examHeading(other, 1)).toBeVisible();
  await expect(
    one.getByRole('heading', { name: 'This exam is running in another tab' }),
  ).toBeVisible();
  await nextQuestion(other);
  await expect(examHeading(other, 2)).toBeFocused();
  await fillIn(other);
  await handIn(other);
  await expect(one.getByText('No exam is running.')).toBeVisible();
});

test('a tab that is frozen or killed lets go of its exam [R28]', async ({ context, faults }) => {
  const one = await context.newPage();
  await startExam(one);
  await fillIn(one);
  const devtools = await context.newCDPSession(one);
  await devtools.send('Page.enable');
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  const other = await context.newPage();
  await other.goto('/exam/sitting');
  await other.getByRole('button', { name: 'Go on here' }).click();
  await expect(examHeading(other, 1)).toBeVisible({ timeout: 5000 });
  await fillIn(other);

  // Its renderer dies: the next tab asks nobody.
  faults.allow(/crash/i);
  const crash = other.waitForEvent('crash');
  await other.goto('chrome://crash').catch(() => {});
  await crash;
  const third = await context.newPage();
  await third.goto('/exam/sitting');
  await expect(examHeading(third, 1)).toBeVisible({ timeout: 5000 });
});

test('a browser killed in the middle of an exam resumes it as it was [R33][U20][D6]', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  let context = await profile.open();
  let page = await firstPage(context);
  await startExam(page);
  const begun = (await recordOf(page)).find((event) => event.type === 'sit');
  for (let round = 0; round < 5; round += 1) {
    await fillIn(page);
    if (round % 2 === 0) await page.keyboard.press('f');
    await nextQuestion(page);
    await expect(saveMark(page, 'Saved')).toBeVisible();
    const saved = await recordOf(page);
    const kill = await prepareKill(context);
    await kill(0);

    context = await profile.open();
    page = await firstPage(context);
    await page.goto('/exam/sitting');
    await expect(page.getByRole('heading', { level: 1, name: /^Question/ })).toBeVisible();
    await expect(saveMark(page, 'Saved')).toBeVisible();
    const found = new Map((await recordOf(page)).map((event) => [event.id, event]));
    expect(
      saved.filter(({ id }) => !found.has(id)),
      'shown as saved and lost',
    ).toEqual([]);
    expect([...found.values()].find((event) => event.type === 'sit')).toEqual(begun);
    await nextQuestion(page);
  }
  await handIn(page);
});
