import type { Question } from '#bank/bank.ts';
import type { GivenAnswer } from '#core/progress.ts';
import { bank } from './bank.ts';
import styles from './question-meta.module.css';
import { ReportProblem } from './report-problem.tsx';

interface QuestionMetaProps {
  question: Pick<Question, 'id' | 'revision'>;
  /** Null where none was given. */
  answer: GivenAnswer | null;
}

/** Which question this is, in which revision of which content, and the way to report what is wrong with it. */
export function QuestionMeta({ question, answer }: QuestionMetaProps) {
  const { id, revision } = question;
  const parts = [`Question ${id}`, `revision ${revision}`, `content ${bank.version}`];
  const isOlder = answer !== null && answer.revision < revision;
  return (
    <div className={styles.meta}>
      <span>
        {parts.join(' · ')}
        {isOlder && ` · answered under revision ${answer.revision}`}
      </span>
      <ReportProblem text={reportText(question, answer)} />
    </div>
  );
}

function reportText(
  { id, revision }: QuestionMetaProps['question'],
  answer: GivenAnswer | null,
): string {
  const given = answer === null || answer.options.length === 0 ? 'none' : answer.options.join(', ');
  return [
    `Question: ${id}, revision ${revision}`,
    `Content: ${bank.version}`,
    `My answer: ${given}${answer ? ` (marked ${answer.correct ? 'right' : 'wrong'}, revision ${answer.revision})` : ''}`,
    '',
    'What is wrong:',
    '',
  ].join('\n');
}
