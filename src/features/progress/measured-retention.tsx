import type { Progress } from '#core/progress.ts';
import type { Retention } from '#core/review-history.ts';
import { askRetention } from '#state/ask-retention.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { useAsked } from '#state/use-asked.ts';
import { Chart, drawing } from '#ui/chart.tsx';
import { countText } from '#ui/due-text.ts';
import styles from './bars.module.css';

/** How far back it is measured. */
const days = 90;

const ageNames: Readonly<Record<Retention['age'], string>> = {
  week: 'Under a week',
  young: '1 to 3 weeks',
  mature: 'Over 3 weeks',
  all: 'All',
};

interface MeasuredRetentionProps {
  progress: Progress;
  day: number;
}

/** Whether cards are recalled as often as was asked for. */
export function MeasuredRetention({ progress, day }: MeasuredRetentionProps) {
  const store = useStudyStore();
  const key = progress.count === 0 ? null : `${progress.count} ${day}`;
  const { answer: retention, failed } = useAsked(key, (signal) =>
    askRetention({ record: store.getState().kept(), since: day - days }, signal),
  );
  const target = progress.settings.desiredRetention;
  const all = retention?.find(({ age }) => age === 'all')?.measured;
  return (
    <section aria-labelledby="retention">
      <h2 id="retention" tabIndex={-1}>
        Measured retention
      </h2>
      {failed && !retention && <p>This browser could not count it.</p>}
      {key !== null && !retention && !failed && <p className="muted">Reading your reviews …</p>}
      {(key === null || (retention && !all?.answered)) && (
        <p>
          Not enough data yet: it is measured when a card comes back after a day or more. Your
          target is {percent(target)}.
        </p>
      )}
      {retention && all && all.answered > 0 && (
        <Chart
          caption={
            <>
              Recalled {all.enough ? percent(all.share ?? 0) : `${all.right} of ${all.answered}`} of{' '}
              {countText(all.answered, 'review')} in {days} days; the target is {percent(target)}{' '}
              (dashed). By age of the memory:
            </>
          }
          table={{
            heads: ['Age', 'Reviews', 'Recalled', 'Range', 'Predicted'],
            rows: retention.map(rowOf),
          }}
        >
          <Drawing retention={retention} target={target} />
        </Chart>
      )}
    </section>
  );
}

const width = 340;
const from = 0.5;
const nameWidth = 96;
const rowHeight = 26;
/** Shares from a half on: below that the axis would be mostly empty. */
const placeOf = (share: number) =>
  nameWidth + ((Math.max(from, share) - from) / (1 - from)) * (width - nameWidth - 8);

function Drawing({ retention, target }: { retention: readonly Retention[]; target: number }) {
  const height = retention.length * rowHeight;
  return (
    <svg className={drawing} viewBox={`0 0 ${width} ${height + 18}`} aria-hidden="true">
      {retention.map(({ age, measured }, n) => {
        const y = n * rowHeight + 14;
        return (
          <g key={age}>
            <text x="0" y={y + 4}>
              {ageNames[age]}
            </text>
            {measured.enough ? (
              <>
                <line
                  className={styles.range}
                  x1={placeOf(measured.low)}
                  x2={placeOf(measured.high)}
                  y1={y}
                  y2={y}
                />
                <circle className={styles.point} cx={placeOf(measured.share ?? 0)} cy={y} r="4" />
              </>
            ) : (
              <text x={nameWidth} y={y + 4}>
                not enough data
              </text>
            )}
          </g>
        );
      })}
      <line
        className={styles.target}
        x1={placeOf(target)}
        x2={placeOf(target)}
        y1="0"
        y2={height}
      />
      {[0.5, 0.75, 1].map((share) => (
        <text key={share} x={placeOf(share)} y={height + 14} textAnchor="middle">
          {percent(share)}
        </text>
      ))}
    </svg>
  );
}

function rowOf({ age, measured, predicted }: Retention): (string | number)[] {
  const { right, answered, share, low, high, enough } = measured;
  return [
    ageNames[age],
    answered,
    enough ? percent(share ?? 0) : `${right} of ${answered}`,
    enough ? `${percent(low)}–${percent(high)}` : 'not enough data',
    predicted === null ? '–' : percent(predicted),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
