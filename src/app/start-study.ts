/** Opens the learner's record in this browser, for whichever entry a page has. */
import index from 'virtual:bank/index';
import { openStudy } from '#state/open-study.ts';
import { wakingFromRest } from '#state/resting-store.ts';
import type { StudyStore } from '#state/study-store.ts';
import { paths } from '../features/paths.ts';
import { followTheme } from './follow-theme.ts';
import { startOffline } from './offline.ts';

/** The store for the screens. Called once for each page load. */
export function startStudy(): StudyStore {
  const { store } = openStudy(index.version);
  followTheme(store);
  startOffline(paths.base);
  return wakingFromRest(store);
}
