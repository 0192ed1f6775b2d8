/**
 * Progress as the fold of the record. The law: events applied one by one, in order and as long as
 * `canApply` says so, give the same progress as folding them all.
 */
import { addToDay, closeDraft, countEvent, type Draft, openDraft } from './draft.ts';
import { compareEvents, type StudyEvent } from './event.ts';
import {
  foldBury,
  foldCardDelete,
  foldCardWrite,
  foldCram,
  foldReset,
  foldSuspend,
} from './fold-cards.ts';
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
import {
  findUndoable,
  foldReview,
  forgetUndoable,
  type ReviewEvent,
  skipReview,
  undoReview,
} from './fold-review.ts';
import { readable, writable } from './lazy-map.ts';
import type { CardMemory, Progress } from './progress.ts';
import { redate, redatesIn } from './redate.ts';
import { changeSetting, defaultSettings } from './settings.ts';
import { studyDay } from './study-day.ts';

/** The progress of one who has not begun. */
export const emptyProgress: Progress = {
  cards: new Map(),
  suspended: new Map(),
  buried: new Map(),
  ownCards: new Map(),
  questions: new Map(),
  lessons: new Map(),
  place: null,
  days: new Map(),
  sittings: new Map(),
  settings: defaultSettings,
  undoable: [],
  undoneEarly: [],
  wanted: [],
  count: 0,
  lastAt: 0,
  lastId: '',
  lastOffsetMinutes: 0,
  skippedDays: [],
  redated: new Map(),
};

/**
 * Whether an event can be applied to this progress. Not if it sorts before the last one folded (or
 * is it), nor if it undoes a review that is not its card's newest or too long ago, nor if it dates
 * others anew or was dated anew: then the whole record is folded again.
 */
export function canApply(
  progress: Pick<Progress, 'count' | 'lastAt' | 'lastId' | 'undoable' | 'undoneEarly' | 'redated'>,
  event: StudyEvent,
): boolean {
  if (event.type === 'redate' || progress.redated.has(event.id)) return false;
  if (event.type === 'reset' && progress.undoneEarly.includes(event.id)) return false;
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
  return foldAll(events, null);
}

/** A review that counts, with the card's memory before and after it. */
export interface ReplayedReview {
  event: ReviewEvent;
  before: CardMemory | null;
  after: CardMemory;
  /** Study day on which it happened. */
  day: number;
}

/** All reviews that count, in order: those taken back are left out, those of cards begun anew are not. */
export function replayReviews(events: Iterable<StudyEvent>): ReplayedReview[] {
  const reviews: ReplayedReview[] = [];
  foldAll(events, (review) => void reviews.push(review));
  return reviews;
}

function foldAll(
  events: Iterable<StudyEvent>,
  onReview: ((review: ReplayedReview) => void) | null,
): Progress {
  const all = [...events];
  const redated = redatesIn(all);
  const ordered = inOrder(redate(all, redated));
  const undone = new Set(ordered.flatMap((event) => (event.type === 'undo' ? event.event : [])));
  const skipped = new Set<string>();
  const draft = openDraft({ ...emptyProgress, redated });
  for (const event of ordered) {
    if (event.type === 'review' && undone.has(event.id)) {
      skipReview(draft, event);
      skipped.add(event.id);
      countEvent(draft, event);
    } else if (event.type === 'reset' && undone.has(event.id)) {
      skipped.add(event.id);
      countEvent(draft, event);
    } else if (event.type === 'undo') {
      if (skipped.has(event.event)) forgetUndoable(draft, event.event);
      else awaitUndone(draft, event.event);
      countEvent(draft, event);
    } else if (event.type === 'review' && onReview) {
      const before = readable(draft.cards).get(event.card) ?? null;
      foldEvent(draft, event);
      const after = readable(draft.cards).get(event.card);
      if (after && after !== before) onReview({ event, before, after, day: after.lastDay });
    } else {
      foldEvent(draft, event);
    }
  }
  return closeDraft(draft);
}

/** In the order in which they fold; copies of an event stand side by side then, and one of them stays. */
function inOrder(events: Iterable<StudyEvent>): StudyEvent[] {
  const sorted = [...events].sort(compareEvents);
  return sorted.filter(({ id }, index) => id !== sorted[index - 1]?.id);
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
    case 'want':
      if (!draft.wanted.includes(event.card)) draft.wanted = [...draft.wanted, event.card];
      return;
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
    case 'suspend':
      return foldSuspend(draft, event);
    case 'bury':
      return foldBury(draft, event);
    case 'cram':
      return foldCram(draft, event);
    case 'card-write':
      return foldCardWrite(draft, event);
    case 'card-delete':
      return foldCardDelete(draft, event);
    case 'reset':
      return foldReset(draft, event);
    case 'redate':
      // What it says was taken in before the first event: see `redate.ts`.
      return;
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
  if (count === 0) return;
  addToDay(draft, day, event.kind === 'new' ? { moreNew: count } : { moreReviews: count }, 1);
}
