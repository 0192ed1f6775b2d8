/** An exam as it went, step by step: from the events themselves, so that what is shown is what was recorded. */
import { compareEvents, type StudyEvent } from './event.ts';

/** One stay at a question. Times are milliseconds of exam time, pauses left out. */
export interface ReplayStep {
  question: string;
  fromMs: number;
  toMs: number;
  /** What was done: answered for the first time, answered otherwise, flagged or unflagged, or only read. */
  did: 'answered' | 'changed' | 'flagged' | 'read';
  /** Questions with an answer after this step. */
  answered: number;
}

/** The steps of an exam from its events; those of other sittings are passed over. */
export function replayExam(events: Iterable<StudyEvent>, sitting: string): ReplayStep[] {
  const steps: ReplayStep[] = [];
  const answers = new Map<string, string>();
  const flags = new Map<string, boolean>();
  let startedAt = 0;
  let stoodMs = 0;
  let pausedAt: number | null = null;
  for (const event of [...events].sort(compareEvents)) {
    if (!('sitting' in event) || event.sitting !== sitting) continue;
    if (event.type === 'sit') startedAt = event.at;
    if (event.type === 'pause') pausedAt ??= event.since;
    if (event.type === 'shift') stoodMs += event.byMs;
    if (event.type === 'resume' && pausedAt !== null) {
      stoodMs += Math.max(0, event.at - pausedAt);
      pausedAt = null;
    }
    if (event.type !== 'respond') continue;
    const { question, options, flagged, elapsedMs, at } = event;
    const toMs = Math.max(0, at - startedAt - stoodMs);
    const given = options.join();
    const before = answers.get(question) ?? '';
    const wasFlagged = flags.get(question) ?? false;
    answers.set(question, given);
    flags.set(question, flagged);
    steps.push({
      question,
      fromMs: Math.max(0, toMs - elapsedMs),
      toMs,
      did: didIn(before, given, wasFlagged !== flagged),
      answered: [...answers.values()].filter(Boolean).length,
    });
  }
  return steps;
}

/** How to pace an exam in two passes. */
export interface PacePlan {
  /** Milliseconds for a question in the first pass, which answers everything. */
  firstMs: number;
  /** Milliseconds at which the first pass should end. */
  firstPassMs: number;
  /** Milliseconds kept for flagged questions and a last look. */
  secondPassMs: number;
}

/** Part of its even share that a question may take in the first pass: 90 of 120 seconds. */
const firstPart = 0.75;

/** The two passes that the lesson on the exam advises: three quarters of the time, then the flagged questions. */
export function pacePlan(limitMs: number, questions: number): PacePlan {
  const firstPassMs = limitMs * firstPart;
  return {
    firstMs: firstPassMs / Math.max(1, questions),
    firstPassMs,
    secondPassMs: limitMs - firstPassMs,
  };
}

function didIn(before: string, given: string, isFlagChanged: boolean): ReplayStep['did'] {
  if (given !== before) return before === '' ? 'answered' : 'changed';
  return isFlagChanged ? 'flagged' : 'read';
}
