/** Events for tests: name what matters, the rest is filled in. */
import type { EventStamp, Rating, StudyAct, StudyEvent } from '../event.ts';

/** Monday 2026-11-23, 12:00 UTC: when the tests take place. */
export const NOON = 1_795_435_200_000;
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** An event with its stamp; without a time, at noon. */
export function buildEvent(act: StudyAct, stamp: Partial<EventStamp>): StudyEvent {
  const defaults = { id: 'a-1', device: 'laptop', at: NOON, offsetMinutes: 0, content: '1' };
  return { ...defaults, ...stamp, ...act };
}

/** A review act of eight seconds. */
export function review(card: string, rating: Rating): StudyAct {
  return { type: 'review', card, rating, elapsedMs: 8_000, place: 'review' };
}

/** An answer act of twenty seconds. */
export function answer(
  sitting: string,
  question: string,
  correct: boolean,
): Extract<StudyAct, { type: 'answer' }> {
  const options = [correct ? 'right' : 'wrong'];
  const given = { question, options, correct, revision: 1, confidence: null, elapsedMs: 20_000 };
  return { type: 'answer', sitting, ...given, spotted: null };
}

/** A start act. */
export function start(sitting: string, questions: readonly string[]): StudyAct {
  return { type: 'start', sitting, kind: 'practice', seed: 7, questions };
}

/** Acts as a record: one a minute from noon, with ids in order. */
export function buildRecord(acts: readonly StudyAct[]): StudyEvent[] {
  return acts.map((act, index) =>
    buildEvent(act, { id: `a-${index + 1}`, at: NOON + index * MINUTE }),
  );
}
