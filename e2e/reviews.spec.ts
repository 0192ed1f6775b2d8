import { emptyProgress, foldEvents } from '#core/fold.ts';
import type { Progress } from '#core/progress.ts';
import { futures, intervalOf } from '#core/schedule.ts';
import { defaultSettings } from '#core/settings.ts';
import { intervalText } from '#ui/due-text.ts';
import { expectCounts, openAt } from './at-time.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf, recordOf } from './record.ts';
import { expectFigure, rateCards } from './studying.ts';

test.use({ timezoneId: 'Europe/Berlin' });

const easyDays = 8;

test('ratings say when the card returns, and have keys [E2][E3]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00');
  const moment = {
    at: Date.parse('2026-11-24T10:00:00+01:00'),
    offsetMinutes: 60,
    rolloverHour: 4,
  };
  const next = futures(null, moment, defaultSettings);
  const card = page.getByRole('article', { name: 'Card' });
  await page.keyboard.press('Space');
  const ratings = [
    ['Again', 1],
    ['Hard', 2],
    ['Good', 3],
    ['Easy', 4],
  ] as const;
  for (const [name, rating] of ratings) {
    const interval = intervalText(intervalOf(next[rating], moment));
    await expect(card.getByRole('button', { name: new RegExp(`^${name}`) })).toHaveText(
      `${name}${interval}`,
    );
  }
  await page.keyboard.press('4');
  for (const keys of ['Space 2', 'Space Space', 'Enter Enter', 'Enter 1']) {
    await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
    const [show = '', rate = ''] = keys.split(' ');
    await page.keyboard.press(show);
    await expect(page.getByRole('group', { name: 'How well did you recall it?' })).toBeVisible();
    await page.keyboard.press(rate);
  }
  await expectCounts(page, { learning: 0, due: 0, fresh: 10 });
  expect((await eventsOf(page, 'review')).map(({ rating }) => rating)).toEqual([4, 2, 3, 3, 1]);
});

test('a card comes back on the day that was promised [E2][E10]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Easy/ })).toHaveText(`Easy${easyDays} days`);
  await page.keyboard.press('4');
  await expectCounts(page, { learning: 0, due: 0, fresh: 14 });
  // The study day turns at 04:00.
  await openAt(page, '2026-12-02T03:59:00');
  await expectCounts(page, { learning: 0, due: 0, fresh: 15 });
  await openAt(page, '2026-12-02T04:01:00');
  await expectCounts(page, { learning: 0, due: 1, fresh: 15 });
  await expect(page.getByRole('article', { name: 'Card' })).not.toContainText('· new');
});

test('twenty ratings are taken back one by one [E4]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00');
  const states: Progress[] = [emptyProgress];
  const rate = async (key: string) => {
    await rateCards(page, 1, key);
    states.push(foldEvents(await recordOf(page)));
  };
  for (let card = 0; card < 15; card += 1) await rate('4');
  await page.getByRole('button', { name: 'Begin 10 more today' }).click();
  for (const key of ['1', '2', '3', '4', '4', '4', '4']) await rate(key);
  const undo = page.getByRole('button', { name: 'Undo' });
  for (let taken = 1; taken <= 22; taken += 1) {
    if (taken % 2 === 0) await undo.click();
    else await page.keyboard.press('u');
    const { cards, undoable, days } = foldEvents(await recordOf(page));
    const before = states[states.length - 1 - taken];
    expect(cards, `after ${taken}`).toEqual(before?.cards);
    expect(undoable).toEqual(before?.undoable);
    const figures = [...days.values()].map(({ newCards, recalled, activeMs }) => ({
      newCards,
      recalled,
      activeMs,
    }));
    const expected = [...(before?.days.values() ?? [])].map(({ newCards, recalled, activeMs }) => ({
      newCards,
      recalled,
      activeMs,
    }));
    expect(figures.filter(({ newCards }) => newCards > 0)).toEqual(expected);
  }
  await expect(undo).toBeDisabled();
  await expectCounts(page, { learning: 0, due: 0, fresh: 25 });
});

