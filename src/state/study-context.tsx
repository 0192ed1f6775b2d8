import { type ReactNode, createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { StudyState, StudyStore } from './study-store.ts';

const StudyContext = createContext<StudyStore | null>(null);

/** Gives the screens below it the learner's store. */
export function StudyProvider({ store, children }: { store: StudyStore; children: ReactNode }) {
  return <StudyContext value={store}>{children}</StudyContext>;
}

/** The store itself, for handlers. */
export function useStudyStore(): StudyStore {
  const store = useContext(StudyContext);
  if (!store) throw new Error('A screen was shown outside <StudyProvider>.');
  return store;
}

/** What a selector reads of the learner's state; renders again when that changes. */
export function useStudy<T>(selector: (state: StudyState) => T): T {
  return useStore(useStudyStore(), selector);
}

const never = () => () => {};

/** False while the page is the HTML that was sent, true once it is alive. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
