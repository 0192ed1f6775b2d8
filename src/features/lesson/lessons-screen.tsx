import index from 'virtual:bank/index';
import { lessonMark } from '#core/lesson-mark.ts';
import type { LessonHead } from '#bank/bank.ts';
import { useStudy } from '#state/study-context.tsx';
import { RightIcon } from '#ui/icons.tsx';
import { paths } from '../paths.ts';
import styles from './lessons-screen.module.css';

const words = { unread: '', reading: 'reading', done: 'done' } as const;

/** The course: every lesson in order, and how far each is. */
export function Component() {
  return (
    <>
      <title>Lessons · Stevedore</title>
      <h1 tabIndex={-1}>Lessons</h1>
      <p>
        Read them in order or where you need them. Each stands alone, and each prompts you to recall
        what it taught.
      </p>
      <ol className={styles.list}>
        {index.lessons.map((lesson) => (
          <li key={lesson.topic}>
            <LessonRow lesson={lesson} />
          </li>
        ))}
      </ol>
    </>
  );
}

function LessonRow({ lesson }: { lesson: LessonHead }) {
  const { topic, title, summary, words: length, prompts, questionCount } = lesson;
  const mark = useStudy((state) => lessonMark(state.progress, topic, prompts));
  return (
    <a className={styles.lesson} href={paths.lesson(topic)}>
      <span className={styles.title}>
        {title}
        <span className={styles.mark} data-mark={mark}>
          {mark === 'done' && <RightIcon />}
          {words[mark]}
        </span>
      </span>
      <span className={styles.summary}>{summary}</span>
      <span className={styles.counts}>
        {Math.max(1, Math.round(length / 200))} min · {prompts.length} prompts · {questionCount}{' '}
        questions
      </span>
    </a>
  );
}
