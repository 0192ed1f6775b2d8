import type { Question } from '#bank/bank.ts';
import styles from './question-stem.module.css';
import { RichText } from './rich.tsx';

interface QuestionStemProps {
  question: Pick<Question, 'id' | 'stem'>;
  /** Once answered, the words that decide it are marked. */
  answered: boolean;
}

/** What a question asks. */
export function QuestionStem({ question: { id, stem }, answered }: QuestionStemProps) {
  return (
    <div className={styles.stem} id={stemIdOf(id)}>
      <RichText text={stem} marked={answered} />
    </div>
  );
}

/** The id under which the fields of a question refer to its stem. */
export function stemIdOf(question: string): string {
  return `stem-${question}`;
}
