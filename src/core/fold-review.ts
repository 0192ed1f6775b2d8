/** Folding reviews, and taking them back. */
import { activeTime, addToDay, type Draft } from './draft.ts';
import type { StudyEvent } from './event.ts';
import { readable, writable } from './lazy-map.ts';
import type { DayTally, Progress, UndoableReview } from './progress.ts';
import { reviewCard } from './schedule.ts';
import { studyDay } from './study-day.ts';

/** The event of one rating. */
export type ReviewEvent = Extract<StudyEvent, { type: 'review' }>;

/** How many of the latest reviews can be taken back without folding the record again. */
export const UNDOABLE_REVIEWS = 50;

/** Schedules the card and counts the review, unless it was undone before it came. */
export function foldReview(draft: Draft, event: ReviewEvent): void {
  if (draft.undoneEarly.includes(event.id)) {
    draft.undoneEarly = draft.undoneEarly.filter((id) => id !== event.id);
    return;
  }
  const { at, offsetMinutes, card, rating, elapsedMs } = event;
  const { rolloverHour } = draft.settings;
  const before = readable(draft.cards).get(card) ?? null;
  const moment = { at, offsetMinutes, rolloverHour };
  const review = { event: event.id, card, day: studyDay(at, offsetMinutes, rolloverHour) };
  writable(draft.cards).set(card, reviewCard(before, rating, moment, draft.settings));
  noteUndoable(draft, { ...review, before, rating, elapsedMs });
  addToDay(draft, review.day, tallyOfReview({ before, rating, elapsedMs }), 1);
}

/** Passes over a review that a later event undoes: it only takes its place among the latest. */
export function skipReview(draft: Draft, event: ReviewEvent): void {
  const { id, card, rating, elapsedMs } = event;
  if (draft.undoneEarly.includes(id)) foldReview(draft, event);
  else noteUndoable(draft, { event: id, card, day: 0, before: null, rating, elapsedMs });
}

/** The review that an undo names, if it can be taken back at once: its card's newest. */
export function findUndoable(
  progress: Pick<Progress, 'undoable'>,
  id: string,
): UndoableReview | null {
  const review = progress.undoable.find(({ event }) => event === id);
  const newest = progress.undoable.findLast(({ card }) => card === review?.card);
  return review && review === newest ? review : null;
}

/** Takes a review back: the card's former memory from its snapshot, and the day's tally. */
export function undoReview(draft: Draft, review: UndoableReview): void {
  const { card, before, day } = review;
  if (before) writable(draft.cards).set(card, before);
  else writable(draft.cards).delete(card);
  addToDay(draft, day, tallyOfReview(review), -1);
  forgetUndoable(draft, review.event);
}

/** Removes a review from those that can be undone. */
export function forgetUndoable(draft: Draft, id: string): void {
  draft.undoable = draft.undoable.filter(({ event }) => event !== id);
}

function noteUndoable(draft: Draft, review: UndoableReview): void {
  draft.undoable = [...draft.undoable.slice(1 - UNDOABLE_REVIEWS), review];
}

function tallyOfReview(
  review: Pick<UndoableReview, 'before' | 'rating' | 'elapsedMs'>,
): Partial<DayTally> {
  return {
    reviews: review.before ? 1 : 0,
    newCards: review.before ? 0 : 1,
    recalled: review.rating > 1 ? 1 : 0,
    activeMs: activeTime(review.elapsedMs),
  };
}
