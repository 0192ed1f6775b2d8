/** What screens read of the learner's state: stored references and primitives, nothing made anew. */
import type { ExamSitting, PracticeSitting } from '#core/progress.ts';
import type { RecordState } from './record.ts';

/** The quiz that was started last and is still open. */
export function selectOpenQuiz(state: RecordState): PracticeSitting | null {
  return quizzesOf(state).findLast(({ finishedAt }) => finishedAt === null) ?? null;
}

/** The open quiz, else the one that was started last: the quiz screen shows its question or its result. */
export function selectLatestQuiz(state: RecordState): PracticeSitting | null {
  return selectOpenQuiz(state) ?? quizzesOf(state).at(-1) ?? null;
}

/** The exam that was started last and is still open. */
export function selectOpenExam(state: RecordState): ExamSitting | null {
  const sittings = [...state.progress.sittings.values()];
  const isOpen = (sitting: (typeof sittings)[number]) =>
    sitting.kind === 'exam' && sitting.finishedAt === null;
  const open = sittings.findLast(isOpen);
  return open?.kind === 'exam' ? open : null;
}

function quizzesOf({ progress }: RecordState): PracticeSitting[] {
  return [...progress.sittings.values()].filter((sitting) => sitting.kind === 'practice');
}

/** Whether nothing can be said yet: the stores are being read, and so far nothing was found. */
export function selectIsReading(state: RecordState): boolean {
  return state.phase === 'booting' && state.progress.count === 0;
}
