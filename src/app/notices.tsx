import { useState } from 'react';
import { useStore } from 'zustand';
import { isAheadOf } from '#core/redate.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import type { Notice, SaveState } from '#state/save-state.ts';
import { countText } from '#ui/due-text.ts';
import { paths } from '../features/paths.ts';
import { downloadRecord } from '../features/download-record.ts';
import { correctedNews } from '../features/corrected-news.ts';
import { offline } from '../features/offline-state.ts';
import { applyUpdate } from './offline.ts';
import styles from './notices.module.css';

/** What the learner must know: trouble with saving, data set aside, an update that waits. `busy` holds back what can wait. */
export function Notices({ busy = false }: { busy?: boolean }) {
  const save = useStudy((state) => state.save);
  const notices = useStudy((state) => state.notices);
  const updateWaits = useStore(offline, (state) => state.updateWaits);
  const { at } = useMoment();
  const isAhead = useStudy((state) => isAheadOf(state.progress, at)) && at > 0;
  // That the clock is behind is said better where it can be put right.
  const told = isAhead ? notices.filter(({ kind }) => kind !== 'clock-back') : notices;
  return (
    <div className={styles.notices}>
      <div role="alert">
        <SaveTrouble save={save} />
      </div>
      {isAhead && <FutureSteps />}
      {told.map((notice) => (
        <NoticeLine key={JSON.stringify(notice)} notice={notice} />
      ))}
      <CorrectedKeys />
      {updateWaits && !busy && (
        <div className={styles.notice} role="status">
          <p>A new version is ready. Your progress stays as it is.</p>
          <button type="button" className="button" onClick={applyUpdate}>
            Update now
          </button>
        </div>
      )}
    </div>
  );
}

/** Said once: afterwards the answers carry the newer revision. */
function CorrectedKeys() {
  const news = useStore(correctedNews, (state) => state.news);
  if (!news) return null;
  const { questions, answers } = news;
  const keys = `The key of ${countText(questions, 'question')} was corrected.`;
  const marked = answers === 1 ? 'answer was' : `${answers} answers were`;
  const handleRead = () => correctedNews.setState({ news: null });
  return (
    <div className={styles.notice} role="status">
      <p>
        {keys} Your {marked} marked again.
      </p>
      <div className="row">
        <a className="button" href={paths.corrected} onClick={handleRead}>
          See which
        </a>
        <button type="button" className="button" onClick={handleRead}>
          Close
        </button>
      </div>
    </div>
  );
}

function SaveTrouble({ save }: { save: SaveState }) {
  const store = useStudyStore();
  const text = troubleText(save);
  if (!text) return null;
  return (
    <div className={styles.notice} data-grave={save.kind === 'unsaved'}>
      <p>
        <strong>{text.title}</strong> {text.detail}
      </p>
      <div className="row">
        <button type="button" className="button" onClick={() => void downloadRecord(store)}>
          Export my data
        </button>
        {save.kind === 'readonly' ? (
          <button type="button" className="button" onClick={() => location.reload()}>
            Reload
          </button>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => void store.getState().retrySave()}
          >
            Try again
          </button>
        )}
      </div>
    </div>
  );
}

function troubleText(save: SaveState): { title: string; detail: string } | null {
  switch (save.kind) {
    case 'saved':
    case 'saving':
      return null;
    case 'half':
      return {
        title:
          save.reason === 'full' ? 'Storage is full.' : 'One of two copies could not be written.',
        detail: `Your answers are not saved in the ${save.failed === 'local' ? 'local storage' : 'database'} of this browser, only in its other store. Export your data to be safe.`,
      };
    case 'unsaved':
      return {
        title: 'Not saved.',
        detail: `${save.reason === 'full' ? 'The storage of this browser is full.' : 'This browser lets nothing be stored.'} Your last ${save.count === 1 ? 'step is' : `${save.count} steps are`} kept while this page is open. Export your data before you close it.`,
      };
    case 'readonly':
      return save.why === 'newer-data'
        ? {
            title: 'A newer version has written your data.',
            detail: 'This page is older and changes nothing. Reload to get the newer version.',
          }
        : {
            title: 'Your data could not be brought up to date.',
            detail: 'It has been left exactly as it was. Export it; nothing new is saved.',
          };
  }
}

function NoticeLine({ notice }: { notice: Notice }) {
  const store = useStudyStore();
  const isChoice = notice.kind === 'cleared-elsewhere' && notice.remembered > 0;
  return (
    <div className={styles.notice} role="status">
      <p>{noticeText(notice)}</p>
      <div className="row">
        {notice.kind === 'set-aside' && (
          <a className="button" href={`${paths.settings}#data`}>
            See what was set aside
          </a>
        )}
        {isChoice && (
          <button
            type="button"
            className="button"
            onClick={() => void store.getState().bringBack()}
          >
            Write {countText(notice.remembered, 'step')} back
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => store.getState().dismissNotice(notice)}
        >
          {isChoice ? 'Begin anew' : 'Close'}
        </button>
      </div>
    </div>
  );
}

/** Steps dated by a clock that was ahead would stand in the way for as long: one button puts them right. */
function FutureSteps() {
  const store = useStudyStore();
  const [isClosed, setClosed] = useState(false);

  function handleRedate() {
    // One event names so many steps at most.
    while (store.getState().redateFuture()) continue;
  }

  if (isClosed) return null;
  return (
    <div className={styles.notice} role="status">
      <p>
        Some of your steps are dated in the future: this device’s clock was ahead then, or is behind
        now. If it is right now, they can be dated as of today.
      </p>
      <div className="row">
        <button type="button" className="button" onClick={handleRedate}>
          Date them as of today
        </button>
        <button type="button" className="button" onClick={() => setClosed(true)}>
          Close
        </button>
      </div>
    </div>
  );
}

function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'store-missing':
      return notice.store === 'local'
        ? 'This browser does not let the site use its local storage. Your progress is kept in one place only; export it now and then.'
        : 'This browser’s database does not answer. Your progress is kept in local storage only; export it now and then.';
    case 'set-aside':
      return `Part of your stored data was damaged. It has been set aside unchanged, and everything readable is in use${notice.lost > 0 ? ` (${countText(notice.lost, 'entry', 'entries')} could not be read)` : ''}.`;
    case 'copy-used':
      return 'One copy of your data was damaged; the other was whole and is in use.';
    case 'left-damaged':
      return 'Part of your stored data is damaged. There was no room to copy it, so it stays where it is, untouched.';
    case 'clock-back':
      return 'The clock of this device is behind your last answers. Set it right; until then days may be counted oddly. Nothing is lost.';
    case 'cleared-elsewhere':
      return notice.remembered > 0
        ? 'All data was deleted in another tab. This page still remembers what was done since it was opened: write that back, or begin anew.'
        : 'All data was deleted in another tab. This one begins anew.';
  }
}
