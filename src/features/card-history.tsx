import { useEffect, useRef } from 'react';
import type { Rating } from '#core/event.ts';
import { cardHistory, type HistoryEntry } from '#core/review-history.ts';
import { retrievability } from '#core/schedule.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText, dateText, intervalText } from '#ui/due-text.ts';
import styles from './card-history.module.css';

interface CardHistoryProps {
  card: string;
  /** The study day of today. */
  day: number;
  onClose: () => void;
}

const ratingNames: Readonly<Record<Rating, string>> = {
  1: 'Again',
  2: 'Hard',
  3: 'Good',
  4: 'Easy',
};

/** Every review of a card, in a dialog that is open as long as this is shown. */
export function CardHistory({ card, day, onClose }: CardHistoryProps) {
  const store = useStudyStore();
  const memory = useStudy((state) => state.progress.cards.get(card));
  const suspendedAt = useStudy((state) => state.progress.suspended.get(card));
  const entries = cardHistory(store.getState().events(), card);
  const dialog = useRef<HTMLDialogElement>(null);
  // Synchronises the browser's dialog with being shown.
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      className={`dialog ${styles.history}`}
      aria-labelledby="history-title"
      onClose={onClose}
    >
      <h2 id="history-title">History of this card</h2>
      {memory && (
        <p className="control-text">
          {countText(entries.length, 'review')}, {countText(memory.lapses, 'lapse')}. Chance of
          recall today: {percent(retrievability(memory, day))}.
          {suspendedAt !== undefined && ' Suspended.'}
        </p>
      )}
      {entries.length === 0 ? <p>No reviews yet.</p> : <Table entries={entries} />}
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}

function Table({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    // Scrolls inside itself, so the keyboard must be able to reach it.
    <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="history-title">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Rating</th>
            <th scope="col">Days since</th>
            <th scope="col">Recall then</th>
            <th scope="col">Stability</th>
            <th scope="col">Next interval</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(
            ({ event, at, offsetMinutes, rating, place, daysSince, predicted, after }) => (
              <tr key={event}>
                <td>{dateText(at, offsetMinutes)}</td>
                <td>
                  {ratingNames[rating]}
                  {place === 'lesson' && ' (in the lesson)'}
                </td>
                <td>{daysSince ?? '–'}</td>
                <td>{predicted === null ? '–' : percent(predicted)}</td>
                <td>{daysText(after.stability)}</td>
                <td>{nextText(after, at)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function nextText(after: HistoryEntry['after'], at: number): string {
  if (after.state === 'review') return intervalText({ days: after.dueDay - after.lastDay });
  return intervalText({ minutes: Math.round((after.dueAt - at) / 60_000) });
}

function daysText(days: number): string {
  return days < 10 ? `${days.toFixed(1)} d` : `${Math.round(days)} d`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
