import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bank } from '../bank.ts';
import { Component as ReviewScreen } from '../review/review-screen.tsx';
import { dueCard } from '../testing/cards.ts';
import { firstOf } from '../testing/questions.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { Component as CardsScreen } from './cards-screen.tsx';

const screens = { '/cards': CardsScreen, '/review': ReviewScreen };
const field = (name: string) => page.getByRole('textbox', { name });
const own = page.getByRole('listitem', { name: /^Own card/ });
const text = { front: 'Which port is `NFS`?', back: '2049', accept: ['2049'], topic: '' };
const lesson = firstOf(bank.lessons);

describe('own cards [E17]', () => {
  test('are made, and come up for review before others', async () => {
    const study = await renderStudy(screens);
    await field('Front').fill('Which port is `NFS`?');
    await field('Back').fill('2049');
    await field('Answers that may be typed, one a line (optional)').fill('2049\n\n TCP 2049 ');
    await page.getByRole('combobox').selectOptions(lesson.topic);
    await page.getByRole('button', { name: 'Make the card' }).click();
    await expect.element(page.getByText(/^Made\./)).toBeVisible();
    await expect.element(own).toMatchTextContent(`${lesson.title} · new`);
    const [made] = study.now().progress.ownCards.values();
    expect(made).toEqual({ ...text, accept: ['2049', 'TCP 2049'], topic: lesson.topic });
    await expect.element(field('Front')).toHaveValue('');
    await study.goTo('/review');
    const card = page.getByRole('article', { name: 'Card' });
    await expect.element(card).toMatchTextContent('Which port is NFS?');
    await expect.element(card).toMatchTextContent(`${lesson.title} · your own card · new`);
  });

  test('an empty side makes no card', async () => {
    await renderStudy(screens);
    await field('Front').fill('Only a front');
    await expect.element(page.getByRole('button', { name: 'Make the card' })).toBeDisabled();
  });

  test('are changed with their history kept', async () => {
    const study = await renderStudy(screens, {
      before: (study) => {
        const { card } = study.makeCard(text);
        study.reviewCard({ card, rating: 3, elapsedMs: 1, place: 'review' });
      },
    });
    await own.getByRole('button', { name: 'Edit' }).click();
    await expect.element(page.getByRole('heading', { name: 'Change the card' })).toHaveFocus();
    await field('Back').fill('TCP 2049');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await expect.element(own).toMatchTextContent('TCP 2049');
    expect(study.now().progress.ownCards.size).toBe(1);
    expect(study.now().progress.cards.size).toBe(1);
  });

  test('deleted ones can be put back', async () => {
    const study = await renderStudy(screens, { before: (study) => void study.makeCard(text) });
    await own.getByRole('button', { name: 'Delete' }).click();
    await expect.element(own).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect.element(own).toBeVisible();
    expect([...study.now().progress.ownCards.values()]).toEqual([text]);
  });

  test('one is opened for editing by its address', async () => {
    const study = await renderStudy(screens, { before: (study) => void study.makeCard(text) });
    const [id] = study.now().progress.ownCards.keys();
    await study.goTo('/review');
    await study.goTo(`/cards?edit=${id}`);
    await expect.element(field('Front')).toHaveValue(text.front);
  });
});

test('suspended cards are listed and taken back [E6]', async () => {
  const study = await renderStudy(screens, {
    before: (study) => void study.suspendCard(dueCard(study).id, true),
  });
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect.element(page.getByText('No card is suspended.')).toBeVisible();
  expect(study.now().progress.suspended.size).toBe(0);
});

test('the whole form is filled in by keys [I1]', async () => {
  const study = await renderStudy(screens);
  await field('Front').click();
  await userEvent.keyboard('a{Tab}b{Tab}{Tab}{Tab}{Enter}');
  await expect.poll(() => study.now().progress.ownCards.size).toBe(1);
});
