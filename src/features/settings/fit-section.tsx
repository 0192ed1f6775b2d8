import { useRef, useState } from 'react';
import { NEEDED_TESTS, type Optimised } from '#core/optimise.ts';
import { askOptimiser } from '#state/ask-optimiser.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { Table } from '#ui/chart.tsx';
import styles from './fit-section.module.css';

type Fit = { kind: 'idle' } | { kind: 'working' } | { kind: 'failed' } | Optimised;

/** Fits the scheduler to how the learner forgets, shows whether that is better, and has a way back. */
export function FitSection() {
  const store = useStudyStore();
  const alive = useAlive();
  const inUse = useStudy((state) => state.progress.settings.fsrsParameters);
  const [fit, setFit] = useState<Fit>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const use = (parameters: string) => {
    store.getState().changeSetting('fsrsParameters', parameters);
    setFit({ kind: 'idle' });
  };

  async function handleFit() {
    controller.current?.abort();
    const { signal } = (controller.current = new AbortController());
    setFit({ kind: 'working' });
    try {
      const question = { record: store.getState().kept(), inUse };
      const fitted = await askOptimiser(question, signal);
      if (!signal.aborted) setFit(fitted);
    } catch {
      if (!signal.aborted) setFit({ kind: 'failed' });
    }
  }

  function handleStop() {
    controller.current?.abort();
    setFit({ kind: 'idle' });
  }

  return (
    <section className={styles.fit} aria-labelledby="fit">
      <h2 id="fit" tabIndex={-1}>
        Fit the schedule to you
      </h2>
      <p>
        The scheduler starts from how people forget on average. With {NEEDED_TESTS} or more reviews
        on a later day it can be fitted to how you forget. It is done in this browser; the first
        time 0.3 MB are fetched, afterwards it works offline.
      </p>
      <p>{inUse === '' ? 'In use: the average.' : 'In use: weights fitted to you.'}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={!alive || fit.kind === 'working'}
          onClick={() => void handleFit()}
        >
          Fit to my reviews
        </button>
        {fit.kind === 'working' && (
          <button type="button" className="button button-quiet" onClick={handleStop}>
            Stop
          </button>
        )}
        {inUse !== '' && (
          <button type="button" className="button" onClick={() => use('')}>
            Go back to the average
          </button>
        )}
      </div>
      <div role="status">
        <Outcome fit={fit} onUse={use} onKeep={() => setFit({ kind: 'idle' })} />
      </div>
    </section>
  );
}

interface OutcomeProps {
  fit: Fit;
  onUse: (parameters: string) => void;
  onKeep: () => void;
}

function Outcome({ fit, onUse, onKeep }: OutcomeProps) {
  switch (fit.kind) {
    case 'idle':
      return null;
    case 'working':
      return <p>Fitting …</p>;
    case 'failed':
      return (
        <p>
          It could not be done. If you are offline, the part that fits has not been fetched yet; go
          online once. Nothing was changed.
        </p>
      );
    case 'too-few':
      return (
        <p>
          Not enough data yet: {countText(fit.tests, 'review')} on a later day, {fit.needed} are
          needed. Until then the average serves you better.
        </p>
      );
    case 'fitted':
      return (
        <>
          <p>
            {fit.isBetter
              ? 'The fitted weights predict your latest reviews better.'
              : 'The fitted weights predict your latest reviews no better: keep what is in use.'}{' '}
            Fitted to {countText(fit.fitted, 'review')}, judged by the {fit.judged} after them. Log
            loss, lower is better:
          </p>
          <Table
            heads={['Weights', 'Log loss']}
            rows={[
              ['In use', fit.before.toFixed(4)],
              ['Fitted', fit.after.toFixed(4)],
            ]}
          />
          <div className="row">
            {fit.isBetter && (
              <button
                type="button"
                className="button button-main"
                onClick={() => onUse(fit.parameters)}
              >
                Use the fitted weights
              </button>
            )}
            <button type="button" className="button" onClick={onKeep}>
              Keep what is in use
            </button>
          </div>
        </>
      );
  }
}
