/** What was done on a study day, and how many days in a row. */
import { type Accuracy, accuracy } from './accuracy.ts';
import { emptyTally, studiedCount } from './day-tally.ts';
import type { Progress } from './progress.ts';
import type { Moment } from './schedule.ts';
import { studyDay } from './study-day.ts';

/** One study day in figures. */
export interface TodaySummary {
  /** Cards rated and questions answered. */
  done: number;
  reviews: number;
  newCards: number;
  answers: number;
  activeMs: number;
  /** Right among the questions answered. */
  accuracy: Accuracy;
  /** Recalled among the cards rated. */
  recall: Accuracy;
}

/** The figures of a study day. */
export function todaySummary(progress: Pick<Progress, 'days'>, day: number): TodaySummary {
  const tally = progress.days.get(day) ?? emptyTally;
  const { reviews, newCards, answers, activeMs } = tally;
  return {
    done: studiedCount(tally),
    reviews,
    newCards,
    answers,
    activeMs,
    accuracy: accuracy(tally.right, answers),
    recall: accuracy(tally.recalled, reviews + newCards),
  };
}

/** How many questions answered for the first time on the study day of a moment were right. */
export function firstAnswersOn({ questions }: Pick<Progress, 'questions'>, now: Moment): Accuracy {
  const { offsetMinutes, rolloverHour } = now;
  const dayOf = (at: number) => studyDay(at, offsetMinutes, rolloverHour);
  const today = dayOf(now.at);
  let answered = 0;
  let right = 0;
  for (const { first } of questions.values()) {
    if (!first || dayOf(first.at) !== today) continue;
    answered += 1;
    if (first.correct) right += 1;
  }
  return accuracy(right, answered);
}

/**
 * Study days in a row up to a day. A day on which nothing is done yet does not break the row, nor does one that a
 * journey across the date line left out.
 */
export function streak(progress: Pick<Progress, 'days' | 'skippedDays'>, day: number): number {
  const isStudied = (day: number) => studiedCount(progress.days.get(day) ?? emptyTally) > 0;
  let studied = 0;
  for (let at = isStudied(day) ? day : day - 1; ; at -= 1) {
    if (isStudied(at)) studied += 1;
    else if (!progress.skippedDays.includes(at)) return studied;
  }
}
