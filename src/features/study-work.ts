/** The work that a worker does, as plain functions: what is asked, and what comes of it. */
import { replayReviews } from '#core/fold.ts';
import { measuredRetention, type Retention } from '#core/review-history.ts';
import { eventsOfKept, type KeptRecord } from '#state/kept-record.ts';

/** What can be asked of the worker. */
export interface RetentionWork {
  kind: 'retention';
  record: KeptRecord;
  /** First study day that counts. */
  since: number;
}

export type Work = RetentionWork;

/** What comes of each kind of work. */
export interface Results {
  retention: readonly Retention[];
}

export type ResultOf<W extends Work> = Results[W['kind']];

export function answerWork(work: Work): Results[Work['kind']] {
  const reviews = replayReviews(eventsOfKept(work.record));
  return measuredRetention(reviews, { since: work.since });
}
