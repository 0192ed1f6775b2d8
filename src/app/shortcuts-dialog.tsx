import { useRef } from 'react';
import { useAlive, useStudy } from '#state/study-context.tsx';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import { paths } from '../features/paths.ts';
import styles from './shortcuts-dialog.module.css';

const lists = [
  {
    name: 'Review',
    keys: [
      { key: 'Space', does: 'show the answer' },
      { key: '1 2 3 4', does: 'Again, Hard, Good, Easy' },
      { key: 'Enter', does: 'show the answer, then Good (Space too)' },
      { key: 'U', does: 'undo the last step' },
      { key: 'B', does: 'put the card off until tomorrow' },
      { key: 'S', does: 'suspend the card' },
      { key: 'H', does: 'history of the card' },
    ],
  },
  {
    name: 'Quiz',
    keys: [
      { key: '1 – 6', does: 'choose an option' },
      { key: 'X', does: 'strike out the option in focus (Shift and its number too)' },
      { key: '↑ ↓', does: 'move the step in focus' },
      { key: 'Enter', does: 'check the answer, then the next question' },
      { key: 'F', does: 'flag the question' },
    ],
  },
  {
    name: 'Exam',
    keys: [
      { key: '1 – 6', does: 'choose an option' },
      { key: 'N, →', does: 'next question' },
      { key: 'P, ←', does: 'previous question' },
      { key: 'F', does: 'flag the question' },
      { key: 'O', does: 'overview of all questions' },
      { key: 'T', does: 'say the time left' },
    ],
  },
  { name: 'Everywhere', keys: [{ key: '?', does: 'show these keys' }] },
];

/** The list of keys, opened by `?` or its button. Every key is also a button somewhere. */
export function ShortcutsDialog() {
  const alive = useAlive();
  const enabled = useStudy((state) => state.progress.settings.shortcuts);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => dialog.current?.showModal();
  useShortcuts({ '?': open }, enabled);

  return (
    <>
      <button type="button" className={styles.open} disabled={!alive} onClick={open}>
        Keyboard shortcuts
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">Keyboard shortcuts</h2>
        {!enabled && (
          <p>
            They are turned off in the <a href={paths.settings}>settings</a>.
          </p>
        )}
        {lists.map(({ name, keys }) => (
          <section key={name} className={styles.list}>
            <h3>{name}</h3>
            <dl>
              {keys.map(({ key, does }) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}
