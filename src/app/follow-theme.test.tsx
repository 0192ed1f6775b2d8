import { afterEach, expect, test } from 'vitest';
import { renderStudy } from '../features/testing/render-study.tsx';
import { followTheme } from './follow-theme.ts';

const root = document.documentElement;
const screens = { '/': () => null };
afterEach(() => {
  delete root.dataset['theme'];
});

test('the page takes the theme chosen [I6]', async () => {
  const study = await renderStudy(screens);
  followTheme(study.store);
  for (const theme of ['dark', 'light'] as const) {
    study.now().changeSetting('theme', theme);
    expect(root.dataset['theme']).toBe(theme);
  }
});

test('back to the system, it asks the system', async () => {
  const study = await renderStudy(screens);
  followTheme(study.store);
  study.now().changeSetting('theme', 'dark');
  study.now().changeSetting('theme', 'system');
  expect(root.dataset['theme']).toBeUndefined();
});

test('while reading, the first paint’s theme stays [I6]', async () => {
  root.dataset['theme'] = 'dark';
  const study = await renderStudy(screens, { isBooting: true });
  followTheme(study.store);
  study.store.setState({ notices: [] });
  expect(root.dataset['theme']).toBe('dark');
});
