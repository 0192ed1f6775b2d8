import type { MissCause } from '#core/event.ts';
import type { Sitting } from '#core/progress.ts';
import { useStudyStore } from '#state/study-context.tsx';
import styles from './miss-cause-fields.module.css';

const causes: readonly { value: MissCause; name: string }[] = [
  { value: 'unknown', name: 'Did not know' },
  { value: 'misread', name: 'Misread' },
  { value: 'mixed-up', name: 'Mixed up two things' },
  { value: 'time', name: 'Ran out of time' },
];

/** Why a question was missed, in one tap. */
export function MissCauseFields({
  sitting,
  question,
}: {
  sitting: Pick<Sitting, 'id' | 'causes'>;
  question: string;
}) {
  const store = useStudyStore();
  const said = sitting.causes.get(question);
  return (
    <fieldset className={styles.causes}>
      <legend>Why was it missed? (optional)</legend>
      {causes.map(({ value, name }) => (
        <label key={value}>
          <input
            type="radio"
            name={`cause-${question}`}
            checked={said === value}
            onChange={() => store.getState().sayCause(sitting.id, question, value)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
