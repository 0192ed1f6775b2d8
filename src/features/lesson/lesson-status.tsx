import { lessonMark } from '#core/lesson-mark.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { RightIcon } from '#ui/icons.tsx';
import styles from './lesson-status.module.css';

interface LessonStatusProps {
  topic: string;
  prompts: readonly string[];
}

const words = { unread: 'not read yet', reading: 'being read', done: 'done' } as const;

/** How far the lesson is, by what rule, and the reader's say in it. */
export function LessonStatus({ topic, prompts }: LessonStatusProps) {
  const store = useStudyStore();
  const alive = useAlive();
  const mark = useStudy((state) => lessonMark(state.progress, topic, prompts));
  const answered = useStudy((state) => prompts.filter((id) => state.progress.cards.has(id)).length);
  const other = mark === 'done' ? 'unread' : 'done';

  return (
    <section className={styles.status} aria-labelledby="lesson-status">
      <h2 id="lesson-status" tabIndex={-1}>
        Where you are
      </h2>
      <p role="status">
        {mark === 'done' && <RightIcon />} This lesson is <strong>{words[mark]}</strong>; {answered}{' '}
        of {prompts.length} recall prompts answered.
      </p>
      <p className="muted">
        A lesson is done when all its prompts are answered, or when you say so.
      </p>
      <button
        type="button"
        className="button"
        disabled={!alive}
        onClick={() => store.getState().markLesson(topic, other)}
      >
        {other === 'done' ? 'Mark as done' : 'Mark as unread'}
      </button>
    </section>
  );
}
