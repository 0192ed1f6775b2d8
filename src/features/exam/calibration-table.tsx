import { calibrate } from '#core/calibration.ts';
import type { Confidence } from '#core/event.ts';
import type { ItemResult } from '#core/exam-report.ts';
import styles from './report-tables.module.css';

const words: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  think: 'Think so',
  guess: 'Guess',
};

/** How often each word of sureness was right in this exam. */
export function CalibrationTable({ items }: { items: readonly ItemResult[] }) {
  const { bins, answered, brier } = calibrate(items.flatMap(({ answer }) => answer ?? []));
  if (answered === 0) return null;
  return (
    <section aria-labelledby="sureness">
      <h2 id="sureness" tabIndex={-1}>
        How sure, how right
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col">Answers</th>
            <th scope="col">Right</th>
            <th scope="col">It stands for</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ confidence, forecast, accuracy }) => (
            <tr key={confidence}>
              <th scope="row">{words[confidence]}</th>
              <td>{accuracy.answered}</td>
              <td>
                {accuracy.share === null
                  ? '–'
                  : `${accuracy.right} (${Math.round(100 * accuracy.share)}%)`}
              </td>
              <td>{Math.round(100 * forecast)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Brier score {brier?.toFixed(2)}: 0 is best, 0.25 is what always saying “half” would earn.
        Sure and wrong costs most: those misses come first below.
      </p>
    </section>
  );
}
