import { type FormEvent, useState } from 'react';
import { judgeTyped, type TypedVerdict } from '#core/typed-answer.ts';
import styles from './typed-field.module.css';

interface TypedFieldProps {
  /** Tells two fields of one page apart. */
  id: string;
  /** Forms that are accepted, the expected one first. */
  accept: readonly string[];
  disabled: boolean;
  onJudged: (verdict: TypedVerdict) => void;
}

/** A field to type an answer into before it is shown. Nobody has to: the answer can be shown without. */
export function TypedField({ id, accept, disabled, onJudged }: TypedFieldProps) {
  const [typed, setTyped] = useState('');

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const verdict = judgeTyped(typed, accept);
    if (verdict) onJudged(verdict);
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <label htmlFor={id}>Type your answer (optional)</label>
      <input
        id={id}
        type="text"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        disabled={disabled}
      />
      <button type="submit" className="button" disabled={disabled}>
        Check
      </button>
    </form>
  );
}

interface TypedResultProps {
  verdict: TypedVerdict;
  /** The expected form. */
  expected: string;
}

/** How a typed answer compares with the expected form. */
export function TypedResult({ verdict, expected }: TypedResultProps) {
  return (
    <p className={styles.result} data-right={verdict !== 'wrong'} role="status">
      {verdictText(verdict, expected)}
    </p>
  );
}

function verdictText(verdict: TypedVerdict, expected: string): string {
  switch (verdict) {
    case 'expected':
      return 'Right.';
    case 'alternative':
      return `Right. The expected form is “${expected}”.`;
    case 'slip':
      return `Right but for a slip. The expected form is “${expected}”.`;
    case 'wrong':
      return `Not what was expected: “${expected}”.`;
  }
}
