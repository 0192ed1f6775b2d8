/** Fitting FSRS weights, as a screen asks for it. Imported only when somebody does. */
import type { Optimised } from '#core/optimise.ts';
import type { OptimiseQuestion } from './optimise-worker.ts';
// The bundler makes the default export: the address of the built worker.
// oxlint-disable-next-line import/default
import workerUrl from './optimise-worker.ts?worker&url';
import { askWorker } from './own-worker.ts';

/** The weights that fit the learner's record; about a second, and a download of 300 kB the first time. */
export function askOptimiser(question: OptimiseQuestion, signal: AbortSignal): Promise<Optimised> {
  return askWorker<OptimiseQuestion, Optimised>(workerUrl, question, signal);
}
