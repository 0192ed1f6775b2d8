/** What a plan for the exam is made from, taken from the learner's record. */
import { dayOfIso } from './calendar-date.ts';
import type { ReplayedReview } from './fold.ts';
import { fitForgetting, recallTests } from './forgetting-fit.ts';
import type { PlanRequest } from './plan-cards.ts';
import { attendance, habitsFrom, timedReviews } from './plan-habits.ts';
import type { Progress } from './progress.ts';
import type { CardInfo } from './queue.ts';
import { type Moment } from './schedule.ts';
import { studyDay } from './study-day.ts';

/** The course, the record and the present. */
export interface PlanSources {
  cards: readonly CardInfo[];
  progress: Progress;
  /** All reviews that count: `replayReviews` of the record. */
  reviews: readonly ReplayedReview[];
  moment: Moment;
}

/** The request for a plan, with the learner's own habits and forgetting; none without a date for the exam. */
export function planRequestFrom({
  cards,
  progress,
  reviews,
  moment,
}: PlanSources): PlanRequest | null {
  const examDay = dayOfIso(progress.settings.examDate);
  if (examDay === null) return null;
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const timed = timedReviews(reviews);
  const today = timed.filter((review) => review.day === day);
  return {
    cards,
    progress,
    day,
    examDay,
    minutesPerDay: progress.settings.minutesPerDay,
    spentSeconds: today.reduce((sum, { seconds }) => sum + Math.max(0, seconds), 0),
    habits: habitsFrom(timed),
    forgetting: fitForgetting(recallTests(reviews)),
    attendance: attendance(progress, day),
  };
}
