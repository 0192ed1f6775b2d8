/** A quiz as a reducer over events: each question is answered once, in any order. Exams: `exam.ts`. */
import type { Confidence, StudyEvent } from './event.ts';
import type { GradedQuestion } from './grade.ts';
import type { GivenAnswer, PracticeSitting, Progress, Sitting } from './progress.ts';
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

/** How a quiz went when its questions were met for the first time; null unless some had been met before it. */
export function firstAttempt(
  sitting: Sitting,
  questions: Progress['questions'],
): Pick<SittingResult, 'answered' | 'right'> | null {
  const firsts = sitting.questions.flatMap((id) => questions.get(id)?.first ?? []);
  if (!firsts.some(({ at }) => at < sitting.startedAt)) return null;
  return { answered: firsts.length, right: firsts.filter(({ correct }) => correct).length };
}

/** The missed questions with those first that the learner was surest of: there a wrong idea sits. */
export function surestFirst(sitting: Sitting, missed: readonly string[]): string[] {
  const rank = (id: string) => {
    const confidence = sitting.answers.get(id)?.confidence ?? null;
    return sureness.indexOf(confidence);
  };
  return [...missed].sort((a, b) => rank(a) - rank(b));
}

const sureness: readonly (Confidence | null)[] = ['sure', 'think', null, 'guess'];

/**
 * The order in which the parts of a question stand in one sitting: its options, its steps, or the matches of its pairs.
 * An author's reordering does not change it; steps never stand in the right order at first.
 */
export function optionOrder(seed: number, question: GradedQuestion & { id: string }): string[] {
  const parts = partsOf(question);
  const shuffled = shuffle([...parts].sort(), seedFromText(`${seed}/${question.id}`));
  const isSolved = question.kind === 'ordering' && shuffled.every((id, i) => id === parts[i]);
  return isSolved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

function partsOf(question: GradedQuestion): string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'ordering':
      return question.steps.map(({ id }) => id);
    case 'matching':
      return question.pairs.map(({ id }) => id);
  }
}
