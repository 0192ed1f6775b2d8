/** What can happen in an exam, as actions of the store. */
import type { ExamAct } from '#core/event.ts';
import { examEndsAt, examLeftMs, sheetOf } from '#core/exam.ts';
import { type GradedQuestion, gradeAnswer } from '#core/grade.ts';
import type { ExamSitting, Progress, Sheet } from '#core/progress.ts';
import type { EventOf, Happened } from './study-store.ts';
import { maxDurationMs } from './event-fields.ts';

/** A question as far as grading an exam needs it. */
export type ExamQuestion = GradedQuestion & { id: string; revision: number };

/** An exam as the screen begins it. */
export type ExamGiven = Omit<Extract<ExamAct, { type: 'sit' }>, 'type' | 'sitting'>;

/** What a learner changed on the answer sheet of one question. */
export interface EntryGiven {
  sitting: string;
  question: string;
  entry: Partial<Pick<Sheet, 'options' | 'struck' | 'flagged' | 'confidence'>>;
  /** Milliseconds on the question since the last entry for it. */
  elapsedMs: number;
  /** Epoch ms by the exam's own clock, which no change of the device's clock moves. */
  now: number;
}

/** How an exam is handed in. */
export interface HandedIn {
  sitting: string;
  /** The questions of the content; one that it no longer has counts as wrong. */
  find: (id: string) => ExamQuestion | undefined;
  now: number;
}

/** Each action returns the event it recorded, null if the exam does not take it. */
export interface ExamActions {
  startExam: (exam: ExamGiven) => EventOf<'sit'>;
  /** Fills in a question; not after the deadline, nor while the clock stands still or another tab holds the exam. */
  enterAnswer: (given: EntryGiven) => EventOf<'respond'> | null;
  /** Stops the clock from the instant `since`; never in a strict exam. */
  pauseExam: (sitting: string, since: number) => EventOf<'pause'> | null;
  resumeExam: (sitting: string) => EventOf<'resume'> | null;
  /** Moves the deadline along with a device's clock that was set. */
  shiftExam: (sitting: string, byMs: number) => EventOf<'shift'> | null;
  /** Makes this tab the one whose entries count. */
  holdExam: (sitting: string) => EventOf<'hold'> | null;
  /** Grades and ends an exam: now, or at its deadline if that is past. */
  submitExam: (given: HandedIn) => EventOf<'submit'> | null;
}

interface ExamStore {
  happened: Happened;
  progress: () => Progress;
  newId: () => string;
  session: () => string;
}

export function createExamActions({ happened, progress, newId, session }: ExamStore): ExamActions {
  const openExam = (sitting: string): ExamSitting | null => {
    const exam = progress().sittings.get(sitting);
    return exam?.kind === 'exam' && exam.finishedAt === null ? exam : null;
  };
  return {
    startExam: (exam) => happened({ type: 'sit', sitting: newId(), ...exam }),
    enterAnswer: ({ sitting, question, entry, elapsedMs, now }) => {
      const exam = openExam(sitting);
      if (!exam || exam.pausedAt !== null || exam.holder !== session()) return null;
      if (examLeftMs(exam, now) <= 0 || !exam.questions.includes(question)) return null;
      const { options, struck, flagged, confidence } = { ...sheetOf(exam, question), ...entry };
      const sheet = { options, struck, flagged, confidence };
      const spentMs = Math.min(maxDurationMs, Math.max(0, Math.round(elapsedMs) || 0));
      const act = { type: 'respond' as const, sitting, question, ...sheet, elapsedMs: spentMs };
      return happened(act, latestOf(exam));
    },
    pauseExam: (sitting, since) => {
      const exam = openExam(sitting);
      if (!exam || exam.mode === 'strict' || exam.pausedAt !== null) return null;
      const from = Math.max(exam.startedAt, Math.round(since));
      return happened({ type: 'pause', sitting, since: from }, latestOf(exam));
    },
    resumeExam: (sitting) => {
      const exam = openExam(sitting);
      if (!exam || exam.pausedAt === null) return null;
      return happened({ type: 'resume', sitting }, latestOf(exam));
    },
    shiftExam: (sitting, byMs) => {
      const exam = openExam(sitting);
      return exam && happened({ type: 'shift', sitting, byMs: Math.round(byMs) }, latestOf(exam));
    },
    holdExam: (sitting) => {
      const exam = openExam(sitting);
      if (!exam || exam.holder === session()) return null;
      return happened({ type: 'hold', sitting }, latestOf(exam));
    },
    submitExam: ({ sitting, find, now }) => {
      const exam = openExam(sitting);
      if (!exam) return null;
      const questions = exam.questions.map((id) => ({ id, question: find(id) }));
      const isRight = (id: string, question: ExamQuestion | undefined) =>
        question !== undefined && gradeAnswer(question, sheetOf(exam, id).options);
      const right = questions.flatMap(({ id, question }) => (isRight(id, question) ? id : []));
      const revisions = questions.map(({ question }) => question?.revision ?? 1);
      const endedAt = Math.round(Math.min(now, examEndsAt(exam, now)));
      return happened({ type: 'submit', sitting, endedAt, right, revisions }, latestOf(exam));
    },
  };
}

/** The instant of the last thing that happened in an exam. */
function latestOf({ startedAt, sheets, pausedAt }: ExamSitting): number {
  return Math.max(startedAt, pausedAt ?? 0, ...Array.from(sheets.values(), ({ at }) => at));
}
