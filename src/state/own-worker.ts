/** Work away from the page: a worker is asked one thing, answers it and is gone. */

/** What a worker sends back. */
type Reply<A> = { ok: true; answer: A } | { ok: false; message: string };

/**
 * Asks a worker of ours. Rejects when it fails or cannot be fetched: offline, what was never used is not there. `signal`
 * ends it early; then the promise rejects with the signal's reason.
 */
export function askWorker<Q, A>(url: string, question: Q, signal: AbortSignal): Promise<A> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trusted(url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => end(() => reject(signal.reason));
    signal.addEventListener('abort', abort);
    if (signal.aborted) return abort();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply<A>>) =>
      end(() => (data.ok ? resolve(data.answer) : reject(new Error(data.message)))),
    );
    worker.addEventListener('error', ({ message }) =>
      end(() => reject(new Error(message || 'The worker could not be loaded.'))),
    );
    worker.postMessage(question);
  });
}

/** In the worker: answers the question when it comes. */
export function answerOnce<Q, A>(answer: (question: Q) => Promise<A>): void {
  globalThis.addEventListener('message', ({ data }: MessageEvent<Q>) => {
    const send = (reply: Reply<A>) => globalThis.postMessage(reply);
    answer(data).then(
      (given) => send({ ok: true, answer: given }),
      (error: unknown) => send({ ok: false, message: String(error) }),
    );
  });
}

/** Addresses that may become workers, under the policy that demands trusted types: the site's own built code. */
const isOwn = (url: string) => new URL(url, location.href).origin === location.origin;

let policy: { createScriptURL(url: string): { toString(): string } } | undefined;

function trusted(url: string): string {
  policy ??= window.trustedTypes?.createPolicy('app-worker', {
    createScriptURL: (wanted) => {
      if (!isOwn(wanted)) throw new TypeError(`${wanted} is none of our workers.`);
      return wanted;
    },
  });
  // TypeScript's DOM does not know that a Worker takes a TrustedScriptURL.
  return policy ? (policy.createScriptURL(url) as unknown as string) : url;
}
