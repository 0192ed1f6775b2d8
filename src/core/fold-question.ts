/** Folding sittings, answers, flags, and what is said of them later. */
import { activeTime, addToDay, type Draft } from './draft.ts';
import type { StudyEvent } from './event.ts';
import { readable, writable } from './lazy-map.ts';
import { type ExamEvent, examAfter, type SitEvent, startExam } from './exam.ts';
import { isSameAnswer } from './grade.ts';
import type { GivenAnswer, QuestionRecord, Sitting } from './progress.ts';
import {
  type AnswerEvent,
  answerFromEvent,
  sittingAfter,
  type StartEvent,
  startSitting,
} from './sitting.ts';
import { studyDay } from './study-day.ts';

/** How many finished quizzes are kept, besides all that are open. Exams are kept for ever. */
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
    if (sitting.kind !== 'practice') return;
    const after = sittingAfter(sitting, event);
    if (after === sitting) return;
    writable(draft.sittings).set(sitting.id, after);
  }
  countAnswer(draft, event.question, answerFromEvent(event), event.offsetMinutes);
}

/** Opens an exam; a second start of the same one changes nothing. */
export function foldSit(draft: Draft, event: SitEvent): void {
  if (readable(draft.sittings).has(event.sitting)) return;
  writable(draft.sittings).set(event.sitting, startExam(event));
}

/** Leads an exam on; once it is handed in, its answers count like others. */
export function foldExam(draft: Draft, event: ExamEvent): void {
  const exam = readable(draft.sittings).get(event.sitting);
  if (exam?.kind !== 'exam') return;
  const after = examAfter(exam, event);
  if (after === exam) return;
  writable(draft.sittings).set(exam.id, after);
  for (const [question, answer] of after.answers) {
    countAnswer(draft, question, answer, event.offsetMinutes);
  }
}

/** Notes why a question was missed; only of one that was asked. */
export function foldCause(draft: Draft, event: Extract<StudyEvent, { type: 'cause' }>): void {
  const sitting = readable(draft.sittings).get(event.sitting);
  if (!sitting?.questions.includes(event.question)) return;
  const causes = new Map(sitting.causes).set(event.question, event.cause);
  writable(draft.sittings).set(sitting.id, { ...sitting, causes });
}

/**
 * Marks the answers to a question again that were given under older revisions of it: the first, the last, and those
 * of the sittings that are kept. The tallies of the days stay as the learner saw them.
 */
export function foldRemark(draft: Draft, event: Extract<StudyEvent, { type: 'remark' }>): void {
  const remark = (answer: GivenAnswer): GivenAnswer => {
    if (answer.revision >= event.revision) return answer;
    const correct = isSameAnswer(event.right, answer.options, event.ordered);
    const { revision } = event;
    return correct === answer.correct
      ? { ...answer, revision }
      : { ...answer, revision, correct, was: answer.was ?? answer.correct };
  };
  const record = readable(draft.questions).get(event.question);
  if (record?.first && record.last) {
    const first = remark(record.first);
    const last = record.answered === 1 ? first : remark(record.last);
    const gain = (after: GivenAnswer, before: GivenAnswer) =>
      Number(after.correct) - Number(before.correct);
    const gained = gain(first, record.first) + (record.answered > 1 ? gain(last, record.last) : 0);
    const right = record.right + gained;
    writable(draft.questions).set(event.question, { ...record, first, last, right });
  }
  for (const sitting of readable(draft.sittings).values()) {
    const answer = sitting.answers.get(event.question);
    const after = answer && remark(answer);
    if (!after || after === answer) continue;
    const answers = new Map(sitting.answers).set(event.question, after);
    writable(draft.sittings).set(sitting.id, { ...sitting, answers });
  }
}

/** Adds an answer to what is known of its question and to the tally of its day. */
function countAnswer(
  draft: Draft,
  question: string,
  answer: GivenAnswer,
  offsetMinutes: number,
): void {
  const record = recordOf(draft, question);
  const right = answer.correct ? 1 : 0;
  writable(draft.questions).set(question, {
    ...record,
    first: record.first ?? answer,
    last: answer,
    answered: record.answered + 1,
    right: record.right + right,
  });
  const day = studyDay(answer.at, offsetMinutes, draft.settings.rolloverHour);
  addToDay(draft, day, { answers: 1, right, activeMs: activeTime(answer.elapsedMs) }, 1);
}

/** Ends a sitting, and lets go of the one finished longest ago if there are too many. */
export function foldFinish(draft: Draft, event: Extract<StudyEvent, { type: 'finish' }>): void {
  const sitting = readable(draft.sittings).get(event.sitting);
  if (sitting?.kind !== 'practice') return;
  const after = sittingAfter(sitting, event);
  if (after === sitting) return;
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
  return sitting.kind === 'practice' && sitting.finishedAt !== null;
}
