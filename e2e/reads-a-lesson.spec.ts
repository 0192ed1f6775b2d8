import type { Page } from '@playwright/test';
import { richText } from '#bank/rich-text.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf, recordOf } from './record.ts';
import { allPages, bank, lessonPages } from './site.ts';
import { answerAs } from './answering.ts';
import { goOn, startQuiz } from './studying.ts';

const docker = bank.lessons[0];
if (!docker) throw new Error('There is no lesson to read.');

test.describe('on a first visit', () => {
  test.use({ serviceWorkers: 'block' });

  test('each lesson opens at its own address [A1]', async ({ page }) => {
    for (const { topic, title } of bank.lessons) {
      await page.goto(`/lessons/${topic}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page).toHaveTitle(`${title} · Stevedore`);
    }
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      bank.lessons.at(-1)?.title ?? '',
    );
    await page.goto('/lessons/docker/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(docker.title);
  });

  test('an address with a section focuses its heading [A2]', async ({ page }) => {
    for (const { topic, sections } of bank.lessons) {
      const section = sections[Math.floor(sections.length / 2)];
      await page.goto(`/lessons/${topic}#${section?.id}`);
      const heading = page.getByRole('heading', { name: section?.title ?? topic, exact: true });
      await expect(heading).toBeFocused();
      await expect(heading).toBeInViewport();
      const ids = await page
        .getByRole('heading')
        .evaluateAll((all) => all.map(({ id, textContent }) => `${id}: ${textContent}`));
      expect(ids).toEqual(
        expect.arrayContaining(sections.map(({ id, title }) => `${id}: ${title}`)),
      );
    }
  });
});

test('a prompt answered in the text is the same card in review [B1][B2]', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') });
  await page.goto('/lessons/docker');
  const card = bank.cards.find(({ id }) => id === docker.prompts[0]);
  if (!card) throw new Error('The first lesson has no prompt.');
  const prompt = page.getByRole('region', { name: 'Recall' }).first();
  await expect(prompt).toContainText(richText(card.front));
  await prompt.getByText('Show the answer').click();
  await expect(prompt).toContainText(richText(card.back));
  await prompt.getByRole('button', { name: 'Not yet' }).click();
  await expect(prompt.getByRole('status')).toHaveText('Noted. It comes back in 1 min.');

  await page.clock.setSystemTime(new Date('2026-11-24T10:05:00Z'));
  await page.goto('/review');
  const shown = page.getByRole('article', { name: 'Card' });
  await expect(shown).toContainText(richText(card.front));
  await expect(shown).not.toContainText('· new');
  await expect(page.getByText('1 learning')).toBeVisible();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: /^Good/ }).click();
  await expect(page.getByText('0 learning')).toBeVisible();
  const reviews = await eventsOf(page, 'review');
  expect(reviews.map((event) => [event.card, event.rating, event.place])).toEqual([
    [card.id, 1, 'lesson'],
    [card.id, 3, 'review'],
  ]);

  await page.goto('/lessons/docker');
  await expect(page.getByRole('region', { name: 'Recall · you have met this one' })).toHaveCount(1);
});

test('a lesson is done when all prompts are answered, unless the reader says otherwise [A4]', async ({
  page,
}) => {
  await page.goto('/lessons/docker');
  const status = page.getByRole('region', { name: 'Where you are' });
  await expect(status).toContainText('This lesson is not read yet');
  await expect(status).toContainText(
    'A lesson is done when all its prompts are answered, or when you say so.',
  );
  await expect(status).toContainText('This lesson is being read; 0 of');
  for (const prompt of await page.getByRole('region', { name: 'Recall' }).all()) {
    await expect(status).toContainText('being read');
    await prompt.getByText('Show the answer').click();
    await prompt.getByRole('button', { name: 'I knew it' }).click();
    await expect(prompt).toContainText('Noted.');
  }
  await expect(status).toContainText('This lesson is done');
  await page.goto('/lessons');
  const row = page.getByRole('link', { name: docker.title });
  await expect(row).toContainText('done');

  await row.click();
  await status.getByRole('button', { name: 'Mark as unread' }).click();
  await expect(status).toContainText('This lesson is not read yet');
  await page.reload();
  await expect(status).toContainText(
    `not read yet; ${docker.prompts.length} of ${docker.prompts.length}`,
  );
  await status.getByRole('button', { name: 'Mark as done' }).click();
  await page.reload();
  await expect(status).toContainText('This lesson is done');
});

