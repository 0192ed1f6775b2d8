/** What the record folds to: everything the screens show about the learner. */
import type { Confidence, ExamMode, LessonMark, MissCause, Rating } from './event.ts';
import type { Settings } from './settings.ts';

/** A card's memory under FSRS. Days are study days: whole numbers since 1970-01-01 local. */
export interface CardMemory {
  /** `learning` and `relearning` cards have same-day steps; `review` cards wait whole days. */
  state: 'learning' | 'review' | 'relearning';
  /** Days until recall falls to 90 %. */
  stability: number;
  /** 1 (easy) to 10 (hard). */
  difficulty: number;
  /** Index of the next learning step. */
  step: number;
  reps: number;
  lapses: number;
  /** Epoch ms of the last review. */
  lastAt: number;
  /** Study day of the last review. */
  lastDay: number;
  /** Study day on which it is due. */
  dueDay: number;
  /** Epoch ms at which a learning step is due; for review cards, 0: any time of `dueDay`. */
  dueAt: number;
  lastRating: Rating;
  /** How recall falls with time: the last of the FSRS parameters in force at the last review. */
  decay: number;
}

/** One answer as given. */
export interface GivenAnswer {
  options: readonly string[];
  correct: boolean;
  confidence: Confidence | null;
  at: number;
  /** The question's revision that it is marked by; raised when a corrected key marks it again. */
  revision: number;
  elapsedMs: number;
  /** How it was marked before a corrected key changed that; none if that never happened. */
  was: boolean | null;
}

/** Everything known about one question. The first answer is kept apart from all later ones. */
export interface QuestionRecord {
  first: GivenAnswer | null;
  last: GivenAnswer | null;
  /** Answers in all, and the right ones among them. */
  answered: number;
  right: number;
  flagged: boolean;
}

/** A run of questions, open until `finishedAt` is set. */
interface SittingBase {
  id: string;
  /** Orders the options of each question. */
  seed: number;
  questions: readonly string[];
  /** Graded answers: in practice as they are given, in an exam all at its end. */
  answers: ReadonlyMap<string, GivenAnswer>;
  /** What the learner said of missed questions. */
  causes: ReadonlyMap<string, MissCause>;
  startedAt: number;
  finishedAt: number | null;
}

/** A quiz: each question is answered once and graded at once. */
export interface PracticeSitting extends SittingBase {
  kind: 'practice';
}

/** An exam: answers stay open until it is handed in. */
export interface ExamSitting extends SittingBase {
  kind: 'exam';
  blueprint: string;
  mode: ExamMode;
  limitMs: number;
  /** Questions that are asked and do not count. */
  unscored: readonly string[];
  sheets: ReadonlyMap<string, Sheet>;
  /** The session (page load) whose entries count. */
  holder: string;
  /** Epoch ms at which the clock was stopped; none while it runs. */
  pausedAt: number | null;
  /** Time for which the clock stood still, in all. */
  pausedMs: number;
  /** How far the device's clock was set during the exam. */
  shiftedMs: number;
  /** Version of the content and UTC offset at the start: how the attempt is named in the history. */
  content: string;
  offsetMinutes: number;
}

export type Sitting = PracticeSitting | ExamSitting;

/** What an answer sheet holds for one question. */
export interface Sheet {
  options: readonly string[];
  /** Options struck out. */
  struck: readonly string[];
  flagged: boolean;
  confidence: Confidence | null;
  /** Time spent on it in all. */
  elapsedMs: number;
  /** How often something was entered for it. */
  entries: number;
  /** Epoch ms of the last change. */
  at: number;
}

/** What was done on one study day. */
export interface DayTally {
  /** Reviews of cards seen before; first reviews of new cards. */
  reviews: number;
  newCards: number;
  /** Reviews (of either kind) rated better than Again. */
  recalled: number;
  answers: number;
  right: number;
  /** Time on answers, reviews and cramming, each counted up to two minutes. */
  activeMs: number;
  /** Raises of the daily limits, for this day only. */
  moreNew: number;
  moreReviews: number;
  /** Cards rated in cram sessions, which no schedule knows of. */
  crammed: number;
}

/** A review that can be undone, with the state it replaced. */
export interface UndoableReview {
  event: string;
  card: string;
  day: number;
  before: CardMemory | null;
  rating: Rating;
  elapsedMs: number;
}

/** Where the reader last was. */
export interface ReadingPlace {
  lesson: string;
  section: string;
  at: number;
}

/** A card that the learner wrote. */
export interface OwnCard {
  front: string;
  back: string;
  /** Answers that may be typed; empty when the answer is only thought of. */
  accept: readonly string[];
  /** The topic that it belongs to; empty when none. */
  topic: string;
}

export interface Progress {
  cards: ReadonlyMap<string, CardMemory>;
  /** Cards out of the reviews, and since when (epoch ms). */
  suspended: ReadonlyMap<string, number>;
  /** Cards put off until tomorrow, and the study day on which that was said. */
  buried: ReadonlyMap<string, number>;
  /** Cards of the learner's own, in the order in which they were made. */
  ownCards: ReadonlyMap<string, OwnCard>;
  questions: ReadonlyMap<string, QuestionRecord>;
  /** What the learner said of a lesson, or `reading` once it was opened. */
  lessons: ReadonlyMap<string, LessonMark>;
  place: ReadingPlace | null;
  days: ReadonlyMap<number, DayTally>;
  /** Newest last; the open one and the latest finished ones (see `fold.ts` for how many). */
  sittings: ReadonlyMap<string, Sitting>;
  settings: Settings;
  /** The latest reviews, newest last: what undo can take back without refolding. */
  undoable: readonly UndoableReview[];
  /** Cards that the learner asked for, in that order; once begun they are like others. */
  wanted: readonly string[];
  /** Reviews undone by events that sort before them (the clock went back): left out later. */
  undoneEarly: readonly string[];
  /** Events folded in; the stamp of the last in order. */
  count: number;
  lastAt: number;
  lastId: string;
  /** Minutes that local time was ahead of UTC at the last event. */
  lastOffsetMinutes: number;
  /** Study days that local time left out on a journey across the date line: no day was missed. */
  skippedDays: readonly number[];
  /** Events dated by a clock that was ahead, and the instants as of which they count. */
  redated: ReadonlyMap<string, number>;
}
