import { calibrate } from '#core/calibration.ts';
import type { Confidence } from '#core/event.ts';
import type { GivenAnswer } from '#core/progress.ts';
import { Table } from '#ui/chart.tsx';

const words: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  think: 'Think so',
  guess: 'Guess',
};

interface CalibrationTableProps {
  answers: readonly GivenAnswer[];
  /** What is said below the figures. */
  note: string;
}

/** How often each word of sureness was right. */
export function CalibrationTable({ answers, note }: CalibrationTableProps) {
  const { bins, answered, brier } = calibrate(answers);
  if (answered === 0) return null;
  return (
    <section aria-labelledby="sureness">
      <h2 id="sureness" tabIndex={-1}>
        How sure, how right
      </h2>
      <Table
        heads={['You said', 'Answers', 'Right', 'It stands for']}
        rows={bins.map(({ confidence, forecast, accuracy }) => [
          words[confidence],
          accuracy.answered,
          accuracy.share === null
            ? '–'
            : `${accuracy.right} (${Math.round(100 * accuracy.share)}%)`,
          `${Math.round(100 * forecast)}%`,
        ])}
      />
      <p>
        Brier score {brier?.toFixed(2)}: 0 is best, 0.25 is what always saying “half” would earn.{' '}
        {note}
      </p>
    </section>
  );
}
