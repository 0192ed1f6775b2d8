import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ChunkStore } from '#state/chunk-store.ts';
import { createLocalChunks } from '#state/local-chunks.ts';
import { createMemoryChunks } from '#state/memory-chunks.ts';
import { failure } from '#state/outcome.ts';
import type { Notice, SaveState } from '#state/save-state.ts';
import { createFakeStorage } from '#state/testing/fake-storage.ts';
import { offline } from '../features/offline-state.ts';
import { paths } from '../features/paths.ts';
import { catchDownloads } from '../features/testing/downloads.ts';
import { passTime, renderStudy, type Study } from '../features/testing/render-study.tsx';
import { DAY_MS } from '#core/study-day.ts';
import { Notices } from './notices.tsx';

const screens = { '/': () => <Notices /> };
const alert = page.getByRole('alert');
const button = (name: string) => page.getByRole('button', { name });

async function showSave(save: SaveState): Promise<Study> {
  const study = await renderStudy(screens);
  study.store.setState({ save });
  return study;
}

async function showNotice(notice: Notice): Promise<Study> {
  const study = await renderStudy(screens);
  study.store.setState({ notices: [notice] });
  return study;
}

/** A browser whose stores are full until `storage.faults` says otherwise. */
function fullBrowser() {
  const storage = createFakeStorage({ quota: 0 });
  const whole = createMemoryChunks();
  const idb: ChunkStore = {
    ...whole,
    name: 'idb',
    write: async (texts) =>
      storage.faults.quota === 0 ? failure('full', 'no room') : whole.write(texts),
  };
  return { storage, local: createLocalChunks(() => storage), idb };
}

describe('trouble with saving [K2]', () => {
  const detail = '';

  test.each<[SaveState['kind'], SaveState]>([
    ['saved', { kind: 'saved' }],
    ['saving', { kind: 'saving' }],
  ])('%s is none', async (_, save) => {
    await showSave(save);
    await expect.element(alert).toBeEmptyDOMElement();
  });

  test.each<[string, SaveState, RegExp]>([
    [
      'a full local storage',
      { kind: 'half', failed: 'local', reason: 'full', detail },
      /^Storage is full\. Your answers are not saved in the local storage of this browser/,
    ],
    [
      'a failing database',
      { kind: 'half', failed: 'idb', reason: 'failed', detail },
      /^One of two copies could not be written\. .* in the database of this browser/,
    ],
    [
      'one step unsaved',
      { kind: 'unsaved', count: 1, reason: 'full', detail },
      /^Not saved\. The storage of this browser is full\. Your last step is kept/,
    ],
    [
      'no store at all',
      { kind: 'unsaved', count: 3, reason: 'unavailable', detail },
      /^Not saved\. This browser lets nothing be stored\. Your last 3 steps are kept/,
    ],
  ])('%s is told, with two ways out', async (_, save, text) => {
    await showSave(save);
    await expect.element(alert).toMatchTextContent(text);
    await expect.element(alert).toMatchTextContent(/Export your data/);
    await expect.element(button('Export my data')).toBeVisible();
    await expect.element(button('Try again')).toBeVisible();
  });

  test.each<[string, SaveState, RegExp]>([
    [
      'data of a newer version',
      { kind: 'readonly', why: 'newer-data', detail },
      /^A newer version has written your data\./,
    ],
    [
      'a failed migration',
      { kind: 'readonly', why: 'migration-failed', detail },
      /^Your data could not be brought up to date\./,
    ],
  ])('%s offers export and reload [K4]', async (_, save, text) => {
    await showSave(save);
    await expect.element(alert).toMatchTextContent(text);
    await expect.element(button('Export my data')).toBeVisible();
    await expect.element(button('Reload')).toBeVisible();
    await expect.element(button('Try again')).not.toBeInTheDocument();
  });

  test('a full browser is told until space returns [R1]', async () => {
    const { storage, ...stores } = fullBrowser();
    const study = await renderStudy(screens, stores);
    await expect.element(alert).toBeEmptyDOMElement();
    study.now().flagQuestion('q-full', true);
    await expect.element(alert).toMatchTextContent(/^Not saved\. The storage .* is full/);
    storage.faults = {};
    await button('Try again').click();
    await expect.element(alert).toBeEmptyDOMElement();
    expect([...storage.items.values()].join()).toContain('q-full');
  });

  test('the export holds what is not saved [R1]', async () => {
    const downloads = catchDownloads();
    const { local, idb } = fullBrowser();
    const study = await renderStudy(screens, { local, idb });
    study.now().flagQuestion('q-full', true);
    await button('Export my data').click();
    await expect.poll(() => downloads.length).toBe(1);
    expect(await downloads[0]?.text()).toContain('q-full');
  });
});

