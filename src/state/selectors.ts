/** What screens read of the learner's state: stored references and primitives, nothing made anew. */
import type { CardMemory, Progress, QuestionRecord, Sitting } from '#core/progress.ts';
import type { Settings } from '#core/settings.ts';
import type { RecordState } from './record.ts';
import type { Notice, SaveState } from './save-state.ts';

export function selectProgress(state: RecordState): Progress {
  return state.progress;
}

export function selectSettings(state: RecordState): Settings {
  return state.progress.settings;
}

/** Whether both stores have been read: until then progress may lack what only IndexedDB holds. */
export function selectIsReady(state: RecordState): boolean {
  return state.phase === 'ready';
}

export function selectSave(state: RecordState): SaveState {
  return state.save;
}

export function selectNotices(state: RecordState): readonly Notice[] {
  return state.notices;
}

/** One card's memory; undefined before its first review. */
export function selectCard(card: string): (state: RecordState) => CardMemory | undefined {
  return (state) => state.progress.cards.get(card);
}

/** What is known of one question; undefined before its first answer or flag. */
export function selectQuestion(
  question: string,
): (state: RecordState) => QuestionRecord | undefined {
  return (state) => state.progress.questions.get(question);
}

/** A sitting; undefined if it never was, or is finished and long ago. */
export function selectSitting(sitting: string): (state: RecordState) => Sitting | undefined {
  return (state) => state.progress.sittings.get(sitting);
}

/** The sitting that was started last and is still open. */
export function selectOpenSitting(state: RecordState): Sitting | null {
  const sittings = [...state.progress.sittings.values()];
  return sittings.findLast(({ finishedAt }) => finishedAt === null) ?? null;
}

/** The review that an undo would take back. */
export function selectUndoable(state: RecordState): string | null {
  return state.progress.undoable.at(-1)?.event ?? null;
}

/** The open sitting, else the one that was started last: the quiz screen shows its question or its result. */
export function selectLatestSitting(state: RecordState): Sitting | null {
  return selectOpenSitting(state) ?? [...state.progress.sittings.values()].at(-1) ?? null;
}

/** Whether nothing can be said yet: the stores are being read, and so far nothing was found. */
export function selectIsReading(state: RecordState): boolean {
  return state.phase === 'booting' && state.progress.count === 0;
}
