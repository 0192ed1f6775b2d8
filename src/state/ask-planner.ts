/** The plan for the exam, as a screen asks for it. */
import type { PlanAnswer, PlanQuestion } from './plan-worker.ts';
// The bundler makes the default export: the address of the built worker.
// oxlint-disable-next-line import/default
import workerUrl from './plan-worker.ts?worker&url';
import { askWorker } from './own-worker.ts';

/** The plan and its alternatives, made in a worker; null without an exam date, and on and after the day. */
export function askPlanner(
  question: PlanQuestion,
  signal: AbortSignal,
): Promise<PlanAnswer | null> {
  return askWorker<PlanQuestion, PlanAnswer | null>(workerUrl, question, signal);
}
