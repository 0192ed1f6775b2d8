/** A quiz as a reducer over events: each question is answered once, in any order. Exams: `exam.ts`. */
import type { StudyEvent } from './event.ts';
import type { GivenAnswer, PracticeSitting, Sitting } from './progress.ts';
import { seedFromText, shuffle } from './random.ts';

/** The event that begins a sitting. */
export type StartEvent = Extract<StudyEvent, { type: 'start' }>;
/** The event of one answer. */
export type AnswerEvent = Extract<StudyEvent, { type: 'answer' }>;

/** What a sitting comes to. */
export interface SittingResult {
  total: number;
  answered: number;
  right: number;
  /** Questions answered wrong, in the order asked; those not reached are not missed. */
  missed: string[];
}

/** The sitting that a start event opens. */
export function startSitting(event: StartEvent): PracticeSitting {
  return {
    id: event.sitting,
    kind: event.kind,
    seed: event.seed,
    questions: event.questions,
    answers: new Map(),
    causes: new Map(),
    startedAt: event.at,
    finishedAt: null,
  };
}

/**
 * The sitting after an event; the very same object when the event changes nothing: it belongs
 * elsewhere, the sitting is finished, or the question was answered before (a double click).
 */
export function sittingAfter(sitting: PracticeSitting, event: StudyEvent): PracticeSitting {
  if (sitting.finishedAt !== null) return sitting;
  if (event.type === 'finish' && event.sitting === sitting.id) {
    return { ...sitting, finishedAt: event.at };
  }
  if (event.type !== 'answer' || event.sitting !== sitting.id) return sitting;
  const { question } = event;
  if (sitting.answers.has(question) || !sitting.questions.includes(question)) return sitting;
  return { ...sitting, answers: new Map(sitting.answers).set(question, answerFromEvent(event)) };
}

/** What is kept of an answer event. */
export function answerFromEvent(event: AnswerEvent): GivenAnswer {
  const { options, correct, confidence, at, revision, elapsedMs } = event;
  return { options, correct, confidence, at, revision, elapsedMs, was: null };
}

/** The first question without an answer; none when all have one or the sitting is finished. */
export function currentQuestion(sitting: Sitting): string | null {
  if (sitting.finishedAt !== null) return null;
  return sitting.questions.find((question) => !sitting.answers.has(question)) ?? null;
}

/** Whether every question has an answer. */
export function isComplete(sitting: Sitting): boolean {
  return sitting.questions.every((question) => sitting.answers.has(question));
}

/** The counts of a sitting, finished or so far. */
export function sittingResult(sitting: Sitting): SittingResult {
  const answers = [...sitting.answers.values()];
  return {
    total: sitting.questions.length,
    answered: answers.length,
    right: answers.filter((answer) => answer.correct).length,
    missed: sitting.questions.filter((id) => sitting.answers.get(id)?.correct === false),
  };
}

/** The order in which options stand in one sitting; an author's reordering does not change it. */
export function optionOrder(seed: number, question: string, options: readonly string[]): string[] {
  return shuffle([...options].sort(), seedFromText(`${seed}/${question}`));
}
