import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OwnCard } from '#core/progress.ts';
import { studyDay } from '#core/study-day.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { CardHistory } from '../card-history.tsx';
import { CardForm } from './card-form.tsx';
import styles from './cards.module.css';
import { LeechList } from './leech-list.tsx';
import { OwnCardList } from './own-card-list.tsx';
import { SuspendedList } from './suspended-list.tsx';

/** What was said last; a deleted card can be put back from there. */
interface Said {
  text: string;
  deleted?: { id: string; card: OwnCard };
}

/** The learner's own cards, and the cards that are out of the reviews or do not stick. An address may name one to edit. */
export function Component() {
  const [params] = useSearchParams();
  const edit = params.get('edit');
  return <Cards key={edit} edit={edit} topic={params.get('topic') ?? ''} />;
}

function Cards({ edit, topic }: { edit: string | null; topic: string }) {
  const store = useStudyStore();
  const progress = useStudy((state) => state.progress);
  const booting = useStudy(selectIsReading);
  const moment = useMoment();
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const [editing, setEditing] = useState(edit);
  const [history, setHistory] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [made, setMade] = useState(0);
  const edited = editing === null ? undefined : progress.ownCards.get(editing);

  function handleSave(card: OwnCard) {
    const study = store.getState();
    if (editing !== null && edited) study.editCard(editing, card);
    else study.makeCard(card);
    setSaid({ text: edited ? 'Changed.' : 'Made. It comes up with the next new cards.' });
    setEditing(null);
    setMade(made + 1);
  }

  function handleDelete(id: string) {
    const card = progress.ownCards.get(id);
    if (!card) return;
    store.getState().deleteCard(id);
    setSaid({ text: 'Deleted.', deleted: { id, card } });
    if (editing === id) setEditing(null);
  }

  function handlePutBack({ id, card }: NonNullable<Said['deleted']>) {
    store.getState().editCard(id, card);
    setSaid({ text: 'Put back, with its history.' });
  }

  return (
    <>
      <title>Cards · Stevedore</title>
      <meta
        name="description"
        content="Make cards of your own; see which cards are suspended and which do not stick."
      />
      <h1 tabIndex={-1}>Cards</h1>
      {booting ? (
        <p role="status">Reading your record …</p>
      ) : (
        <>
          <CardForm
            key={`${editing ?? ''} ${made}`}
            card={edited ?? null}
            topic={topic}
            onSave={handleSave}
            onCancel={() => setEditing(null)}
          />
          <p className={styles.said} role="status">
            {said?.text}{' '}
            {said?.deleted && (
              <button
                type="button"
                className="button"
                onClick={() => said.deleted && handlePutBack(said.deleted)}
              >
                Put it back
              </button>
            )}
          </p>
          <OwnCardList
            progress={progress}
            moment={moment}
            onEdit={setEditing}
            onHistory={setHistory}
            onDelete={handleDelete}
          />
          <LeechList progress={progress} day={day} onHistory={setHistory} />
          <SuspendedList progress={progress} />
        </>
      )}
      {history !== null && (
        <CardHistory key={history} card={history} day={day} onClose={() => setHistory(null)} />
      )}
    </>
  );
}
