/** The worker in which the plan for the exam is made. */
import { replayReviews } from '#core/fold.ts';
import { type ExamPlan, planForExam, recallWithMinutes } from '#core/plan.ts';
import { planRequestFrom, type PlanSources } from '#core/plan-request.ts';
import { eventsOfKept, type KeptRecord } from './kept-record.ts';
import { answerOnce } from './own-worker.ts';

/** What the worker is asked: a plan from the record, and what more or fewer minutes a day would promise. */
export interface PlanQuestion extends Omit<PlanSources, 'reviews'> {
  record: KeptRecord;
  /** Minutes more (or fewer, if negative) than the learner has set. */
  more: readonly number[];
}

/** A plan with its alternatives. */
export interface PlanAnswer {
  plan: ExamPlan;
  others: readonly { minutesPerDay: number; recall: number }[];
}

answerOnce<PlanQuestion, PlanAnswer | null>(async ({ record, more, ...sources }) => {
  const request = planRequestFrom({ ...sources, reviews: replayReviews(eventsOfKept(record)) });
  const plan = request && planForExam(request);
  if (!plan) return null;
  const others = more.map((minutes) => Math.max(1, request.minutesPerDay + minutes));
  return { plan, others: recallWithMinutes(request, plan, others) };
});
