/** What the learner can do, and the unchanging form in which it is remembered. */

/** Again, Hard, Good, Easy, numbered as in the FSRS papers. */
export type Rating = 1 | 2 | 3 | 4;

/** How sure the learner said to be, before the feedback. */
export type Confidence = 'sure' | 'think' | 'guess';

/** How far a lesson is, as the learner said or as reading has shown. */
export type LessonMark = 'unread' | 'reading' | 'done';

/** One thing the learner did. */
export type StudyAct =
  /** Began a quiz: the questions in the order they are asked; `seed` orders their options. */
  | { type: 'start'; sitting: string; kind: 'practice'; seed: number; questions: readonly string[] }
  /** Answered a question of a sitting; `options` are the ids picked, `revision` the question's. */
  | {
      type: 'answer';
      sitting: string;
      question: string;
      revision: number;
      options: readonly string[];
      correct: boolean;
      confidence: Confidence | null;
      elapsedMs: number;
    }
  /** Ended a sitting, answered to the end or not. */
  | { type: 'finish'; sitting: string }
  /** Rated a card, in a lesson's text or in a review. */
  | { type: 'review'; card: string; rating: Rating; elapsedMs: number; place: 'lesson' | 'review' }
  /** Took one review back: `event` is its id. */
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
  | { type: 'set'; key: string; value: string | number | boolean };

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
