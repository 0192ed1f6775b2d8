import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

/** Nobody leaves an exam by accident: Back and links ask first. The clock goes on; what was entered is kept. */
export function LeaveDialog({ strict }: { strict: boolean }) {
  const blocker = useBlocker(({ nextLocation }) => !nextLocation.pathname.startsWith('/exam/'));
  const dialog = useRef<HTMLDialogElement>(null);
  const isAsked = blocker.state === 'blocked';
  // Synchronises the browser's dialog with the router.
  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsked]);
  // Synchronises with the browser's own question, for pages outside the router and for closing the tab.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="leave-title"
      onClose={() => blocker.reset?.()}
    >
      <h2 id="leave-title">Leave the exam?</h2>
      <p>
        Your answers are kept and you can come back, but the clock goes on
        {strict ? '.' : ', unless you pause it first.'}
      </p>
      <div className="row">
        <button type="button" className="button button-main" onClick={() => blocker.reset?.()}>
          Stay
        </button>
        <button type="button" className="button" onClick={() => blocker.proceed?.()}>
          Leave
        </button>
      </div>
    </dialog>
  );
}
