import { type ReactNode, useState } from 'react';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { downloadRecord } from '../download-record.ts';
import { BeginAnew } from './begin-anew.tsx';
import { DeleteAll } from './delete-all.tsx';
import { ImportRecord } from './import-record.tsx';
import { QuarantineList } from './quarantine-list.tsx';
import styles from './data-section.module.css';
import { StorageFigures } from './storage-figures.tsx';

/** Where the learner's data is, and how to take it along, bring it back or end it. */
export function DataSection() {
  const store = useStudyStore();
  const alive = useAlive();
  const count = useStudy((state) => state.progress.count);
  const [said, setSaid] = useState<ReactNode>(null);

  return (
    <section className={styles.data} aria-labelledby="data">
      <h2 id="data" tabIndex={-1}>
        Your data
      </h2>
      <p>
        {countText(count, 'recorded step')}, kept twice in this browser: in its local storage and in
        its database. Nothing is sent anywhere. Clearing the browser’s site data deletes both, so
        take a copy now and then.
      </p>
      <StorageFigures />
      <div className="row">
        <button
          type="button"
          className="button button-main"
          disabled={!alive}
          onClick={() => void downloadRecord(store)}
        >
          Export all data
        </button>
        <ImportRecord onSaid={setSaid} />
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <QuarantineList />
      <BeginAnew onSaid={setSaid} />
      <DeleteAll onSaid={setSaid} />
    </section>
  );
}
