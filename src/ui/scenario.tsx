import type { ReactNode } from 'react';
import type { Scenario } from '#bank/bank.ts';
import { RichText } from './rich.tsx';
import styles from './scenario.module.css';

interface WithScenarioProps {
  /** The situation that the question belongs to; null if it stands alone. */
  scenario: Scenario | null;
  /** What stands above both, and on a wide screen above the question only. */
  head?: ReactNode;
  /** The question. */
  children: ReactNode;
}

/** A question with its scenario in view: beside it on a wide screen, above it and open on a narrow one. */
export function WithScenario({ scenario, head = null, children }: WithScenarioProps) {
  if (!scenario) {
    return (
      <>
        {head}
        {children}
      </>
    );
  }
  return (
    <div className={styles.pair}>
      <div className={styles.head}>{head}</div>
      <details key={scenario.id} className={styles.scenario} open>
        <summary>The situation</summary>
        <div className={styles.text}>
          <RichText text={scenario.text} />
        </div>
      </details>
      <div className={styles.question}>{children}</div>
    </div>
  );
}
