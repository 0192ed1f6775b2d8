import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { StudyState } from '#state/study-store.ts';
import { bank } from '../bank.ts';
import { catchDownloads } from '../testing/downloads.ts';
import { firstOf } from '../testing/questions.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as SettingsScreen } from './settings-screen.tsx';

const screens = { '/settings': SettingsScreen };
const open = page.getByRole('button', { name: 'Begin anew …' });
const confirm = page.getByRole('dialog').getByRole('button', { name: 'Begin anew' });
const scope = page.getByRole('combobox', { name: 'How much' });
const { topic } = firstOf(bank.lessons);
const inTopic = firstOf(bank.cards.filter((card) => card.topic === topic)).id;
const elsewhere = firstOf(bank.cards.filter((card) => card.topic !== topic)).id;

function rated(study: StudyState): void {
  for (const card of [inTopic, elsewhere]) {
    study.reviewCard({ card, rating: 4, elapsedMs: 1, place: 'review' });
  }
}

describe('beginning anew [F10]', () => {
  test('a topic goes, all else stays, and it can be taken back', async () => {
    const study = await renderStudy(screens, { before: rated });
    await open.click();
    await confirm.click();
    await expect.poll(() => [...study.now().progress.cards.keys()]).toEqual([elsewhere]);
    await expect.element(page.getByText(/^Begun anew: “.+”\. It can be taken back/)).toBeVisible();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(() => study.now().progress.cards.size).toBe(2);
    await expect.element(page.getByRole('list', { name: 'Begun anew' })).not.toBeInTheDocument();
  });

  test('nothing happens unless it is confirmed', async () => {
    const study = await renderStudy(screens, { before: rated });
    await open.click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(study.now().progress.cards.size).toBe(2);
  });

  test('a copy is offered first', async () => {
    const downloads = catchDownloads();
    await renderStudy(screens, { before: rated });
    await open.click();
    await page.getByRole('button', { name: 'Save a copy first' }).click();
    await expect.poll(() => downloads.length).toBe(1);
    expect(await downloads[0]?.text()).toContain('"app":"stevedore"');
  });

  test('a lesson is its prompts and its mark', async () => {
    const lesson = firstOf(bank.lessons.filter(({ prompts }) => prompts.length > 0));
    const study = await renderStudy(screens, {
      before: (study) => {
        const card = firstOf(lesson.prompts);
        study.reviewCard({ card, rating: 4, elapsedMs: 1, place: 'lesson' });
        study.markLesson(lesson.topic, 'done');
      },
    });
    await scope.selectOptions('lesson');
    await page.getByRole('combobox', { name: 'Of which topic' }).selectOptions(lesson.topic);
    await open.click();
    await confirm.click();
    await expect.poll(() => study.now().progress.lessons.size).toBe(0);
    expect(study.now().progress.cards.size).toBe(0);
  });

  test('everything goes but own cards and settings', async () => {
    const study = await renderStudy(screens, {
      before: (study) => {
        rated(study);
        study.changeSetting('newPerDay', 7);
        study.makeCard({ front: 'a', back: 'b', accept: [], topic: '' });
      },
    });
    await scope.selectOptions('all');
    await open.click();
    await confirm.click();
    await expect.poll(() => study.now().progress.cards.size).toBe(0);
    expect(study.now().progress.days.size).toBe(0);
    expect(study.now().progress.ownCards.size).toBe(1);
    expect(study.now().progress.settings.newPerDay).toBe(7);
  });
});
