/** What was marked again in this page load; set by corrected-keys.ts, told by the notices. */
import { createStore } from 'zustand/vanilla';

export interface CorrectedNews {
  /** None once it was read. */
  news: { questions: number; answers: number } | null;
}

export const correctedNews = createStore<CorrectedNews>(() => ({ news: null }));
