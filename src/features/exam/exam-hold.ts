/** Which tab holds an exam: a lock of the browser, which a tab that dies lets go of by itself. */
import { useEffect, useState } from 'react';

/** `asking` while the browser is asked, `elsewhere` when another tab holds it or has taken it over. */
export type Hold = 'asking' | 'held' | 'elsewhere';

/** A tab that was just reloaded needs a moment to let go; after it the learner is told that another tab is there. */
const patienceMs = 1500;

/**
 * Asks for an exam, or takes it from the tab that holds it. Tells each change; returns how to let go. It waits in line
 * behind a tab that holds the exam, and has it as soon as that tab is gone. Where the browser has no locks (pages without
 * TLS) it is held at once: the record still counts one tab's entries only.
 */
export function requestHold(
  sitting: string,
  takeOver: boolean,
  tell: (hold: Hold) => void,
): () => void {
  // Absent on pages that are not served securely.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) {
    tell('held');
    return () => {};
  }
  const name = `stevedore/exam/${sitting}`;
  let isLeft = false;
  let letGo = () => {};
  const asking = new AbortController();
  const patience = setTimeout(() => {
    void locks.query().then(({ held = [] }) => {
      if (!isLeft && held.some((lock) => lock.name === name)) tell('elsewhere');
    });
  }, patienceMs);
  const how = takeOver ? { steal: true } : { signal: asking.signal };
  const held = locks.request(name, how, () => {
    clearTimeout(patience);
    if (isLeft) return undefined;
    tell('held');
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  // Taken over by another tab.
  held.catch(() => {
    if (!isLeft) tell('elsewhere');
  });
  return () => {
    isLeft = true;
    clearTimeout(patience);
    if (!takeOver) asking.abort();
    letGo();
  };
}

/** The hold of this tab on an exam, and how to take it over. */
export function useExamHold(sitting: string): [Hold, () => void] {
  const [hold, setHold] = useState<Hold>('asking');
  const [takeOvers, setTakeOvers] = useState(0);
  // Synchronises with the browser's locks.
  useEffect(() => requestHold(sitting, takeOvers > 0, setHold), [sitting, takeOvers]);
  return [hold, () => setTakeOvers((count) => count + 1)];
}
