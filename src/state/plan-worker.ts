/** The worker in which the plan for the exam is made. */
import { type ExamPlan, planForExam, type PlanRequest, recallWithMinutes } from '#core/plan.ts';
import { answerOnce } from './own-worker.ts';

/** What the worker is asked: a plan, and what other minutes a day would promise. */
export interface PlanQuestion {
  request: PlanRequest;
  otherMinutes: readonly number[];
}

/** A plan with its alternatives; none on and after the day of the exam. */
export interface PlanAnswer {
  plan: ExamPlan;
  others: readonly { minutesPerDay: number; recall: number }[];
}

answerOnce<PlanQuestion, PlanAnswer | null>(async ({ request, otherMinutes }) => {
  const plan = planForExam(request);
  return plan && { plan, others: recallWithMinutes(request, plan, otherMinutes) };
});
