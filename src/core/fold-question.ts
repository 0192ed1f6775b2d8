/** Folding sittings, answers and flags. */
import { activeTime, addToDay, type Draft } from './draft.ts';
import type { StudyEvent } from './event.ts';
import { readable, writable } from './lazy-map.ts';
import type { QuestionRecord, Sitting } from './progress.ts';
import {
  type AnswerEvent,
  answerFromEvent,
  sittingAfter,
  type StartEvent,
  startSitting,
} from './sitting.ts';
import { studyDay } from './study-day.ts';

/** How many finished sittings are kept, besides all that are open. */
export const FINISHED_SITTINGS = 30;

const emptyRecord: QuestionRecord = {
  first: null,
  last: null,
  answered: 0,
  right: 0,
  flagged: false,
};

/** Opens a sitting; a second start of the same one changes nothing. */
export function foldStart(draft: Draft, event: StartEvent): void {
  if (readable(draft.sittings).has(event.sitting)) return;
  writable(draft.sittings).set(event.sitting, startSitting(event));
}

/** Counts an answer, unless its sitting refuses it; of a sitting no longer kept it counts too. */
export function foldAnswer(draft: Draft, event: AnswerEvent): void {
  const sitting = readable(draft.sittings).get(event.sitting);
  if (sitting) {
    const after = sittingAfter(sitting, event);
    if (after === sitting) return;
    writable(draft.sittings).set(sitting.id, after);
  }
  const record = recordOf(draft, event.question);
  const answer = answerFromEvent(event);
  const right = event.correct ? 1 : 0;
  writable(draft.questions).set(event.question, {
    ...record,
    first: record.first ?? answer,
    last: answer,
    answered: record.answered + 1,
    right: record.right + right,
  });
  const day = studyDay(event.at, event.offsetMinutes, draft.settings.rolloverHour);
  addToDay(draft, day, { answers: 1, right, activeMs: activeTime(event.elapsedMs) }, 1);
}

/** Ends a sitting, and lets go of the one finished longest ago if there are too many. */
export function foldFinish(draft: Draft, event: Extract<StudyEvent, { type: 'finish' }>): void {
  const sitting = readable(draft.sittings).get(event.sitting);
  const after = sitting && sittingAfter(sitting, event);
  if (!after || after === sitting) return;
  writable(draft.sittings).set(after.id, after);
  const finished = [...readable(draft.sittings).values()].filter(isFinished);
  if (finished.length <= FINISHED_SITTINGS) return;
  const oldest = finished.reduce((a, b) => (b.finishedAt < a.finishedAt ? b : a));
  writable(draft.sittings).delete(oldest.id);
}

/** Sets or removes the flag of a question. */
export function foldFlag(draft: Draft, event: Extract<StudyEvent, { type: 'flag' }>): void {
  const record = recordOf(draft, event.question);
  if (record.flagged === event.on) return;
  writable(draft.questions).set(event.question, { ...record, flagged: event.on });
}

function recordOf(draft: Draft, question: string): QuestionRecord {
  return readable(draft.questions).get(question) ?? emptyRecord;
}

function isFinished(sitting: Sitting): sitting is Sitting & { finishedAt: number } {
  return sitting.finishedAt !== null;
}
