import type { StudyStore } from '#state/study-store.ts';

/** Keeps the page's theme equal to the setting. The inline script has already set it for the first paint. */
export function followTheme(store: StudyStore): void {
  let shown = '';
  store.subscribe(({ phase, progress }) => {
    const { theme } = progress.settings;
    if (phase === 'booting' || theme === shown) return;
    shown = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  });
}
