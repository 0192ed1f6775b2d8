/** The worker in which FSRS weights are fitted: seconds of work that must not hold up the page. */
import type { Optimised } from '#core/optimise.ts';
import init, { Fsrs } from 'fsrs-browser';
import wasmUrl from 'fsrs-browser/fsrs_browser_bg.wasm?url';
import { fitParameters } from './fit-parameters.ts';
import { eventsOfKept, type KeptRecord } from './kept-record.ts';
import { answerOnce } from './own-worker.ts';

/** What the worker is asked. */
export interface OptimiseQuestion {
  record: KeptRecord;
  /** The weights in use: the setting `fsrsParameters`. */
  inUse: string;
}

answerOnce<OptimiseQuestion, Optimised>(({ record, inUse }) =>
  fitParameters(eventsOfKept(record), inUse, async ({ ratings, days, lengths }) => {
    await init({ module_or_path: wasmUrl });
    // Never initThreadPool: threads need isolation headers, and one is enough.
    return new Fsrs().computeParameters(ratings, days, lengths, undefined, true);
  }),
);
