/** What the learner can do, and the unchanging form in which it is remembered. */

/** Again, Hard, Good, Easy, numbered as in the FSRS papers. */
export type Rating = 1 | 2 | 3 | 4;

/** How sure the learner said to be, before the feedback. */
export type Confidence = 'sure' | 'think' | 'guess';

/** How far a lesson is, as the learner said or as reading has shown. */
export type LessonMark = 'unread' | 'reading' | 'done';

/** Why a question was missed, as the learner sees it. */
export type MissCause = 'unknown' | 'misread' | 'mixed-up' | 'time';

/** Strict: as at the test centre, no pause. Study: the clock can be stopped. */
export type ExamMode = 'strict' | 'study';

/** How much is begun anew. */
export type ResetScope = 'lesson' | 'topic' | 'all';

/** What happens in an exam. Every act names its sitting; from `sit` to `submit` nothing is graded. */
export type ExamAct =
  /** Began an exam: its questions in order, those of them that do not count, and how long it may take. */
  | {
      type: 'sit';
      sitting: string;
      blueprint: string;
      mode: ExamMode;
      limitMs: number;
      seed: number;
      questions: readonly string[];
      unscored: readonly string[];
    }
  /**
   * Left a question as it now stands on the answer sheet; the newest counts. `elapsedMs` is the time spent on it
   * since the last such act.
   */
  | {
      type: 'respond';
      sitting: string;
      question: string;
      options: readonly string[];
      struck: readonly string[];
      flagged: boolean;
      confidence: Confidence | null;
      elapsedMs: number;
    }
  /** The clock stopped, at the instant `since` (study mode only). */
  | { type: 'pause'; sitting: string; since: number }
  | { type: 'resume'; sitting: string }
  /** The device's clock was set: the deadline moves with it, by this many milliseconds. */
  | { type: 'shift'; sitting: string; byMs: number }
  /** Went on in this tab: what other tabs enter no longer counts. */
  | { type: 'hold'; sitting: string }
  /** Handed in, at the instant `endedAt`: `right` are the questions answered rightly; `revisions` of all, in order. */
  | {
      type: 'submit';
      sitting: string;
      endedAt: number;
      right: readonly string[];
      revisions: readonly number[];
    };

/** What happens to cards beside their reviews, and what takes study back or sets it right. */
export type CardAct =
  /** Took a card out of the reviews until further notice, or back in. */
  | { type: 'suspend'; card: string; on: boolean }
  /** Put a card off until tomorrow, or took that back. */
  | { type: 'bury'; card: string; on: boolean }
  /** Rated a card in a cram session: its schedule stays as it is. */
  | { type: 'cram'; card: string; rating: Rating; elapsedMs: number }
  /** Made a card of one's own, or changed it: the whole text. `card` begins with `own-`. */
  | {
      type: 'card-write';
      card: string;
      front: string;
      back: string;
      accept: readonly string[];
      topic: string;
    }
  /** Deleted a card of one's own; what is remembered of it comes back if it is written again. */
  | { type: 'card-delete'; card: string }
  /**
   * Began a lesson, a topic or everything anew: these cards and questions are forgotten as known until now. A lesson
   * goes by the name of its topic; of `all` neither that nor the lists matter.
   */
  | {
      type: 'reset';
      scope: ResetScope;
      topic: string;
      cards: readonly string[];
      questions: readonly string[];
    }
  /** Said that these events were dated by a clock that was ahead: they count as of the instant `to`. */
  | { type: 'redate'; events: readonly string[]; to: number };

/** One thing the learner did. */
export type StudyAct =
  /** Began a quiz: the questions in the order they are asked; `seed` orders their options. */
  | { type: 'start'; sitting: string; kind: 'practice'; seed: number; questions: readonly string[] }
  /**
   * Answered a question of a sitting; `options` are the ids picked, `revision` the question's. `spotted`: the share of
   * its deciding phrases found before the options were shown; none if they were not looked for.
   */
  | {
      type: 'answer';
      sitting: string;
      question: string;
      revision: number;
      options: readonly string[];
      correct: boolean;
      confidence: Confidence | null;
      elapsedMs: number;
      spotted: number | null;
    }
  /** Ended a sitting, answered to the end or not. */
  | { type: 'finish'; sitting: string }
  /** Rated a card, in a lesson's text or in a review. */
  | { type: 'review'; card: string; rating: Rating; elapsedMs: number; place: 'lesson' | 'review' }
  /** Took one review, or one beginning anew, back: `event` is its id. */
  | { type: 'undo'; event: string }
  /** Flagged a question, or removed the flag. */
  | { type: 'flag'; question: string; on: boolean }
  /** Reached a section of a lesson; the newest is where to continue. */
  | { type: 'read'; lesson: string; section: string }
  /** Said how far a lesson is; outweighs what reading has shown. */
  | { type: 'mark'; lesson: string; as: LessonMark }
  /** Raised today's limit by `count` cards, for this study day only. */
  | { type: 'more'; kind: 'new' | 'review'; count: number }
  /** Changed a setting; the value is checked when it is folded. */
  | { type: 'set'; key: string; value: string | number | boolean }
  /** Asked for a card that is not begun: it comes next, whatever the day's limit. */
  | { type: 'want'; card: string }
  /** Said in one tap why a question was missed. */
  | { type: 'cause'; sitting: string; question: string; cause: MissCause }
  /**
   * Learned that the key of a question was corrected: `right` is the right answer of `revision`. Answers given under
   * older revisions are marked again.
   */
  | {
      type: 'remark';
      question: string;
      revision: number;
      right: readonly string[];
      ordered: boolean;
    }
  | ExamAct
  | CardAct;

/** When, where and under which content an act happened. */
export interface EventStamp {
  /** `session-counter`, unique for ever: the identity under which copies are united. */
  id: string;
  /** The browser profile it happened in. */
  device: string;
  /** Epoch milliseconds by the device's clock. */
  at: number;
  /** Minutes that local time was ahead of UTC. */
  offsetMinutes: number;
  /** Version of the content that was shown. */
  content: string;
}

/** One act with its stamp; never changed once recorded. */
export type StudyEvent = EventStamp & StudyAct;

/** What of a stamp decides the order. */
export type EventOrder = Pick<EventStamp, 'id' | 'at'>;

/**
 * The order in which events fold: by time, then by id, so that every copy folds alike. Shorter ids
 * first: the counter then orders what one session did in the same millisecond (9 before 10).
 */
export function compareEvents(a: EventOrder, b: EventOrder): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id.length !== b.id.length) return a.id.length - b.id.length;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
