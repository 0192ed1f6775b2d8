import type { GivenAnswer, QuestionRecord } from '#core/progress.ts';
import { idFrom, isOneOf, listFrom } from './code-shapes.ts';
import { isInstant, isNumberWithin, isWholeWithin } from './event-fields.ts';

/** How sure the learner said to be, or null. */
export const confidenceFrom = isOneOf([null, 'sure', 'think', 'guess']);

/** An answer as a short list. */
export function answerToCode(answer: GivenAnswer): unknown[] {
  const { options, correct, confidence, at, revision, elapsedMs, was } = answer;
  return [options, correct, confidence, at, revision, elapsedMs, ...(was === null ? [] : [was])];
}

/** The answer in such a list, undefined if it is none. */
export function answerFromCode(code: unknown): GivenAnswer | undefined {
  if (!Array.isArray(code) || code.length < 6 || code.length > 7) return undefined;
  const [picked, correct, sureness, at, revision, elapsedMs, was = null]: unknown[] = code;
  const options = listFrom(picked, idFrom);
  if (was !== null && typeof was !== 'boolean') return undefined;
  const confidence = confidenceFrom(sureness);
  if (!options || typeof correct !== 'boolean' || confidence === undefined) return undefined;
  if (!isInstant(at) || !isCount(revision)) return undefined;
  if (!isNumberWithin(elapsedMs, 0, Number.MAX_SAFE_INTEGER)) return undefined;
  return { options, correct, confidence, at, revision, elapsedMs, was };
}

/** What is known of a question as a short list; the last answer is left out if it is the first. */
export function questionToCode(record: QuestionRecord): unknown[] {
  const { first, last, answered, right, flagged } = record;
  const lastCode = last && (answered === 1 ? 0 : answerToCode(last));
  return [first && answerToCode(first), lastCode, answered, right, flagged];
}

/** The record in such a list, undefined if it is none. */
export function questionFromCode(code: unknown): QuestionRecord | undefined {
  if (!Array.isArray(code) || code.length !== 5) return undefined;
  const [firstCode, lastCode, answered, right, flagged]: unknown[] = code;
  const first = firstCode === null ? null : answerFromCode(firstCode);
  const last = lastCode === null ? null : lastCode === 0 ? first : answerFromCode(lastCode);
  if (first === undefined || last === undefined || !isCount(answered) || !isCount(right)) return;
  if (right > answered || typeof flagged !== 'boolean') return undefined;
  return { first, last, answered, right, flagged };
}

function isCount(value: unknown): value is number {
  return isWholeWithin(value, 0, Number.MAX_SAFE_INTEGER);
}
