/** The learner's state before anything is known: what pages are built with, and what the browser begins from. */
import { emptyProgress } from '#core/fold.ts';
import { createStore } from 'zustand/vanilla';
import type { StudyState, StudyStore } from './study-store.ts';

function asleep(): never {
  throw new Error('Something was recorded before the page was alive.');
}

export const restingState: StudyState = {
  phase: 'booting',
  progress: emptyProgress,
  save: { kind: 'saved' },
  notices: [],
  startPractice: asleep,
  answerQuestion: asleep,
  finishSitting: asleep,
  startExam: asleep,
  enterAnswer: asleep,
  pauseExam: asleep,
  resumeExam: asleep,
  shiftExam: asleep,
  holdExam: asleep,
  submitExam: asleep,
  wantCard: asleep,
  suspendCard: asleep,
  buryCard: asleep,
  cramCard: asleep,
  makeCard: asleep,
  editCard: asleep,
  deleteCard: asleep,
  reset: asleep,
  undoReset: asleep,
  redateFuture: asleep,
  sayCause: asleep,
  remarkQuestion: asleep,
  reviewCard: asleep,
  undoReview: asleep,
  flagQuestion: asleep,
  readSection: asleep,
  markLesson: asleep,
  changeSetting: asleep,
  raiseLimit: asleep,
  importEvents: asleep,
  deleteAll: asleep,
  retrySave: asleep,
  exportText: asleep,
  eventsOf: asleep,
  events: asleep,
  kept: asleep,
  session: asleep,
  countNew: asleep,
  quarantined: () => Promise.resolve([]),
  dismissNotice: asleep,
  showLater: asleep,
  bringBack: asleep,
};

/** A store that stays as it is, for building pages. */
export function createRestingStore(): StudyStore {
  return createStore<StudyState>()(() => restingState);
}

/** The store as pages begin with it: React's first look finds the resting state, as in the HTML that was sent. */
export function wakingFromRest(store: StudyStore): StudyStore {
  return { ...store, getInitialState: () => restingState };
}
