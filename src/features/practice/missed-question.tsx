import type { Sitting } from '#core/progress.ts';
import type { Question } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { findFact } from '../bank.ts';
import { MissCause } from '../miss-cause.tsx';
import { paths } from '../paths.ts';
import styles from './quiz-result.module.css';

/** A missed question in the result: the sentences that teach it, and why it was missed. */
export function MissedQuestion({ question, sitting }: { question: Question; sitting: Sitting }) {
  const isSure = sitting.answers.get(question.id)?.confidence === 'sure';
  return (
    <li>
      {isSure && <p className={styles.sure}>You were sure of it</p>}
      <p className={styles.stem}>{richText(question.stem)}</p>
      <ul>
        {question.facts.flatMap((id) => {
          const fact = findFact(id);
          return fact ? (
            <li key={id}>
              {fact.statement}. <a href={paths.fact(fact.topic, fact.id)}>Show me where</a>
            </li>
          ) : (
            []
          );
        })}
      </ul>
      <MissCause sitting={sitting.id} question={question.id} />
    </li>
  );
}
