/** What to study now: as usual, catching up after an absence, or by the plan for the exam. */
import { BACKLOG_CARDS, catchUp, overdueCount } from './catch-up.ts';
import { emptyTally } from './day-tally.ts';
import type { Progress } from './progress.ts';
import { type QueueRequest, type ReviewQueue, reviewedOn, reviewQueue } from './queue.ts';
import { studyDay } from './study-day.ts';

/** The cards to study now and how they were chosen. */
export interface StudyQueue extends ReviewQueue {
  mode: 'usual' | 'catch-up' | 'plan';
  /** Cards that fell due before today; 0 where there was no absence. */
  backlog: number;
  /** Whether there is a pile after an absence and nothing was said yet of how to catch up: that is asked first. */
  asksPace: boolean;
}

/** So many days without cards are an absence. */
const ABSENCE_DAYS = 7;

/**
 * The cards to study now. With a plan, those it names. Else, while there is a backlog and a pace was chosen for it,
 * those of the backlog that gain most, as many a day as was chosen, and no new ones. Else as usual.
 */
export function studyQueue(request: QueueRequest): StudyQueue {
  const { cards, progress, moment, planned } = request;
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const pace = progress.settings.catchUpPerDay;
  const usual = (mode: 'usual' | 'plan', backlog = 0): StudyQueue => ({
    ...reviewQueue(request),
    mode,
    backlog,
    asksPace: mode === 'usual' && pace === 0 && backlog >= BACKLOG_CARDS,
  });
  if (planned) return usual('plan');
  // This runs at each rating: the backlog is counted only where it matters.
  if (pace === 0 && !wasAbsent(progress, day)) return usual('usual');
  const backlog = overdueCount(cards, progress, day);
  if (pace === 0 || backlog === 0) return usual('usual', backlog);
  const more = (progress.days.get(day) ?? emptyTally).moreReviews;
  const left = pace + more - reviewedOn(progress, day);
  const { today } = catchUp({ cards, progress, day, perDay: Math.max(1, left) });
  const queue = reviewQueue({ ...request, planned: left > 0 ? today : [] });
  const hidden = backlog - queue.counts.review;
  const hiddenByLimit = { review: Math.max(0, hidden), new: 0 };
  return { ...queue, hiddenByLimit, mode: 'catch-up', backlog, asksPace: false };
}

/** Whether no card was rated on the days before this one. */
function wasAbsent({ days }: Pick<Progress, 'days'>, day: number): boolean {
  for (let back = 1; back <= ABSENCE_DAYS; back += 1) {
    const { reviews, newCards } = days.get(day - back) ?? emptyTally;
    if (reviews + newCards > 0) return false;
  }
  return true;
}
