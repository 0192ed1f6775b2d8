import { useNavigate } from 'react-router';
import { richText } from '#bank/rich-text.ts';
import type { Question } from '#bank/bank.ts';
import { type ConfidentError, confidentErrors } from '#core/confident-errors.ts';
import type { Progress } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { bank, findFact } from '../bank.ts';
import { paths } from '../paths.ts';
import { askQuestions } from '../start-quiz.ts';
import { WithQuestions } from '../with-questions.tsx';
import styles from './confident-errors.module.css';

/** As many are shown at once. */
const most = 10;

/** What the learner was sure of and that was wrong. */
export function ConfidentErrors({ progress }: { progress: Progress }) {
  const store = useStudyStore();
  const navigate = useNavigate();
  const ids = bank.questions.map(({ id }) => id);
  const errors = confidentErrors(ids, progress);
  const shown = errors.slice(0, most);
  const open = errors.filter(({ mended }) => !mended).map(({ question }) => question);

  function handleDrill() {
    askQuestions(store, open.slice(0, most));
    void navigate('/practice/quiz');
  }

  return (
    <section aria-labelledby="confident-errors">
      <h2 id="confident-errors" tabIndex={-1}>
        Sure and wrong
      </h2>
      {errors.length === 0 ? (
        <p>No answer that you were sure of has been wrong.</p>
      ) : (
        <p>
          {countText(errors.length, 'answer')} that you were sure of, {open.length} not put right
          yet. What one is sure of is not looked up, so these cost most.
        </p>
      )}
      {open.length > 0 && (
        <button type="button" className="button" onClick={handleDrill}>
          Drill {countText(Math.min(most, open.length), 'question')}
        </button>
      )}
      {shown.length > 0 && (
        <WithQuestions ids={shown.map(({ question }) => question)}>
          {(find) => (
            <ul className={styles.errors}>
              {shown.map((error) => (
                <Item key={error.question} error={error} question={find(error.question)} />
              ))}
            </ul>
          )}
        </WithQuestions>
      )}
    </section>
  );
}

function Item({ error, question }: { error: ConfidentError; question: Question | undefined }) {
  if (!question) return null;
  const fact = findFact(question.facts[0] ?? '');
  return (
    <li>
      {shortened(richText(question.stem))}{' '}
      <span className={styles.about}>
        {error.mended && 'Answered right since. '}
        {fact && <a href={paths.fact(fact.topic, fact.id)}>Show me where</a>}
      </span>
    </li>
  );
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).trimEnd()} …`;
}
