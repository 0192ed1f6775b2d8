import type { MissCause as Cause } from '#core/event.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import styles from './miss-cause.module.css';

const causes: readonly { value: Cause; name: string }[] = [
  { value: 'unknown', name: 'Didn’t know it' },
  { value: 'misread', name: 'Misread it' },
  { value: 'mixed-up', name: 'Mixed up two things' },
  { value: 'time', name: 'Ran out of time' },
];

/** Asks in one tap why a question was missed; another tap on another cause changes it. */
export function MissCause({ sitting, question }: { sitting: string; question: string }) {
  const store = useStudyStore();
  const said = useStudy((state) => state.progress.sittings.get(sitting)?.causes.get(question));

  function handleSay(cause: Cause) {
    if (cause !== said) store.getState().sayCause(sitting, question, cause);
  }

  return (
    <fieldset className={styles.cause}>
      <legend>Why did you miss it?</legend>
      <div className={styles.causes}>
        {causes.map(({ value, name }) => (
          <button
            key={value}
            type="button"
            className={styles.say}
            aria-pressed={said === value}
            onClick={() => handleSay(value)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
