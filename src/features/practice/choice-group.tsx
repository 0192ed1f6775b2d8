import type { ReactNode } from 'react';
import { useAlive } from '#state/study-context.tsx';
import styles from './builder-screen.module.css';

interface ChoiceGroupProps<T extends string> {
  name: string;
  hint?: string;
  choices: readonly { value: T; name: ReactNode }[];
  chosen: ReadonlySet<T>;
  onChange: (chosen: ReadonlySet<T>) => void;
}

/** Boxes of which none chosen means all. */
export function ChoiceGroup<T extends string>({
  name,
  hint = 'None chosen means all.',
  choices,
  chosen,
  onChange,
}: ChoiceGroupProps<T>) {
  // What is chosen before the page is alive would be seen and not count.
  const alive = useAlive();
  return (
    <fieldset disabled={!alive}>
      <legend className={styles.legend}>{name}</legend>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="checkbox"
              checked={chosen.has(choice.value)}
              onChange={() => onChange(toggled(chosen, choice.value))}
            />
            <span>{choice.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
