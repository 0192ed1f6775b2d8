import { useEffect, useState } from 'react';
import { trustedScript } from './trusted-script.ts';
import type { ResultOf, Work } from './study-work.ts';
import workerUrl from './study-worker.ts?worker&url';

type Take = (result: unknown) => void;

let worker: Worker | null = null;
let lastNumber = 0;
const waiting = new Map<number, Take>();

/** Has the worker do something; `take` is called with the result unless the returned function was called before. */
function ask(work: Work, take: Take): () => void {
  lastNumber += 1;
  const number = lastNumber;
  waiting.set(number, take);
  worker ??= startWorker();
  worker.postMessage({ number, work });
  return () => void waiting.delete(number);
}

function startWorker(): Worker {
  const started = new Worker(trustedScript(workerUrl), { type: 'module' });
  started.addEventListener(
    'message',
    ({ data }: MessageEvent<{ number: number; result: unknown }>) => {
      waiting.get(data.number)?.(data.result);
      waiting.delete(data.number);
    },
  );
  return started;
}

/**
 * The result of some work, done in a worker so that the page never waits; null until it is there. The work is built
 * anew when `key` changes, and the former result stands until the next; no key, no work.
 */
export function useWork<W extends Work>(key: string | null, build: () => W): ResultOf<W> | null {
  const [result, setResult] = useState<ResultOf<W> | null>(null);
  // Synchronises with the worker.
  useEffect(
    () =>
      key === null
        ? undefined
        : // What the worker answers is what `answerWork` gave for this kind of work.
          ask(build(), (answer) => setResult(answer as ResultOf<W>)),
    // The key says when the work is another one.
    // oxlint-disable-next-line react/exhaustive-deps
    [key],
  );
  return result;
}
