import { leastScaled, mostScaled, passMark } from '#core/exam-report.ts';
import { RightIcon, WrongIcon } from '#ui/icons.tsx';
import styles from './score-scale.module.css';

const width = 340;
const placeOf = (score: number) => ((score - leastScaled) / (mostScaled - leastScaled)) * width;

/** The estimated score on its scale, with the pass line. */
export function ScoreScale({ scaled, passed }: { scaled: number; passed: boolean }) {
  return (
    <figure className={styles.scale}>
      <figcaption className={styles.caption} data-passed={passed}>
        {passed ? <RightIcon /> : <WrongIcon />}
        <span>
          Estimated score <strong>{scaled}</strong>, {passed ? 'above' : 'below'} the pass line of{' '}
          {passMark}
        </span>
      </figcaption>
      <svg viewBox={`-6 0 ${width + 12} 46`} aria-hidden="true" className={styles.drawing}>
        <rect className={styles.track} x="0" y="14" width={width} height="8" rx="4" />
        <rect className={styles.reached} x="0" y="14" width={placeOf(scaled)} height="8" rx="4" />
        <line
          className={styles.line}
          x1={placeOf(passMark)}
          x2={placeOf(passMark)}
          y1="6"
          y2="30"
        />
        <text className={styles.label} x={placeOf(passMark)} y="43" textAnchor="middle">
          {passMark}
        </text>
        <text className={styles.label} x="0" y="43">
          {leastScaled}
        </text>
        <text className={styles.label} x={width} y="43" textAnchor="end">
          {mostScaled}
        </text>
      </svg>
    </figure>
  );
}