describe('notices', () => {
  const key = 'stevedore/log/x/1';

  test.each<[string, Notice, RegExp]>([
    [
      'no local storage',
      { kind: 'store-missing', store: 'local', detail: '' },
      /does not let the site use its local storage/,
    ],
    [
      'no database',
      { kind: 'store-missing', store: 'idb', detail: '' },
      /database does not answer/,
    ],
    [
      'damage set aside',
      { kind: 'set-aside', key, store: 'local', lost: 2 },
      /set aside unchanged.*\(2 entries could not be read\)/,
    ],
    ['a copy used', { kind: 'copy-used', key, store: 'idb' }, /the other was whole and is in use/],
    [
      'damage left in place',
      { kind: 'left-damaged', key, store: 'local' },
      /no room to copy it, so it stays where it is/,
    ],
    [
      'deletion elsewhere',
      { kind: 'cleared-elsewhere', remembered: 0 },
      /All data was deleted in another tab/,
    ],
  ])('%s is told, and can be closed', async (_, notice, text) => {
    await showNotice(notice);
    await expect.element(page.getByRole('status')).toMatchTextContent(text);
    await expect.element(button('Close')).toBeVisible();
  });

  test('entries are counted only if lost', async () => {
    await showNotice({ kind: 'set-aside', key, store: 'local', lost: 0 });
    await expect.element(page.getByRole('status')).not.toMatchTextContent('entries');
  });

  test('damage is told, shown and can be closed [K1]', async () => {
    const local = createMemoryChunks();
    local.writeNow('stevedore/log/abcdefgh/1', 'damaged');
    await renderStudy(screens, { local });
    const told = page.getByRole('status');
    await expect.element(told).toMatchTextContent('Part of your stored data was damaged.');
    const link = page.getByRole('link', { name: 'See what was set aside' });
    await expect.element(link).toHaveAttribute('href', `${paths.settings}#data`);
    await button('Close').click();
    await expect.element(told).not.toBeInTheDocument();
  });

  test('a database that refuses is told [R5]', async () => {
    const refused = () => Promise.resolve(failure('unavailable', 'no'));
    const none = { heads: refused, read: refused, readAll: refused, write: refused };
    await renderStudy(screens, { idb: { ...createMemoryChunks(), name: 'idb', ...none } });
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent('Your progress is kept in local storage only');
    await expect.element(alert).toBeEmptyDOMElement();
  });
});

describe('an update that waits', () => {
  const offer = page.getByText('A new version is ready.', { exact: false });
  const wait = () => {
    offline.setState({ updateWaits: true });
    onTestFinished(() => offline.setState({ updateWaits: false }));
  };

  test('is offered, not applied [G5]', async () => {
    wait();
    await renderStudy(screens);
    await expect.element(offer).toMatchTextContent('Your progress stays as it is.');
    await expect.element(button('Update now')).toBeVisible();
  });

  test('does not disturb a quiz or review [G4]', async () => {
    wait();
    await renderStudy({ '/': () => <Notices busy /> });
    await expect.element(alert).toBeInTheDocument();
    await expect.element(offer).not.toBeInTheDocument();
  });

  test('none waiting, none offered', async () => {
    await renderStudy(screens);
    await expect.element(alert).toBeInTheDocument();
    await expect.element(offer).not.toBeInTheDocument();
  });
});

describe('steps dated in the future [R45]', () => {
  test('are put right with one button', async () => {
    const study = await renderStudy(screens);
    passTime(4 * 365 * DAY_MS);
    study.now().flagQuestion('later', true);
    passTime(-4 * 365 * DAY_MS);
    await expect
      .element(page.getByText(/^Some of your steps are dated in the future/))
      .toBeVisible();
    await button('Date them as of today').click();
    await expect.poll(() => page.getByText(/dated in the future/).elements().length).toBe(0);
    expect(study.now().progress.redated.size).toBe(1);
  });

  test('a clock that is right needs none', async () => {
    const study = await renderStudy(screens);
    study.now().flagQuestion('now', true);
    await expect.poll(() => page.getByText(/dated in the future/).elements().length).toBe(0);
  });
});

describe('deletion in another tab is a choice [R31]', () => {
  const cleared: Notice = { kind: 'cleared-elsewhere', remembered: 12 };

  test('to write back what is remembered', async () => {
    const study = await showNotice(cleared);
    let asked = 0;
    study.store.setState({ bringBack: () => ({ added: (asked += 1), known: 0 }) });
    await button('Write 12 steps back').click();
    expect(asked).toBe(1);
  });

  test('or to begin anew', async () => {
    await showNotice(cleared);
    await expect.element(button('Begin anew')).toBeVisible();
  });
});
