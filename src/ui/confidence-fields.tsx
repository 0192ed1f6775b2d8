import type { Confidence } from '#core/event.ts';
import styles from './confidence-fields.module.css';

const confidences: readonly { value: Confidence; name: string }[] = [
  { value: 'sure', name: 'Sure' },
  { value: 'think', name: 'Think so' },
  { value: 'guess', name: 'Guess' },
];

interface ConfidenceFieldsProps {
  /** Id of the question: another may be drawn beside it and hidden. */
  question: string;
  value: Confidence | null;
  onChange: (confidence: Confidence) => void;
  disabled?: boolean;
}

/** How sure the learner is of an answer, asked before anything is told of it. */
export function ConfidenceFields({
  question,
  value,
  onChange,
  disabled = false,
}: ConfidenceFieldsProps) {
  return (
    <fieldset className={styles.confidence} disabled={disabled}>
      <legend>How sure are you? (optional)</legend>
      {confidences.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={`confidence-${question}`}
            checked={value === one.value}
            onChange={() => onChange(one.value)}
          />
          {one.name}
        </label>
      ))}
    </fieldset>
  );
}