test('limits hold cards back, and a day can have more [E8]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00', '/settings');
  await page.getByLabel('New cards a day').fill('2');
  await page.getByLabel('Reviews a day').fill('1');
  await page.getByLabel('Desired retention').focus();
  await openAt(page, '2026-11-24T10:01:00');
  await expectCounts(page, { learning: 0, due: 0, fresh: 2 });
  await rateCards(page, 2, '4');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeFocused();
  await page.getByRole('button', { name: 'Begin 10 more today' }).click();
  await expectCounts(page, { learning: 0, due: 0, fresh: 10 });
  await openAt(page, '2026-11-25T10:00:00');
  await expectCounts(page, { learning: 0, due: 0, fresh: 2 });

  await openAt(page, '2026-12-02T10:00:00');
  await expectCounts(page, { learning: 0, due: 1, fresh: 2 });
  await rateCards(page, 3, '4');
  await expect(page.getByText('1 card due, held back by today’s limit.')).toBeVisible();
  await page.getByRole('button', { name: 'Review 1 more today' }).click();
  await expectCounts(page, { learning: 0, due: 1, fresh: 0 });
});

test('a learning step survives a reload and comes when its time is up [E15]', async ({ page }) => {
  await openAt(page, '2026-11-24T10:00:00', '/settings');
  await page.getByLabel('New cards a day').fill('1');
  await page.getByLabel('Reviews a day').focus();
  await openAt(page, '2026-11-24T10:01:00');
  await rateCards(page, 1, '3');
  const waiting = page.getByText(/comes back in (10|9) min/);
  await expect(page.getByRole('heading', { name: 'Nothing due just now' })).toBeFocused();
  await expect(waiting).toBeVisible();
  await page.reload();
  await expect(waiting).toBeVisible();
  await page.clock.fastForward('10:00');
  await page.clock.runFor(10_000);
  await expectCounts(page, { learning: 1, due: 0, fresh: 0 });
  await rateCards(page, 1, '3');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeFocused();
});

test('a session across 04:00 goes on, and each day has its own figures [R48]', async ({ page }) => {
  await openAt(page, '2026-11-25T03:58:00');
  await rateCards(page, 2, '4');
  await page.keyboard.press('Space');
  const inHand = page.getByRole('article', { name: 'Card' });
  const card = await inHand.getAttribute('data-card');
  await page.clock.fastForward('05:00');
  await page.clock.runFor(10_000);
  // A new day has its own limit of new cards; the card in hand stays in hand.
  await expectCounts(page, { learning: 0, due: 0, fresh: 15 });
  expect(await inHand.getAttribute('data-card')).toBe(card);
  await page.keyboard.press('4');
  await expectCounts(page, { learning: 0, due: 0, fresh: 14 });
  await page.getByRole('link', { name: 'Today' }).click();
  await expectFigure(page, 'Cards rated', '1');
  await expectFigure(page, 'Days in a row', '2');
});

const setBack = [
  { by: 'an hour', to: '2026-11-24T09:10:00' },
  { by: 'a day', to: '2026-11-23T10:10:00' },
  { by: 'ten years', to: '2016-11-24T10:10:00' },
];
for (const { by, to } of setBack) {
  test(`a clock set back by ${by} brings nothing back early [R44]`, async ({ page }) => {
    await openAt(page, '2026-11-24T10:00:00');
    for (const key of ['1', '2', '3', '4', '4']) await rateCards(page, 1, key);
    await openAt(page, to);
    await expect(page.getByText('0 due')).toBeVisible();
    await expect(page.getByText('0 learning')).toBeVisible();
    await rateCards(page, 2, '3');
    await rateCards(page, 1, '4');
    await expect(page.getByText('0 due')).toBeVisible();
    await expect(page.getByText('0 learning')).toBeVisible();
    await page.getByRole('link', { name: 'Progress' }).click();
    await expectFigure(page, 'Learning', '5');
    await openAt(page, '2026-11-24T10:30:00');
    expect(await eventsOf(page, 'review')).toHaveLength(8);
    await rateCards(page, 1, '3');
  });
}

const shifts = [
  { zone: 'Europe/Berlin', days: ['2026-10-24', '2026-10-25', '2026-10-26'] },
  { zone: 'America/New_York', days: ['2027-03-13', '2027-03-14', '2027-03-15'] },
  { zone: 'Australia/Lord_Howe', days: ['2026-10-03', '2026-10-04', '2026-10-05'] },
  { zone: 'Africa/Cairo', days: ['2026-10-29', '2026-10-30', '2026-10-31'] },
];
for (const { zone, days } of shifts) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone });
    test(`days on which the clocks change in ${zone} are days like others [R46]`, async ({
      page,
    }) => {
      const [before, shift, after] = days;
      const times = [`${before}T12:00`, `${shift}T03:59`, `${shift}T04:01`, `${after}T03:59`];
      for (const time of times) {
        await openAt(page, time);
        await rateCards(page, 1, '4');
      }
      await page.getByRole('link', { name: 'Today' }).click();
      await expectFigure(page, 'Cards rated', '2');
      await expectFigure(page, 'Days in a row', '2');
    });
  });
}
