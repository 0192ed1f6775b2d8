/** The worker in which measured retention is counted: it replays the whole record. */
import { replayReviews } from '#core/fold.ts';
import { measuredRetention, type Retention } from '#core/review-history.ts';
import { eventsOfKept, type KeptRecord } from './kept-record.ts';
import { answerOnce } from './own-worker.ts';

/** What the worker is asked. */
export interface RetentionQuestion {
  record: KeptRecord;
  /** First study day that counts. */
  since: number;
}

answerOnce<RetentionQuestion, readonly Retention[]>(async ({ record, since }) =>
  measuredRetention(replayReviews(eventsOfKept(record)), { since }),
);
