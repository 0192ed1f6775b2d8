import type { ExamPlan } from '#core/plan.ts';
import { Chart, drawing } from '#ui/chart.tsx';
import { nearDayText } from '../day-text.ts';
import styles from './plan-chart.module.css';

const width = 340;
const curveHeight = 90;
const loadHeight = 44;
const left = 34;

/** Expected recall until the exam, and the minutes of each day below it. */
export function PlanChart({ plan }: { plan: ExamPlan }) {
  const { days, recall } = plan;
  const curve = [...days.map((day) => day.recall), recall];
  const most = Math.max(1, ...days.map(({ minutes }) => minutes));
  const step = (width - left) / days.length;
  const xOf = (ahead: number) => left + ahead * step;
  const yOf = (share: number) => 8 + (1 - share) * curveHeight;
  const loadTop = curveHeight + 26;
  const points = curve.map((share, ahead) => `${round(xOf(ahead))},${round(yOf(share))}`);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0) / Math.max(1, days.length);
  return (
    <Chart
      caption={`From ${percent(curve[0] ?? 0)} of all cards today to ${percent(recall)} on the day, with ${Math.round(minutes)} minutes a day on average.`}
      table={{
        heads: ['Day', 'Minutes', 'Reviews', 'New', 'Recall'],
        rows: days.map((day) => [
          nearDayText(day.day),
          Math.round(day.minutes),
          Math.round(day.reviews),
          Math.round(day.newCards),
          percent(day.recall),
        ]),
      }}
    >
      <svg
        className={drawing}
        viewBox={`0 0 ${width} ${loadTop + loadHeight + 20}`}
        aria-hidden="true"
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className={styles.grid} x1={left} x2={width} y1={yOf(share)} y2={yOf(share)} />
            <text x={left - 6} y={yOf(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        <polyline className={styles.curve} points={points.join(' ')} />
        {days.map((day, ahead) => {
          const height = (day.minutes / most) * loadHeight;
          return (
            <rect
              key={day.day}
              className={styles.load}
              x={round(xOf(ahead) + step * 0.1)}
              width={round(step * 0.8)}
              y={round(loadTop + loadHeight - height)}
              height={round(height)}
            />
          );
        })}
        <text x={left - 6} y={loadTop + 9} textAnchor="end">
          {Math.round(most)}
        </text>
        <text x={left - 6} y={loadTop + loadHeight} textAnchor="end">
          min
        </text>
        <text x={left} y={loadTop + loadHeight + 16}>
          Today
        </text>
        <text x={width} y={loadTop + loadHeight + 16} textAnchor="end">
          {nearDayText((days.at(-1)?.day ?? 0) + 1)}
        </text>
      </svg>
    </Chart>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
