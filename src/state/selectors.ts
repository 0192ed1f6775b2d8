/** What screens read of the learner's state: stored references and primitives, nothing made anew. */
import type { Sitting } from '#core/progress.ts';
import type { RecordState } from './record.ts';

/** The sitting that was started last and is still open. */
export function selectOpenSitting(state: RecordState): Sitting | null {
  const sittings = [...state.progress.sittings.values()];
  return sittings.findLast(({ finishedAt }) => finishedAt === null) ?? null;
}

/** The open sitting, else the one that was started last: the quiz screen shows its question or its result. */
export function selectLatestSitting(state: RecordState): Sitting | null {
  return selectOpenSitting(state) ?? [...state.progress.sittings.values()].at(-1) ?? null;
}

/** Whether nothing can be said yet: the stores are being read, and so far nothing was found. */
export function selectIsReading(state: RecordState): boolean {
  return state.phase === 'booting' && state.progress.count === 0;
}
