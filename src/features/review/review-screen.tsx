import { useState } from 'react';
import type { Rating } from '#core/event.ts';
import { reviewQueue } from '#core/queue.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { UndoIcon } from '#ui/icons.tsx';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import { findCard, queueCards } from '../bank.ts';
import { NothingDue } from './nothing-due.tsx';
import { ReviewCard } from './review-card.tsx';
import styles from './review-screen.module.css';

/** The cards that are due, one at a time. */
export function Component() {
  const store = useStudyStore();
  const progress = useStudy((state) => state.progress);
  const booting = useStudy(selectIsReading);
  const moment = useMoment();
  const queue = reviewQueue({ cards: queueCards, progress, moment });
  // The card in hand stays in hand, also when another falls due meanwhile.
  const [held, setHeld] = useState<string | null>(null);
  const id = held !== null && queue.due.includes(held) ? held : (queue.due[0] ?? null);
  if (id !== held) setHeld(id);
  const card = id === null ? undefined : findCard(id);
  const undoable = progress.undoable.length > 0;

  function handleRating(rating: Rating, elapsedMs: number) {
    if (id === null) return;
    store.getState().reviewCard({ card: id, rating, elapsedMs, place: 'review' });
  }

  function handleUndo() {
    const last = store.getState().progress.undoable.at(-1);
    if (!last) return;
    store.getState().undoReview();
    setHeld(last.card);
  }

  useShortcuts({ u: handleUndo }, progress.settings.shortcuts);
  const { learning, review, new: fresh } = queue.counts;

  return (
    <>
      <title>Review · Stevedore</title>
      <meta
        name="description"
        content="Flashcards at the moment when recalling them helps most, scheduled by FSRS."
      />
      <header className={styles.header}>
        <h1 tabIndex={-1}>Review</h1>
        <button
          type="button"
          className="button button-quiet"
          disabled={!undoable}
          onClick={handleUndo}
        >
          <UndoIcon />
          Undo
        </button>
      </header>
      {booting ? (
        <p role="status">Reading your record …</p>
      ) : (
        <p className={styles.counts}>
          <span>{learning} learning</span> <span>{review} due</span> <span>{fresh} new</span>
        </p>
      )}
      {!booting && card && (
        <ReviewCard
          key={`${card.id} ${progress.cards.get(card.id)?.lastAt ?? 0}`}
          card={card}
          memory={progress.cards.get(card.id) ?? null}
          moment={moment}
          tuning={progress.settings}
          shortcuts={progress.settings.shortcuts}
          onRate={handleRating}
        />
      )}
      {!booting && !card && <NothingDue queue={queue} moment={moment} />}
    </>
  );
}
