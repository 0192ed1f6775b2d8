/**
 * Progress as the fold of the record. The law: events applied one by one, in order and as long as
 * `canApply` says so, give the same progress as folding them all.
 */
import { addToDay, closeDraft, countEvent, type Draft, openDraft } from './draft.ts';
import { compareEvents, type StudyEvent } from './event.ts';
import {
  foldAnswer,
  foldCause,
  foldExam,
  foldFinish,
  foldFlag,
  foldRemark,
  foldSit,
  foldStart,
} from './fold-question.ts';
import { findUndoable, foldReview, forgetUndoable, skipReview, undoReview } from './fold-review.ts';
import { readable, writable } from './lazy-map.ts';
import type { Progress } from './progress.ts';
import { changeSetting, defaultSettings } from './settings.ts';
import { studyDay } from './study-day.ts';

/** The progress of one who has not begun. */
export const emptyProgress: Progress = {
  cards: new Map(),
  questions: new Map(),
  lessons: new Map(),
  place: null,
  days: new Map(),
  sittings: new Map(),
  settings: defaultSettings,
  undoable: [],
  undoneEarly: [],
  count: 0,
  lastAt: 0,
  lastId: '',
  lastOffsetMinutes: 0,
  skippedDays: [],
};

/**
 * Whether an event can be applied to this progress. Not if it sorts before the last one folded (or
 * is it), nor if it undoes a review that is not its card's newest or too long ago: then the whole
 * record is folded again.
 */
export function canApply(
  progress: Pick<Progress, 'count' | 'lastAt' | 'lastId' | 'undoable'>,
  event: StudyEvent,
): boolean {
  const last = { at: progress.lastAt, id: progress.lastId };
  if (progress.count > 0 && compareEvents(last, event) >= 0) return false;
  return event.type !== 'undo' || findUndoable(progress, event.event) !== null;
}

/** The progress after one more event, for which `canApply` holds. Copies only what it changes. */
export function applyEvent(progress: Progress, event: StudyEvent): Progress {
  const draft = openDraft(progress);
  foldEvent(draft, event);
  return closeDraft(draft);
}

/** The progress after more events, at the price of one; none if one of them cannot be applied. */
export function foldOnto(progress: Progress, events: Iterable<StudyEvent>): Progress | null {
  const draft = openDraft(progress);
  for (const event of inOrder(events)) {
    if (!canApply(draft, event)) return null;
    foldEvent(draft, event);
  }
  return closeDraft(draft);
}

/** The progress that a whole record makes; neither the order nor copies of events matter. */
export function foldEvents(events: Iterable<StudyEvent>): Progress {
  const ordered = inOrder(events);
  const undone = new Set(ordered.map((event) => (event.type === 'undo' ? event.event : null)));
  const skipped = new Set<string>();
  const draft = openDraft(emptyProgress);
  for (const event of ordered) {
    if (event.type === 'review' && undone.has(event.id)) {
      skipReview(draft, event);
      skipped.add(event.id);
      countEvent(draft, event);
    } else if (event.type === 'undo') {
      if (skipped.has(event.event)) forgetUndoable(draft, event.event);
      else awaitUndone(draft, event.event);
      countEvent(draft, event);
    } else {
      foldEvent(draft, event);
    }
  }
  return closeDraft(draft);
}

function inOrder(events: Iterable<StudyEvent>): StudyEvent[] {
  const seen = new Set<string>();
  return [...events].sort(compareEvents).filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function awaitUndone(draft: Draft, id: string): void {
  if (!draft.undoneEarly.includes(id)) draft.undoneEarly = [...draft.undoneEarly, id];
}

function foldEvent(draft: Draft, event: StudyEvent): void {
  countEvent(draft, event);
  switch (event.type) {
    case 'start':
      return foldStart(draft, event);
    case 'answer':
      return foldAnswer(draft, event);
    case 'finish':
      return foldFinish(draft, event);
    case 'sit':
      return foldSit(draft, event);
    case 'respond':
    case 'pause':
    case 'resume':
    case 'shift':
    case 'hold':
    case 'submit':
      return foldExam(draft, event);
    case 'cause':
      return foldCause(draft, event);
    case 'remark':
      return foldRemark(draft, event);
    case 'review':
      return foldReview(draft, event);
    case 'undo':
      return foldUndo(draft, event.event);
    case 'flag':
      return foldFlag(draft, event);
    case 'read':
      return foldRead(draft, event);
    case 'mark':
      writable(draft.lessons).set(event.lesson, event.as);
      return;
    case 'more':
      return foldMore(draft, event);
    case 'set':
      draft.settings = changeSetting(draft.settings, event.key, event.value);
      return;
    default:
      // A newer version of the app may have recorded what this one does not know: it is counted
      // and left alone. `satisfies` makes the compiler complain when an act is forgotten here.
      event satisfies never;
  }
}

function foldUndo(draft: Draft, id: string): void {
  const review = findUndoable(draft, id);
  if (review) undoReview(draft, review);
}

function foldRead(draft: Draft, event: Extract<StudyEvent, { type: 'read' }>): void {
  const { lesson, section, at } = event;
  draft.place = { lesson, section, at };
  if (!readable(draft.lessons).has(lesson)) writable(draft.lessons).set(lesson, 'reading');
}

function foldMore(draft: Draft, event: Extract<StudyEvent, { type: 'more' }>): void {
  const day = studyDay(event.at, event.offsetMinutes, draft.settings.rolloverHour);
  const count = Math.max(0, Math.round(event.count));
  addToDay(draft, day, event.kind === 'new' ? { moreNew: count } : { moreReviews: count }, 1);
}