test('reading continues at the same section after a browser restart [A3]', async ({ profile }) => {
  const { topic, title, sections } = bank.lessons[2] ?? docker;
  const section = sections[2];
  if (!section) throw new Error(`${topic} has too few sections.`);
  const before = await (await profile.open()).newPage();
  await before.goto(`/lessons/${topic}`);
  const heading = before.getByRole('heading', { name: section.title, exact: true });
  await heading.evaluate((element) =>
    element.scrollIntoView({ block: 'start', behavior: 'instant' }),
  );
  await expect
    .poll(async () => (await recordOf(before)).findLast(({ type }) => type === 'read'))
    .toMatchObject({ lesson: topic, section: section.id });
  await before.context().close();

  const after = await (await profile.open()).newPage();
  await after.goto('/');
  const link = after.getByRole('link', { name: /^Continue where you stopped/ });
  await expect(link).toContainText(title);
  await expect(link).toContainText(section.title);
  await link.click();
  await expect(after).toHaveURL(new RegExp(`/lessons/${topic}#${section.id}$`));
  await expect(after.getByRole('heading', { name: section.title, exact: true })).toBeFocused();
});

test('a code block is copied whole [A7]', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/lessons/docker');
  const code = page.getByRole('region', { name: 'Code: dockerfile' }).first();
  const copy = page.getByRole('button', { name: 'Copy' }).first();
  await expect(
    page.getByRole('region', { name: 'Where you are' }).getByRole('button'),
  ).toBeEnabled();
  await copy.click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.getByRole('code').textContent());
  expect(copied).toContain('FROM ');
});

// What a lesson says was written when the site was built: it needs no script, and is read faster without.
test.describe('as it was sent', () => {
  test.use({ javaScriptEnabled: false });

  test('prompts stand between the sections and can be passed by [B1][B4]', async ({ page }) => {
    for (const { topic, prompts, sections } of bank.lessons) {
      await page.goto(`/lessons/${topic}`);
      const recalls = page.getByRole('region', { name: 'Recall' });
      await expect(recalls).toHaveCount(prompts.length);
      const first = await recalls.first().boundingBox();
      const last = page.getByRole('heading', { name: sections.at(-1)?.title ?? '', exact: true });
      expect(first?.y, `${topic}: first prompt`).toBeLessThan((await last.boundingBox())?.y ?? 0);
    }
  });

  test('each diagram says in words what it shows [A8]', async ({ page }) => {
    let seen = 0;
    for (const path of lessonPages) {
      await page.goto(path);
      for (const figure of await page.getByRole('figure').all()) {
        const drawing = figure.getByRole('img');
        await expect(drawing).toHaveAccessibleName(/\w/);
        await figure.getByText('In words').click();
        const words = figure.getByRole('paragraph').first();
        await expect(words).toBeVisible();
        expect((await words.innerText()).length, path).toBeGreaterThan(40);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('each lesson says when it was checked and on what it rests [A9]', async ({ page }) => {
    for (const { topic, checked } of bank.lessons) {
      await page.goto(`/lessons/${topic}`);
      await expect(page.getByText('facts checked').getByRole('time')).toHaveAttribute(
        'datetime',
        checked,
      );
      const sources = page.getByRole('region', { name: 'Where this comes from' });
      // By a key: sections above it that are laid out late would move it from under a click.
      await sources.getByText(/documentation pages$/).press('Enter');
      const expected = new Set(
        bank.facts.filter((fact) => fact.topic === topic).map(({ source }) => source),
      );
      const links = sources.getByRole('link');
      await expect(links).toHaveCount(expected.size);
      const shown = await links.evaluateAll((found) =>
        found.map((link) => link.getAttribute('href')),
      );
      expect(new Set(shown)).toEqual(expected);
    }
  });
});

test('no page scrolls sideways at 320 px nor at 640 px [A7][I7]', async ({ page }) => {
  test.slow();
  for (const path of allPages) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
  await startQuiz(page, 5);
  for (let number = 1; number <= 5; number += 1) {
    await expectNoSidewaysScroll(page);
    await answerAs(page, false);
    await expectNoSidewaysScroll(page);
    await goOn(page);
  }
  await expectNoSidewaysScroll(page);
  await page.goto('/review');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expectNoSidewaysScroll(page);
});

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // A window of 1280 px is as wide as this at 400 % and at 200 %.
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 480 });
    const excess = await page.evaluate(() => {
      const { documentElement: root, body } = document;
      for (const details of document.querySelectorAll('details')) details.open = true;
      const isClipped = [root, body].some((box) => getComputedStyle(box).overflowX !== 'visible');
      return isClipped ? 'clipped' : root.scrollWidth - root.clientWidth;
    });
    expect(excess, `${page.url()} at ${width} px`).toBe(0);
  }
}
