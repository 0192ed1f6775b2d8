/** Folding what happens to cards beside their reviews: put away, crammed, written, and begun anew. */
import { activeTime, addToDay, type Draft } from './draft.ts';
import type { StudyEvent } from './event.ts';
import { type LazyMap, lazyMap, readable, writable } from './lazy-map.ts';
import { studyDay } from './study-day.ts';

type EventOf<T> = Extract<StudyEvent, { type: T }>;

/** How the ids of the learner's own cards begin; no card of the content has such an id. */
export const OWN_CARD_PREFIX = 'own-';

/** Whether a card is one of the learner's own. */
export function isOwnCard(id: string): boolean {
  return id.startsWith(OWN_CARD_PREFIX);
}

/** Takes a card out of the reviews, or back in. */
export function foldSuspend(draft: Draft, { card, on, at }: EventOf<'suspend'>): void {
  const isSuspended = readable(draft.suspended).has(card);
  if (isSuspended === on) return;
  if (on) writable(draft.suspended).set(card, at);
  else writable(draft.suspended).delete(card);
}

/** Puts a card off until the next study day, or takes that back. */
export function foldBury(draft: Draft, event: EventOf<'bury'>): void {
  const { card, on, at, offsetMinutes } = event;
  if (on) {
    writable(draft.buried).set(card, studyDay(at, offsetMinutes, draft.settings.rolloverHour));
  } else if (readable(draft.buried).has(card)) {
    writable(draft.buried).delete(card);
  }
}

/** Counts a card crammed; its memory is not touched. */
export function foldCram(draft: Draft, event: EventOf<'cram'>): void {
  const day = studyDay(event.at, event.offsetMinutes, draft.settings.rolloverHour);
  addToDay(draft, day, { crammed: 1, activeMs: activeTime(event.elapsedMs) }, 1);
}

/** Keeps a card of the learner's own; the content's cards cannot be written over. */
export function foldCardWrite(draft: Draft, event: EventOf<'card-write'>): void {
  const { card, front, back, accept, topic } = event;
  if (isOwnCard(card)) writable(draft.ownCards).set(card, { front, back, accept, topic });
}

/** Deletes a card of the learner's own; its memory stays, should it be written again. */
export function foldCardDelete(draft: Draft, { card }: EventOf<'card-delete'>): void {
  if (readable(draft.ownCards).has(card)) writable(draft.ownCards).delete(card);
}

/**
 * Forgets cards, questions and lessons as if they had not been begun. The days keep what was done on them, except
 * that a reset of everything clears them too; settings and own cards always stay.
 */
export function foldReset(draft: Draft, event: EventOf<'reset'>): void {
  if (event.scope === 'all') return resetAll(draft);
  deleteKeys(draft.cards, event.cards);
  deleteKeys(draft.suspended, event.cards);
  deleteKeys(draft.buried, event.cards);
  deleteKeys(draft.questions, event.questions);
  deleteKeys(draft.lessons, [event.topic]);
  if (draft.place?.lesson === event.topic) draft.place = null;
  // Taking one of these reviews back must not bring the memory back: the record is folded anew instead.
  const forgotten = new Set(event.cards);
  draft.undoable = draft.undoable.filter(({ card }) => !forgotten.has(card));
}

function resetAll(draft: Draft): void {
  draft.cards = lazyMap(new Map());
  draft.suspended = lazyMap(new Map());
  draft.buried = lazyMap(new Map());
  draft.questions = lazyMap(new Map());
  draft.lessons = lazyMap(new Map());
  draft.days = lazyMap(new Map());
  draft.sittings = lazyMap(new Map());
  draft.place = null;
  draft.undoable = [];
}

function deleteKeys<V>(map: LazyMap<string, V>, keys: readonly string[]): void {
  for (const key of keys) if (readable(map).has(key)) writable(map).delete(key);
}
