import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseExport } from '#state/import-file.ts';
import { createMemoryChunks } from '#state/memory-chunks.ts';
import type { StudyState } from '#state/study-store.ts';
import { catchDownloads } from '../testing/downloads.ts';
import { renderStudy } from '../testing/render-study.tsx';
import { DataSection } from './data-section.tsx';

const screens = { '/settings': DataSection };
const button = (name: string) => page.getByRole('button', { name });
const said = page.getByRole('status');
const file = page.getByLabelText('File to import');

/** Three steps to recognise. */
function someSteps(study: StudyState): void {
  study.flagQuestion('q-a', true);
  study.flagQuestion('q-b', true);
  study.markLesson('ecs', 'done');
}

/** The text of an export with three steps, made by another browser. */
async function exportOfOther(): Promise<string> {
  const other = await renderStudy({ '/': () => null }, { before: someSteps });
  return other.now().exportText();
}

const give = (text: string) => userEvent.upload(file, new File([text], 'export.json'));

test('where the data is, and how much', async () => {
  await renderStudy(screens, { before: someSteps });
  const where = page.getByText(/^3 recorded steps, kept twice in this browser/);
  await expect.element(where).toMatchTextContent('Nothing is sent anywhere.');
  for (const name of ['Local storage in use', 'Offline use', 'Kept under pressure']) {
    await expect.element(page.getByText(name)).toBeVisible();
  }
});

describe('export [H2]', () => {
  test('gives a file with everything in it', async () => {
    const downloads = catchDownloads();
    await renderStudy(screens, { before: someSteps });
    await button('Export all data').click();
    await expect.poll(() => downloads.length).toBe(1);
    expect(downloads[0]?.name).toMatch(/^stevedore-2026-11-2\d\.json$/);
    const parsed = await parseExport((await downloads[0]?.text()) ?? '', crypto.subtle);
    expect(parsed).toMatchObject({ ok: true, contents: { refused: 0 } });
    const events = parsed.ok ? parsed.contents.events : [];
    expect(events.map(({ type }) => type)).toEqual(['flag', 'flag', 'mark']);
  });
});

describe('import [H3]', () => {
  test('first says what it would add', async () => {
    const text = await exportOfOther();
    const study = await renderStudy(screens);
    await give(text);
    await expect
      .element(said)
      .toHaveTextContent('The file holds 3 steps; 3 of them are not here yet.');
    expect(study.now().progress.count).toBe(0);
  });

  test('adds when told to, and keeps what was there', async () => {
    const text = await exportOfOther();
    const study = await renderStudy(screens, {
      before: (study) => void study.flagQuestion('q-own', true),
    });
    await give(text);
    await button('Add them').click();
    await expect.element(said).toMatchTextContent('3 steps added.');
    expect([...study.now().progress.questions.keys()].sort()).toEqual(['q-a', 'q-b', 'q-own']);
    expect(study.now().progress.lessons.get('ecs')).toBe('done');
  });

  test('the same file again adds nothing [R77]', async () => {
    const text = await exportOfOther();
    const study = await renderStudy(screens);
    for (const fresh of [3, 0]) {
      await give(text);
      await expect.element(said).toMatchTextContent(`${fresh} of them are not here yet`);
      await button('Add them').click();
      await expect.element(said).toMatchTextContent('added.');
    }
    expect(study.now().progress.count).toBe(3);
  });

  test('can be left at the dry run', async () => {
    const text = await exportOfOther();
    const study = await renderStudy(screens);
    await give(text);
    await button('Cancel').click();
    await expect.element(said).toBeEmptyDOMElement();
    await expect.element(button('Add them')).not.toBeInTheDocument();
    expect(study.now().progress.count).toBe(0);
  });

  test.each([
    ['not JSON', '{"app": "steve'],
    ['empty', ''],
    ['of another app', '{"app":"anki"}'],
  ])('a file that is %s changes nothing [R75]', async (_, text) => {
    const study = await renderStudy(screens);
    await give(text);
    await expect.element(said).toMatchTextContent('Nothing was changed.');
    await expect.element(button('Add them')).not.toBeInTheDocument();
    expect(study.now().progress.count).toBe(0);
  });

  test('a refused file withdraws the one before', async () => {
    const text = await exportOfOther();
    await renderStudy(screens);
    await give(text);
    await expect.element(button('Add them')).toBeVisible();
    await give('nonsense');
    await expect.element(said).toMatchTextContent('Nothing was changed.');
    await expect.element(button('Add them')).not.toBeInTheDocument();
  });
});

describe('deleting everything [H8]', () => {
  const dialog = page.getByRole('dialog', { name: 'Delete all data?' });
  const ask = button('Delete all data');
  const confirm = dialog.getByRole('button', { name: 'Delete everything' });

  test('asks first, and can be left', async () => {
    const study = await renderStudy(screens, { before: someSteps });
    await ask.click();
    await expect.element(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(ask).toHaveFocus();
    expect(study.now().progress.count).toBe(3);
  });

  test('Escape leaves it too [I1]', async () => {
    const study = await renderStudy(screens, { before: someSteps });
    await ask.click();
    await userEvent.keyboard('{Escape}');
    await expect.element(ask).toHaveFocus();
    expect(study.now().progress.count).toBe(3);
  });

  test('offers an export before', async () => {
    const downloads = catchDownloads();
    await renderStudy(screens, { before: someSteps });
    await ask.click();
    await dialog.getByRole('button', { name: 'Export first' }).click();
    await expect.poll(() => downloads.length).toBe(1);
    await expect.element(dialog).toBeVisible();
  });

  test('leaves nothing in the stores', async () => {
    const local = createMemoryChunks();
    const study = await renderStudy(screens, { local, before: someSteps });
    await ask.click();
    await confirm.click();
    await expect.element(said).toMatchTextContent('Everything is deleted');
    expect(study.now().progress.count).toBe(0);
    expect(local.headsNow()).toEqual({ ok: true, value: new Map() });
    await expect.element(page.getByText(/^0 recorded steps/)).toBeVisible();
  });

  test('says what could not be deleted', async () => {
    const whole = createMemoryChunks();
    const refusing = { ok: false, reason: 'failed', detail: 'refused' } as const;
    const local = { ...whole, clear: async () => refusing };
    await renderStudy(screens, { local, before: someSteps });
    await ask.click();
    await confirm.click();
    await expect.element(said).toMatchTextContent('would not delete what is in localStorage');
  });

  test('is said where workers are refused [R66]', async () => {
    const refused = vi
      .spyOn(navigator.serviceWorker, 'getRegistration')
      .mockRejectedValue(new DOMException('no', 'SecurityError'));
    onTestFinished(() => refused.mockRestore());
    await renderStudy(screens, { before: someSteps });
    await ask.click();
    await confirm.click();
    await expect.element(said).toMatchTextContent('Everything is deleted');
  });
});

describe('what was set aside [K1]', () => {
  test('is listed and can be taken away', async () => {
    const downloads = catchDownloads();
    const local = createMemoryChunks();
    local.writeNow('stevedore/log/abcdefgh/1', 'damaged beyond reading');
    await renderStudy(screens, { local });
    await expect.element(page.getByRole('heading', { name: 'Set aside' })).toBeVisible();
    await expect.element(page.getByText(/^1 damaged text kept as found/)).toBeVisible();
    await button('Download').click();
    await expect.poll(() => downloads.length).toBe(1);
    expect(await downloads[0]?.text()).toBe('damaged beyond reading');
  });

  test('nothing set aside shows no list', async () => {
    await renderStudy(screens);
    await expect.element(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Set aside' })).not.toBeInTheDocument();
  });
});
