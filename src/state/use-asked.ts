import { useEffect, useState } from 'react';

/** What a worker was asked and how far that is. */
export interface Asked<A> {
  /** The newest answer; also while the next one is awaited. */
  answer: A | null;
  /** Whether the last question could not be answered. */
  failed: boolean;
}

/**
 * The answer to a question that takes long, asked anew when `key` changes; no key, no question. `ask` is called once
 * for each key and told when its answer is no longer wanted.
 */
export function useAsked<A>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<A>,
): Asked<A> {
  const [asked, setAsked] = useState<Asked<A>>({ answer: null, failed: false });
  // Synchronises with a worker.
  useEffect(() => {
    if (key === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    ask(signal).then(
      (answer) => {
        if (!signal.aborted) setAsked({ answer, failed: false });
      },
      () => {
        if (!signal.aborted) setAsked(({ answer }) => ({ answer, failed: true }));
      },
    );
    return () => controller.abort();
    // The key says when the question is another one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return asked;
}
