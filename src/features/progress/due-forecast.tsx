import { dueForecast } from '#core/forecast.ts';
import type { Progress } from '#core/progress.ts';
import { Chart, drawing } from '#ui/chart.tsx';
import { countText } from '#ui/due-text.ts';
import { nearDayText } from '../day-text.ts';
import { paths } from '../paths.ts';
import { studyCards } from '../study-cards.ts';
import styles from './bars.module.css';

const daysAhead = 14;
const width = 340;
const height = 90;

/** How many cards fall due on which day; what is overdue stands apart. */
export function DueForecast({ progress, day }: { progress: Progress; day: number }) {
  const ids = studyCards(progress).map(({ id }) => id);
  const { backlog, days, later } = dueForecast(ids, progress, { day, days: daysAhead });
  const most = Math.max(1, ...days);
  const step = width / daysAhead;
  const total = days.reduce((sum, count) => sum + count, 0);
  const nameOf = (ahead: number) => (ahead === 0 ? 'Today' : nearDayText(day + ahead));
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast" tabIndex={-1}>
        Due in the next two weeks
      </h2>
      {backlog > 0 && (
        <p>
          <strong>{countText(backlog, 'card')} overdue</strong> from earlier days, not in the figure
          below. <a href={paths.review}>Review them</a>.
        </p>
      )}
      {total === 0 ? (
        <p>
          No card falls due in the next {daysAhead} days
          {later > 0 ? `; ${countText(later, 'card')} later than that.` : '.'}
        </p>
      ) : (
        <Chart
          caption={`${countText(total, 'card')} fall due; ${later} later than that. Reviewing moves them on.`}
          table={{
            heads: ['Day', 'Cards'],
            rows: [
              ...(backlog > 0 ? [['Overdue', backlog]] : []),
              ...days.map((count, ahead) => [nameOf(ahead), count]),
              ['Later', later],
            ],
          }}
        >
          <svg className={drawing} viewBox={`0 0 ${width} ${height + 32}`} aria-hidden="true">
            {days.map((count, ahead) => (
              <g key={nameOf(ahead)}>
                <rect
                  className={styles.bar}
                  data-first={ahead === 0}
                  x={ahead * step + 2}
                  width={step - 4}
                  y={14 + height - (count / most) * height}
                  height={(count / most) * height}
                />
                {count > 0 && (
                  <text
                    x={(ahead + 0.5) * step}
                    y={10 + height - (count / most) * height}
                    textAnchor="middle"
                  >
                    {count}
                  </text>
                )}
              </g>
            ))}
            <line className={styles.axis} x1="0" x2={width} y1={14 + height} y2={14 + height} />
            <text x="2" y={height + 29}>
              Today
            </text>
            <text x={width - 2} y={height + 29} textAnchor="end">
              {nameOf(daysAhead - 1)}
            </text>
          </svg>
        </Chart>
      )}
    </section>
  );
}
