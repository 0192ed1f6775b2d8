import { type FormEvent, useRef, useState } from 'react';
import type { Confidence } from '#core/event.ts';
import { isFullAnswer } from '#core/grade.ts';
import type { Question } from '#bank/bank.ts';
import { afterPaint } from './after-paint.ts';
import { AnswerFields } from './answer-fields.tsx';
import { ConfidenceFields } from './confidence-fields.tsx';
import styles from './question-card.module.css';
import { stemIdOf } from './question-stem.tsx';
import { useShortcuts } from './use-shortcuts.ts';

interface AnswerFormProps {
  question: Question;
  order: readonly string[];
  shortcuts: boolean;
  /** Answered, and about to be explained. */
  locked: boolean;
  onAnswer: (given: readonly string[], confidence: Confidence | null) => void;
}

/** The answer to a question and how sure one is of it, to be handed in. */
export function AnswerForm({ question, order, locked, shortcuts, onAnswer }: AnswerFormProps) {
  const [given, setGiven] = useState<readonly string[]>([]);
  const [struck, setStruck] = useState<readonly string[]>([]);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  // What the fields hold now. Options hold it themselves, so the rest of the form follows when they are painted.
  const latest = useRef(given);

  function handleChange(value: readonly string[]) {
    latest.current = value;
    if (question.kind === 'choice') afterPaint(() => setGiven(latest.current));
    else setGiven(value);
  }

  function handleSubmit(event?: FormEvent) {
    event?.preventDefault();
    if (isFullAnswer(question, latest.current) && !locked) onAnswer(latest.current, confidence);
  }

  useShortcuts({ Enter: () => handleSubmit() }, shortcuts);

  return (
    <form onSubmit={handleSubmit}>
      <AnswerFields
        question={question}
        order={order}
        value={given}
        onChange={handleChange}
        struck={struck}
        onStrike={setStruck}
        disabled={locked}
        shortcuts={shortcuts}
        stemId={stemIdOf(question.id)}
      />
      <div className={styles.submit}>
        <ConfidenceFields
          question={question.id}
          value={confidence}
          onChange={setConfidence}
          disabled={locked}
        />
        <button
          type="submit"
          className="button button-main"
          disabled={!isFullAnswer(question, given) || locked}
        >
          Check the answer
        </button>
      </div>
    </form>
  );
}
