import { dayOfIso } from '#core/calendar-date.ts';
import type { Progress } from '#core/progress.ts';
import type { Moment } from '#core/schedule.ts';
import { studyDay } from '#core/study-day.ts';
import { askPlanner } from '#state/ask-planner.ts';
import type { PlanAnswer } from '#state/plan-worker.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { useAsked } from '#state/use-asked.ts';
import { studyCards } from './study-cards.ts';

/** The plan for the exam, as far as it is. */
export type PlanState =
  /** No date is set, or the exam is not ahead: there is nothing to plan. */
  | { kind: 'none' }
  | { kind: 'waiting' }
  | { kind: 'there'; answer: PlanAnswer }
  /** This browser could not make it; reviews go on as usual. */
  | { kind: 'failed' };

/** Minutes a day more or fewer that the plan is compared with. */
const more = [-10, 10];

/**
 * The plan for the exam date, made in a worker. It is made anew when the day, the date, the minutes or `round` change, so
 * that missed days and what was done meanwhile are in it.
 */
export function useExamPlan(moment: Moment, round: number): PlanState {
  const store = useStudyStore();
  const settings = useStudy((state) => state.progress.settings);
  const booting = useStudy(selectIsReading);
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const examDay = dayOfIso(settings.examDate);
  const isAhead = !booting && examDay !== null && examDay > day;
  const key = isAhead
    ? [day, examDay, settings.minutesPerDay, settings.fsrsParameters, round].join(' ')
    : null;
  const { answer, failed } = useAsked(key, (signal) => {
    const study = store.getState();
    const progress = withoutQuestions(study.progress);
    const cards = studyCards(progress);
    return askPlanner({ cards, progress, moment, record: study.kept(), more }, signal);
  });
  if (!isAhead) return { kind: 'none' };
  if (failed) return { kind: 'failed' };
  return answer ? { kind: 'there', answer } : { kind: 'waiting' };
}

/** Today's cards by a plan, with so many beyond today's minutes; null where there is none. */
export function plannedIds(state: PlanState, beyond = 0): readonly string[] | null {
  if (state.kind !== 'there') return null;
  const { today, fits } = state.answer.plan;
  return today.slice(0, fits + beyond).map(({ id }) => id);
}

/** Questions have no part in the plan: what is not sent need not be copied. */
function withoutQuestions(progress: Progress): Progress {
  return { ...progress, questions: new Map(), sittings: new Map() };
}
