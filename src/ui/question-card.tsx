import { type FormEvent, useDeferredValue, useState } from 'react';
import type { Confidence } from '#core/event.ts';
import type { GivenAnswer } from '#core/progress.ts';
import type { ChoiceQuestion, Option } from '#bank/bank.ts';
import { RightIcon, WrongIcon } from './icons.tsx';
import styles from './question-card.module.css';
import { RichText } from './rich.tsx';
import { useShortcuts } from './use-shortcuts.ts';

interface QuestionCardProps {
  question: ChoiceQuestion;
  /** Option ids in the order of this sitting. */
  order: readonly string[];
  /** The answer once it is given; the options then show what was right and why. */
  answer: GivenAnswer | null;
  shortcuts: boolean;
  onAnswer: (options: readonly string[], confidence: Confidence | null) => void;
}

const confidences: readonly { value: Confidence; name: string }[] = [
  { value: 'sure', name: 'Sure' },
  { value: 'think', name: 'Think so' },
  { value: 'guess', name: 'Guess' },
];

/** One exam question: to be answered, or answered with every option explained. Give it the question's id as key. */
export function QuestionCard({ question, order, answer, shortcuts, onAnswer }: QuestionCardProps) {
  const options = order.flatMap((id) => question.options.find((option) => option.id === id) ?? []);
  const stemId = `stem-${question.id}`;
  // The verdict is drawn first, the reasons a frame later: together they are too much for a slow phone.
  const explained = useDeferredValue(answer);
  return (
    <div className={styles.card}>
      <div className={styles.stem} id={stemId}>
        <RichText text={question.stem} />
      </div>
      {explained ? (
        <ExplainedOptions options={options} answer={explained} />
      ) : (
        <AnswerForm
          options={options}
          stemId={stemId}
          locked={answer !== null}
          shortcuts={shortcuts && answer === null}
          onAnswer={onAnswer}
        />
      )}
    </div>
  );
}

interface AnswerFormProps extends Pick<QuestionCardProps, 'shortcuts' | 'onAnswer'> {
  options: readonly Option[];
  stemId: string;
  /** Answered, and about to be explained. */
  locked: boolean;
}

function AnswerForm({ options, stemId, locked, shortcuts, onAnswer }: AnswerFormProps) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const needed = options.filter((option) => option.correct).length;
  const isMultiple = needed > 1;
  const isComplete = picked.length === needed;

  function handlePick(id: string) {
    if (!isMultiple) setPicked([id]);
    else setPicked(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id]);
  }

  function handleSubmit(event?: FormEvent) {
    event?.preventDefault();
    if (isComplete) onAnswer(picked, confidence);
  }

  const pickKeys = Object.fromEntries(
    options.map((option, i) => [String(i + 1), () => handlePick(option.id)]),
  );
  useShortcuts({ ...pickKeys, Enter: () => handleSubmit() }, shortcuts);

  return (
    <form onSubmit={handleSubmit}>
      <fieldset aria-describedby={stemId} disabled={locked}>
        <legend className={styles.rule}>
          {isMultiple ? `Choose exactly ${needed}. All of them must be right.` : 'Choose one.'}
        </legend>
        <div className={styles.options}>
          {options.map((option) => (
            <label key={option.id} className={styles.option}>
              <input
                type={isMultiple ? 'checkbox' : 'radio'}
                name="option"
                value={option.id}
                checked={picked.includes(option.id)}
                onChange={() => handlePick(option.id)}
                onKeyDown={(event) => {
                  // A browser sends a form on Enter only from some fields; here it does from every option.
                  if (event.key === 'Enter') handleSubmit(event);
                }}
              />
              <span>
                <RichText text={option.text} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.submit}>
        <fieldset className={styles.confidence}>
          <legend>How sure are you? (optional)</legend>
          {confidences.map(({ value, name }) => (
            <label key={value}>
              <input
                type="radio"
                name="confidence"
                checked={confidence === value}
                onChange={() => setConfidence(value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button button-main" disabled={!isComplete}>
          Check the answer
        </button>
        {isMultiple && (
          <p className={styles.count} role="status">
            {picked.length} of {needed} chosen
          </p>
        )}
      </div>
    </form>
  );
}

function ExplainedOptions({
  options,
  answer,
}: {
  options: readonly Option[];
  answer: GivenAnswer;
}) {
  return (
    <ul className={styles.options}>
      {options.map((option) => (
        <li key={option.id} className={styles.explained} data-correct={option.correct}>
          <p className={styles.verdict}>
            {option.correct ? <RightIcon /> : <WrongIcon />}
            {option.correct ? 'Right' : 'Wrong'}
            {answer.options.includes(option.id) && (
              <span className={styles.yours}>your answer</span>
            )}
          </p>
          <div className={styles.text}>
            <RichText text={option.text} />
          </div>
          <div className={styles.why}>
            <RichText text={option.why} />
          </div>
        </li>
      ))}
    </ul>
  );
}
