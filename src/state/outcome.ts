/** Expected outcomes as values: what a store could do, or why it could not. */

/**
 * Why a store refused: `full` (quota), `unavailable` (blocked, absent or not answering), `newer`
 * (belongs to a newer version of the app), `failed` (anything else; `detail` says what).
 */
export type FailureReason = 'full' | 'unavailable' | 'newer' | 'failed';

export interface Failure {
  ok: false;
  reason: FailureReason;
  /** The browser's own words, for the report that a learner can send. */
  detail: string;
}

export type Outcome<T> = { ok: true; value: T } | Failure;

/** Whether a write reached the store. */
export type WriteOutcome = Outcome<null>;

/** The outcome of a write that is on disk. */
export const written: WriteOutcome = { ok: true, value: null };

/** A success that carries a value. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failure in our own words. */
export function failure(reason: FailureReason, detail: string): Failure {
  return { ok: false, reason, detail };
}

/**
 * The failure behind something thrown. Quota errors are told by name: Chromium's is a class of its
 * own, Firefox's a DOMException.
 */
export function failureFrom(thrown: unknown): Failure {
  const { name, message } = nameAndMessage(thrown);
  if (name === 'QuotaExceededError') return failure('full', message);
  if (name === 'SecurityError') return failure('unavailable', message);
  if (name === 'VersionError') return failure('newer', message);
  return failure('failed', `${name}: ${message}`);
}

// A DOMException is not an Error in every environment, so its two fields are read by shape.
function nameAndMessage(thrown: unknown): { name: string; message: string } {
  if (typeof thrown !== 'object' || thrown === null)
    return { name: 'Error', message: String(thrown) };
  const name = 'name' in thrown ? String(thrown.name) : 'Error';
  const message = 'message' in thrown ? String(thrown.message) : '';
  return { name, message };
}
