/** What was studied on which local day. */
import { dateOfDay, type CalendarDate } from './calendar-date.ts';
import { emptyTally, studiedCount } from './day-tally.ts';
import type { DayTally, Progress } from './progress.ts';

/** One day of the calendar. */
export interface CalendarDay extends CalendarDate {
  day: number;
  tally: DayTally;
  /** Cards rated and questions answered. */
  done: number;
  /** How much that is beside the learner's other days: 0 nothing, then quarters of the days studied, 1 to 4. */
  level: 0 | 1 | 2 | 3 | 4;
  /** Left out by a journey across the date line: it cannot have been missed. */
  skipped: boolean;
}

/** The study days from one to another, both included, oldest first. Each is a local day, however many hours it had. */
export function studyCalendar(
  progress: Pick<Progress, 'days' | 'skippedDays'>,
  { from, to }: { from: number; to: number },
): CalendarDay[] {
  const studied = [...progress.days.values()]
    .map(studiedCount)
    .filter((done) => done > 0)
    .sort((a, b) => a - b);
  const bounds = [0.25, 0.5, 0.75].map((share) => studied[Math.floor(share * studied.length)] ?? 0);
  const levelOf = (done: number) => {
    if (done === 0) return 0;
    const above = bounds.filter((bound) => done > bound).length;
    return above === 0 ? 1 : above === 1 ? 2 : above === 2 ? 3 : 4;
  };
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
    const day = from + index;
    const tally = progress.days.get(day) ?? emptyTally;
    const done = studiedCount(tally);
    const skipped = progress.skippedDays.includes(day);
    return { ...dateOfDay(day), day, tally, done, level: levelOf(done), skipped };
  });
}
