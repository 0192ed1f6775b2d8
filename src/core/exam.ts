/**
 * An exam as a reducer over events. Answers stay open until it is handed in; what is entered while the clock stands
 * still, or in a tab that no longer holds the exam, changes nothing. That nothing is entered after the deadline is the
 * store's to see: an event's time cannot tell once the device's clock was set.
 */
import type { ExamAct, StudyEvent } from './event.ts';
import type { ExamSitting, GivenAnswer, Sheet } from './progress.ts';

/** The event that begins an exam. */
export type SitEvent = Extract<StudyEvent, { type: 'sit' }>;
/** The event that ends one. */
export type SubmitEvent = Extract<StudyEvent, { type: 'submit' }>;
/** Any event of an exam that has begun. */
export type ExamEvent = Exclude<Extract<StudyEvent, { type: ExamAct['type'] }>, SitEvent>;

/** An answer sheet on which nothing is written yet. */
export const emptySheet: Sheet = {
  options: [],
  struck: [],
  flagged: false,
  confidence: null,
  elapsedMs: 0,
  entries: 0,
  at: 0,
};

/** The exam that a sit event opens, held by the page load that began it. */
export function startExam(event: SitEvent): ExamSitting {
  const { sitting, blueprint, mode, limitMs, seed, questions, unscored, at } = event;
  return {
    id: sitting,
    kind: 'exam',
    blueprint,
    mode,
    limitMs,
    seed,
    questions,
    unscored,
    answers: new Map(),
    causes: new Map(),
    sheets: new Map(),
    holder: sessionOf(event.id),
    pausedAt: null,
    pausedMs: 0,
    shiftedMs: 0,
    startedAt: at,
    finishedAt: null,
    content: event.content,
    offsetMinutes: event.offsetMinutes,
  };
}

/** The exam after an event; the very same object when the event changes nothing. */
export function examAfter(exam: ExamSitting, event: ExamEvent): ExamSitting {
  if (exam.finishedAt !== null || event.sitting !== exam.id) return exam;
  switch (event.type) {
    case 'respond':
      return respond(exam, event);
    case 'pause':
      return pause(exam, event.since, event.at);
    case 'resume':
      return resume(exam, event.at);
    case 'shift':
      return { ...exam, shiftedMs: exam.shiftedMs + event.byMs };
    case 'hold':
      return exam.holder === sessionOf(event.id) ? exam : { ...exam, holder: sessionOf(event.id) };
    case 'submit':
      return submit(exam, event);
  }
}

/**
 * The instant (epoch ms, by the device's clock) at which an exam ends. It is fixed from the start, and moves only with
 * pauses and with the clock itself: while the clock stands still it moves along with `now`.
 */
export function examEndsAt(exam: ExamSitting, now: number): number {
  const { startedAt, limitMs, pausedMs, shiftedMs, pausedAt } = exam;
  const standing = pausedAt === null ? 0 : Math.max(0, now - pausedAt);
  return startedAt + limitMs + pausedMs + shiftedMs + standing;
}

/** Milliseconds left, not below 0. */
export function examLeftMs(exam: ExamSitting, now: number): number {
  return Math.max(0, examEndsAt(exam, now) - now);
}

/** Milliseconds of the limit that are used up: what an attempt took. */
export function examUsedMs(exam: ExamSitting, now: number): number {
  const { limitMs, finishedAt } = exam;
  const until = finishedAt ?? now;
  return Math.min(limitMs, Math.max(0, limitMs - (examEndsAt(exam, until) - until)));
}

/** What the answer sheet holds for a question. */
export function sheetOf(exam: ExamSitting, question: string): Sheet {
  return exam.sheets.get(question) ?? emptySheet;
}

/** The page load in which an event happened: the part of its id before the counter. */
export function sessionOf(eventId: string): string {
  return eventId.slice(0, Math.max(0, eventId.lastIndexOf('-')));
}

function respond(exam: ExamSitting, event: Extract<ExamEvent, { type: 'respond' }>): ExamSitting {
  const { question, options, struck, flagged, confidence, elapsedMs, at } = event;
  if (exam.pausedAt !== null || exam.holder !== sessionOf(event.id)) return exam;
  if (!exam.questions.includes(question)) return exam;
  const before = sheetOf(exam, question);
  const sheet: Sheet = {
    options,
    struck,
    flagged,
    confidence,
    elapsedMs: before.elapsedMs + Math.max(0, elapsedMs),
    entries: before.entries + 1,
    at,
  };
  return { ...exam, sheets: new Map(exam.sheets).set(question, sheet) };
}

function pause(exam: ExamSitting, since: number, at: number): ExamSitting {
  if (exam.mode === 'strict' || exam.pausedAt !== null) return exam;
  return { ...exam, pausedAt: Math.min(at, Math.max(exam.startedAt, since)) };
}

function resume(exam: ExamSitting, at: number): ExamSitting {
  const { pausedAt, pausedMs } = exam;
  if (pausedAt === null) return exam;
  return { ...exam, pausedAt: null, pausedMs: pausedMs + Math.max(0, at - pausedAt) };
}

/** Grades every question that was answered. */
function submit(exam: ExamSitting, event: SubmitEvent): ExamSitting {
  const { right, revisions, endedAt, at } = event;
  const answers = new Map<string, GivenAnswer>();
  for (const [index, question] of exam.questions.entries()) {
    const sheet = exam.sheets.get(question);
    if (!sheet || sheet.options.length === 0) continue;
    const { options, confidence, elapsedMs } = sheet;
    const correct = right.includes(question);
    const revision = revisions[index] ?? 1;
    answers.set(question, { options, correct, confidence, at, revision, elapsedMs, was: null });
  }
  return { ...exam, answers, pausedAt: null, finishedAt: Math.max(exam.startedAt, endedAt) };
}
