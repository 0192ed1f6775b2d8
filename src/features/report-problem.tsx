import { useRef, useState } from 'react';
import styles from './question-meta.module.css';

/**
 * Opens a report with what is known filled in. Nothing is sent from here: the text is copied, so it works offline and
 * without an account.
 */
export function ReportProblem({ text }: { text: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');

  async function handleCopy() {
    const { current } = field;
    if (!current) return;
    try {
      await navigator.clipboard.writeText(current.value);
      setSaid('Copied.');
    } catch {
      current.select();
      setSaid('This browser does not allow it: press Ctrl+C to copy.');
    }
  }

  return (
    <>
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          setSaid('');
          dialog.current?.showModal();
        }}
      >
        Report a problem
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="report-title">
        <h2 id="report-title">Report a problem</h2>
        <p>
          Say what is wrong, copy the text, and send it to the people who run this site. Nothing is
          sent from here.
        </p>
        <textarea ref={field} className={styles.report} aria-label="Report" defaultValue={text} />
        <div className="row">
          <button type="button" className="button button-main" onClick={() => void handleCopy()}>
            Copy
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
          <span role="status" className="control-text muted">
            {said}
          </span>
        </div>
      </dialog>
    </>
  );
}
