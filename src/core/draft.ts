/** Progress while events are folded into it: private to the fold, and changed in place. */
import { emptyTally } from './day-tally.ts';
import type { EventStamp, LessonMark } from './event.ts';
import { type LazyMap, lazyMap, readable, writable } from './lazy-map.ts';
import type {
  CardMemory,
  DayTally,
  OwnCard,
  Progress,
  QuestionRecord,
  ReadingPlace,
  Sitting,
  UndoableReview,
} from './progress.ts';
import type { Settings } from './settings.ts';
import { studyDay } from './study-day.ts';

/** Progress with its maps open for writing. */
export interface Draft {
  cards: LazyMap<string, CardMemory>;
  suspended: LazyMap<string, number>;
  buried: LazyMap<string, number>;
  ownCards: LazyMap<string, OwnCard>;
  questions: LazyMap<string, QuestionRecord>;
  lessons: LazyMap<string, LessonMark>;
  days: LazyMap<number, DayTally>;
  sittings: LazyMap<string, Sitting>;
  place: ReadingPlace | null;
  settings: Settings;
  undoable: readonly UndoableReview[];
  undoneEarly: readonly string[];
  wanted: readonly string[];
  count: number;
  lastAt: number;
  lastId: string;
  lastOffsetMinutes: number;
  skippedDays: readonly number[];
  redated: ReadonlyMap<string, number>;
}

/** The longest time that one answer or review can have taken: after that the learner was away. */
const MAX_ACTIVE_MS = 120_000;
/** Half a day: no other journey turns the clock so far. */
const DATE_LINE_MINUTES = 12 * 60;

/** A draft that starts as this progress, which it never changes. */
export function openDraft(progress: Progress): Draft {
  return {
    ...progress,
    cards: lazyMap(progress.cards),
    suspended: lazyMap(progress.suspended),
    buried: lazyMap(progress.buried),
    ownCards: lazyMap(progress.ownCards),
    questions: lazyMap(progress.questions),
    lessons: lazyMap(progress.lessons),
    days: lazyMap(progress.days),
    sittings: lazyMap(progress.sittings),
  };
}

/** The progress that a draft has become; the draft is not to be used again. */
export function closeDraft(draft: Draft): Progress {
  return {
    ...draft,
    cards: readable(draft.cards),
    suspended: readable(draft.suspended),
    buried: readable(draft.buried),
    ownCards: readable(draft.ownCards),
    questions: readable(draft.questions),
    lessons: readable(draft.lessons),
    days: readable(draft.days),
    sittings: readable(draft.sittings),
  };
}

/** Counts an event and notes it as the last in order. */
export function countEvent(draft: Draft, event: EventStamp): void {
  if (draft.count > 0) noteJourney(draft, event);
  draft.count += 1;
  draft.lastAt = event.at;
  draft.lastId = event.id;
  draft.lastOffsetMinutes = event.offsetMinutes;
}

/** A local clock that jumps ahead by half a day or more has crossed the date line: the day between never was. */
function noteJourney(draft: Draft, { at, offsetMinutes }: EventStamp): void {
  if (offsetMinutes - draft.lastOffsetMinutes < DATE_LINE_MINUTES) return;
  const { rolloverHour } = draft.settings;
  const left = studyDay(draft.lastAt, draft.lastOffsetMinutes, rolloverHour);
  const arrived = studyDay(at, offsetMinutes, rolloverHour);
  if (arrived - left === 2) draft.skippedDays = [...draft.skippedDays, left + 1];
}

/** Adds to the tally of a day, or takes away (`times` −1); a day with nothing in it is not kept. */
export function addToDay(
  draft: Draft,
  day: number,
  amounts: Partial<DayTally>,
  times: 1 | -1,
): void {
  const before = readable(draft.days).get(day) ?? emptyTally;
  const sum = (key: keyof DayTally) => before[key] + times * (amounts[key] ?? 0);
  const tally: DayTally = {
    reviews: sum('reviews'),
    newCards: sum('newCards'),
    recalled: sum('recalled'),
    answers: sum('answers'),
    right: sum('right'),
    activeMs: sum('activeMs'),
    moreNew: sum('moreNew'),
    moreReviews: sum('moreReviews'),
    crammed: sum('crammed'),
  };
  // Only taking away can leave nothing.
  if (times < 0 && Object.values(tally).every((amount) => amount === 0))
    writable(draft.days).delete(day);
  else writable(draft.days).set(day, tally);
}

/** The study time in what took `elapsedMs`: whole milliseconds, so that undo subtracts exactly. */
export function activeTime(elapsedMs: number): number {
  return Math.round(Math.min(MAX_ACTIVE_MS, Math.max(0, elapsedMs)));
}
