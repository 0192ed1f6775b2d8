/** Marking old answers by keys that were corrected since. */
import { findCorrections, type KeyedQuestion } from '#core/corrected-key.ts';
import type { StudyStore } from '#state/study-store.ts';
import { correctedNews } from './corrected-news.ts';

/**
 * Records each corrected key of the content under which an answer is now marked otherwise, once: afterwards those
 * answers carry the newer revision. What may not be written is left for the app that may.
 */
export function correctKeys(store: StudyStore, questions: readonly KeyedQuestion[]): void {
  const { progress, save, remarkQuestion } = store.getState();
  if (save.kind === 'readonly') return;
  const { corrections, answers } = findCorrections(progress, questions);
  if (corrections.length === 0) return;
  for (const correction of corrections) remarkQuestion(correction);
  correctedNews.setState({ news: { questions: corrections.length, answers } });
}

/** Waits until the whole record has been read. */
export function whenBooted(store: StudyStore): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.getState().phase === 'booting') return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}
