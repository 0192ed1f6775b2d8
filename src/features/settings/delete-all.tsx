import { type ReactNode, useRef } from 'react';
import { useAlive, useStudyStore } from '#state/study-context.tsx';
import { downloadRecord } from '../download-record.ts';
import { paths } from '../paths.ts';

/** Ends it all, after asking. */
export function DeleteAll({ onSaid }: { onSaid: (said: ReactNode) => void }) {
  const store = useStudyStore();
  const alive = useAlive();
  const dialog = useRef<HTMLDialogElement>(null);

  async function handleDelete() {
    dialog.current?.close();
    const left = await store.getState().deleteAll();
    await dismissWorker();
    onSaid(
      left.length === 0
        ? 'Everything is deleted: progress, settings and the copy kept for offline use.'
        : `The browser would not delete what is in ${left.join(' and ')}. Clear this site’s data in the browser’s settings.`,
    );
  }

  return (
    <>
      <h3 tabIndex={-1}>Delete all data</h3>
      <p>
        Deletes progress, settings and the copy kept for offline use, in all tabs. It cannot be
        undone without an export.
      </p>
      <button
        type="button"
        className="button button-danger"
        disabled={!alive}
        onClick={() => dialog.current?.showModal()}
      >
        Delete all data
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="delete-title">
        <h2 id="delete-title">Delete all data?</h2>
        <p>Every answer, review and setting in this browser will be gone.</p>
        <div className="row">
          <button type="button" className="button" onClick={() => void downloadRecord(store)}>
            Export first
          </button>
          <button
            type="button"
            className="button button-danger"
            onClick={() => void handleDelete()}
          >
            Delete everything
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => dialog.current?.close()}
          >
            Keep it
          </button>
        </div>
      </dialog>
    </>
  );
}

/** The worker's files are gone, so it goes too: the next visit installs it, and them, anew. */
async function dismissWorker(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker?.getRegistration(paths.base);
    await worker?.unregister();
  } catch {
    // A browser that refuses to name its workers runs none here.
  }
}
