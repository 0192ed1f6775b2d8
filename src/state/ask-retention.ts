/** Measured retention, as a screen asks for it. */
import type { Retention } from '#core/review-history.ts';
import { askWorker } from './own-worker.ts';
import type { RetentionQuestion } from './retention-worker.ts';
// The bundler makes the default export: the address of the built worker.
// oxlint-disable-next-line import/default
import workerUrl from './retention-worker.ts?worker&url';

/** Retention by the age of the memory. */
export function askRetention(
  question: RetentionQuestion,
  signal: AbortSignal,
): Promise<readonly Retention[]> {
  return askWorker<RetentionQuestion, readonly Retention[]>(workerUrl, question, signal);
}
