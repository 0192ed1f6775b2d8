import { type CalendarDay, studyCalendar } from '#core/study-calendar.ts';
import type { Progress } from '#core/progress.ts';
import { Chart, drawing } from '#ui/chart.tsx';
import { countText, durationText } from '#ui/due-text.ts';
import { dayText, monthNames } from '../day-text.ts';
import styles from './study-calendar.module.css';

/** Weeks shown, the present one included. */
const weeks = 26;
/** One day's square and the gap beside it. */
const cell = 11;
const step = 13;
const left = 26;
const top = 16;

/** On which local days there was study, and how much. */
export function StudyCalendar({ progress, day }: { progress: Progress; day: number }) {
  // From a Monday, so that each column is a week.
  const weekday = (((day + 3) % 7) + 7) % 7;
  const from = day - weekday - 7 * (weeks - 1);
  const days = studyCalendar(progress, { from, to: day });
  const studied = days.filter(({ done }) => done > 0);
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar" tabIndex={-1}>
        Study days
      </h2>
      <Chart
        caption={`Studied on ${studied.length} of the last ${countText(days.length, 'day')}.`}
        table={{
          heads: ['Day', 'Cards', 'Questions', 'Time'],
          rows: studied
            .toReversed()
            .map(({ day, tally }) => [
              dayText(day),
              tally.reviews + tally.newCards + tally.crammed,
              tally.answers,
              durationText(tally.activeMs),
            ]),
        }}
      >
        <svg
          className={drawing}
          viewBox={`0 0 ${left + weeks * step} ${top + 7 * step}`}
          aria-hidden="true"
        >
          {['Mon', 'Wed', 'Fri'].map((name, n) => (
            <text key={name} x="0" y={top + (2 * n + 1) * step - 3}>
              {name}
            </text>
          ))}
          {days.map((each, n) => (
            <Square key={each.day} {...each} column={Math.floor(n / 7)} row={n % 7} />
          ))}
          {monthsOf(days).map(({ name, column }) => (
            <text key={`${name} ${column}`} x={left + column * step} y="10">
              {name}
            </text>
          ))}
        </svg>
      </Chart>
    </section>
  );
}

function Square({ level, skipped, column, row }: CalendarDay & { column: number; row: number }) {
  return (
    <rect
      className={styles.day}
      data-level={level}
      data-skipped={skipped}
      x={left + column * step}
      y={top + row * step}
      width={cell}
      height={cell}
      rx="2"
    />
  );
}

/** The names of months over the weeks in which they begin. */
function monthsOf(days: readonly CalendarDay[]): { name: string; column: number }[] {
  return days.flatMap(({ date, month }, n) =>
    date === 1 && n < days.length - 7
      ? [{ name: monthNames[month - 1] ?? '', column: Math.floor(n / 7) }]
      : [],
  );
}
