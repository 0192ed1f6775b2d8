import { findFact } from './bank.ts';
import styles from './fact-list.module.css';
import { paths } from './paths.ts';

/** The facts behind a question or card: each with the sentence that teaches it and the page that supports it. */
export function FactList({ facts }: { facts: readonly string[] }) {
  return (
    <section className={styles.facts} aria-label="What this tests">
      <h2 className={styles.title}>What this tests</h2>
      <ul>
        {facts.flatMap((id) => {
          const fact = findFact(id);
          return fact ? (
            <li key={id}>
              {fact.statement}
              <span className={styles.links}>
                <a href={paths.fact(fact.topic, fact.id)}>Show me where</a>
                <a href={fact.source} rel="noopener noreferrer">
                  Documentation{fact.asOf ? ` (${fact.asOf})` : ''}
                </a>
              </span>
            </li>
          ) : (
            []
          );
        })}
      </ul>
    </section>
  );
}
