import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type AnswerKind, type QuestionState, matchQuestions } from '#core/practice-pool.ts';
import type { Level } from '#bank/bank.ts';
import { selectIsReading, selectOpenQuiz } from '#state/selectors.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { countText } from '#ui/due-text.ts';
import { bank } from '../bank.ts';
import { factsDue } from '../due.ts';
import { paths } from '../paths.ts';
import { startQuiz } from '../start-quiz.ts';
import styles from './builder-screen.module.css';
import { ChoiceGroup } from './choice-group.tsx';

const states: readonly { value: QuestionState; name: string }[] = [
  { value: 'unseen', name: 'Not answered yet' },
  { value: 'wrong', name: 'Last answered wrong' },
  { value: 'guessed', name: 'Guessed' },
  { value: 'flagged', name: 'Flagged' },
  { value: 'due', name: 'Due: a card on it, or a second chance' },
];
const levels: readonly { value: Level; name: string }[] = [
  { value: 'recall', name: 'Recall one fact' },
  { value: 'apply', name: 'Apply it to a situation' },
  { value: 'combine', name: 'Combine several' },
];
const kinds: readonly { value: AnswerKind; name: string }[] = [
  { value: 'single', name: 'One right option' },
  { value: 'multiple', name: 'Several right options' },
  { value: 'ordering', name: 'Steps to put in order' },
  { value: 'matching', name: 'Pairs to match' },
];
const topics = bank.lessons.map(({ topic, title, questionCount }) => ({
  value: topic,
  name: (
    <>
      {title} <span className="muted numbers">{questionCount}</span>
    </>
  ),
}));
const counts = [5, 10, 20, 40];

/** What a learner chose for a quiz. */
interface Wanted {
  topics: ReadonlySet<string>;
  states: ReadonlySet<QuestionState>;
  levels: ReadonlySet<Level>;
  kinds: ReadonlySet<AnswerKind>;
}

/** Builds a quiz: which topics, which questions, how many; says at every change how many match. */
export function Component() {
  const store = useStudyStore();
  const alive = useAlive();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const progress = useStudy((state) => state.progress);
  const booting = useStudy(selectIsReading);
  const moment = useMoment();
  const [wanted, setWanted] = useState(() => wantedFromUrl(search));
  const [count, setCount] = useState(10);
  const dueFacts = factsDue(progress, moment);
  const pool = matchQuestions({ questions: bank.questions, ...wanted, progress, dueFacts });
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
      <OpenQuiz />
      <form onSubmit={handleStart} className={styles.form}>
        <ChoiceGroup
          name="Topics"
          choices={topics}
          chosen={wanted.topics}
          onChange={(topics) => setWanted({ ...wanted, topics })}
        />
        <ChoiceGroup
          name="Questions"
          hint="None chosen means all; unseen ones come first."
          choices={states}
          chosen={wanted.states}
          onChange={(states) => setWanted({ ...wanted, states })}
        />
        <details className={styles.more}>
          <summary>Level and kind</summary>
          <div className={styles.form}>
            <ChoiceGroup
              name="Level"
              choices={levels}
              chosen={wanted.levels}
              onChange={(levels) => setWanted({ ...wanted, levels })}
            />
            <ChoiceGroup
              name="Kind"
              choices={kinds}
              chosen={wanted.kinds}
              onChange={(kinds) => setWanted({ ...wanted, kinds })}
            />
          </div>
        </details>
        <fieldset disabled={!alive}>
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
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={progress.settings.spotFirst}
            disabled={!alive || booting}
            onChange={(event) =>
              store.getState().changeSetting('spotFirst', event.currentTarget.checked)
            }
          />
          <span>Spot the deciding words first, before the options are shown</span>
        </label>
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

function OpenQuiz() {
  const open = useStudy(selectOpenQuiz);
  if (!open) return null;
  return (
    <p className={styles.open}>
      <a className="button button-main" href={paths.quiz}>
        Go on with your quiz
      </a>{' '}
      <span className="control-text muted">
        {open.answers.size} of {open.questions.length} answered. A new quiz ends it.
      </span>
    </p>
  );
}

function matchText(matching: number, length: number): string {
  if (matching === 0) return 'No questions match. Choose more topics or fewer conditions.';
  return `${countText(matching, 'question')} ${matching === 1 ? 'matches' : 'match'}; the quiz has ${length}.`;
}

/** Topics and states named in the address, as links do; unknown ones are left out. */
function wantedFromUrl(search: URLSearchParams): Wanted {
  const named = (name: string) => (search.get(name) ?? '').split(',');
  return {
    topics: new Set(named('topics').filter((topic) => bank.lessons.some((l) => l.topic === topic))),
    states: new Set(
      states.flatMap(({ value }) => (named('states').includes(value) ? [value] : [])),
    ),
    levels: new Set(),
    kinds: new Set(),
  };
}
