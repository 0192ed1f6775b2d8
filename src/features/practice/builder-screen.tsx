import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type QuestionState, matchQuestions } from '#core/practice-pool.ts';
import { selectIsReading, selectOpenQuiz } from '#state/selectors.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { bank } from '../bank.ts';
import { paths } from '../paths.ts';
import { startQuiz } from '../start-quiz.ts';
import styles from './builder-screen.module.css';

const states: readonly { value: QuestionState; name: string }[] = [
  { value: 'unseen', name: 'Not answered yet' },
  { value: 'wrong', name: 'Last answered wrong' },
  { value: 'guessed', name: 'Guessed' },
  { value: 'flagged', name: 'Flagged' },
];
const counts = [5, 10, 20, 40];

/** Builds a quiz: which topics, which questions, how many; says at every change how many match. */
export function Component() {
  const store = useStudyStore();
  const alive = useAlive();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const progress = useStudy((state) => state.progress);
  const booting = useStudy(selectIsReading);
  const open = useStudy(selectOpenQuiz);
  const [topics, setTopics] = useState<ReadonlySet<string>>(() => topicsFromUrl(search));
  const [wanted, setWanted] = useState<ReadonlySet<QuestionState>>(new Set());
  const [count, setCount] = useState(10);
  const pool = matchQuestions({ questions: bank.questions, topics, states: wanted, progress });
  const length = Math.min(count, pool.length);

  function handleStart(event: FormEvent) {
    event.preventDefault();
    startQuiz(store, pool, count);
    void navigate('/practice/quiz');
  }

  return (
    <>
      <title>Practice · Stevedore</title>
      <meta
        name="description"
        content="Build a quiz by topic and by what you missed; every option explains itself."
      />
      <h1 tabIndex={-1}>Practice</h1>
      {open && (
        <p className={styles.open}>
          <a className="button button-main" href={paths.quiz}>
            Go on with your quiz
          </a>{' '}
          <span className="control-text muted">
            {open.answers.size} of {open.questions.length} answered. A new quiz ends it.
          </span>
        </p>
      )}
      <form onSubmit={handleStart} className={styles.form}>
        <fieldset>
          <legend className={styles.legend}>Topics</legend>
          <p className={styles.hint}>None chosen means all.</p>
          <div className={styles.choices}>
            {bank.lessons.map(({ topic, title, questionCount }) => (
              <label key={topic} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={topics.has(topic)}
                  onChange={() => setTopics(toggled(topics, topic))}
                />
                <span>
                  {title} <span className="muted numbers">{questionCount}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className={styles.legend}>Questions</legend>
          <p className={styles.hint}>None chosen means all; unseen ones come first.</p>
          <div className={styles.choices}>
            {states.map(({ value, name }) => (
              <label key={value} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={wanted.has(value)}
                  onChange={() => setWanted(toggled(wanted, value))}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className={styles.legend}>Length</legend>
          <div className={styles.lengths}>
            {counts.map((value) => (
              <label key={value} className={styles.choice}>
                <input
                  type="radio"
                  name="count"
                  checked={count === value}
                  onChange={() => setCount(value)}
                />
                {value}
              </label>
            ))}
          </div>
        </fieldset>
        <div className={styles.start}>
          <button
            type="submit"
            className="button button-main"
            disabled={!alive || booting || length === 0}
          >
            Start the quiz
          </button>
          <p role="status" className="control-text">
            {booting ? 'Reading your record …' : matchText(pool.length, length)}
          </p>
        </div>
      </form>
    </>
  );
}

function matchText(matching: number, length: number): string {
  if (matching === 0) return 'No questions match. Choose more topics or fewer conditions.';
  return `${countText(matching, 'question')} ${matching === 1 ? 'matches' : 'match'}; the quiz has ${length}.`;
}

/** Topics named in the address, as links from a lesson do; unknown ones are left out. */
function topicsFromUrl(search: URLSearchParams): ReadonlySet<string> {
  const named = (search.get('topics') ?? '').split(',');
  return new Set(named.filter((topic) => bank.lessons.some((lesson) => lesson.topic === topic)));
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
