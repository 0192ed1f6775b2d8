import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ExamMode } from '#core/event.ts';
import { plannedTopics } from '#core/exam-report.ts';
import { examLimitMs } from '#core/exam-terms.ts';
import type { Blueprint } from '#core/paper.ts';
import type { ExtraTime } from '#core/settings.ts';
import { selectIsReading, selectOpenExam } from '#state/selectors.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText, durationText } from '#ui/due-text.ts';
import { bank, findLesson } from '../bank.ts';
import { paths } from '../paths.ts';
import { ExamHistory } from './exam-history.tsx';
import styles from './exam-screen.module.css';
import { possibleBlueprint, startExam } from './start-exam.ts';

const modes: readonly { value: ExamMode; name: string; detail: string }[] = [
  { value: 'strict', name: 'Strict', detail: 'As at the test centre: the clock never stops.' },
  { value: 'study', name: 'Study', detail: 'The clock can be paused.' },
];
const extras: readonly { value: ExtraTime; name: string }[] = [
  { value: 'none', name: 'None' },
  { value: 'plus30', name: '30 minutes on a full exam' },
  { value: 'half', name: 'Half as much again' },
  { value: 'double', name: 'Double' },
];

/** Chooses and begins a mock exam; lists those taken before. */
export function Component() {
  const exam = useStudy(selectOpenExam);
  const booting = useStudy(selectIsReading);
  return (
    <>
      <title>Exam · Stevedore</title>
      <meta
        name="description"
        content="Timed mock exams as at the test centre: 65 questions in 130 minutes, with a report that explains every option."
      />
      <h1 tabIndex={-1}>Exam</h1>
      {exam ? (
        <p className={styles.open}>
          <a className="button button-main" href={paths.sitting}>
            Go on with your exam
          </a>{' '}
          <span className="control-text muted">
            {exam.mode === 'strict' ? 'The clock is running.' : 'It is still open.'}
          </span>
        </p>
      ) : (
        <StartForm waiting={booting} />
      )}
      <ExamHistory />
    </>
  );
}

function StartForm({ waiting }: { waiting: boolean }) {
  const store = useStudyStore();
  const alive = useAlive();
  const navigate = useNavigate();
  const extraTime = useStudy((state) => state.progress.settings.extraTime);
  const [chosen, setChosen] = useState<Blueprint | undefined>(bank.exams[0]);
  const [mode, setMode] = useState<ExamMode>('strict');
  const [unscored, setUnscored] = useState(true);
  if (!chosen) return <p>The content has no exams.</p>;
  const blueprint = possibleBlueprint(chosen);
  const limitMs = examLimitMs(blueprint, extraTime);

  function handleStart(event: FormEvent) {
    event.preventDefault();
    if (!chosen) return;
    startExam(store, { blueprint: chosen, mode, unscored });
    void navigate('/exam/sitting');
  }

  return (
    <form onSubmit={handleStart} className={styles.form}>
      <fieldset disabled={!alive}>
        <legend className={styles.legend}>Exam</legend>
        {bank.exams.map((exam) => (
          <label key={exam.id} className={styles.choice}>
            <input
              type="radio"
              name="exam"
              checked={exam.id === chosen.id}
              onChange={() => setChosen(exam)}
            />
            <span>
              {exam.title}
              <span className={styles.detail}>
                {exam.questions} questions, {exam.minutes} minutes
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset disabled={!alive}>
        <legend className={styles.legend}>Mode</legend>
        {modes.map(({ value, name, detail }) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name="mode"
              checked={mode === value}
              onChange={() => setMode(value)}
            />
            <span>
              {name}
              <span className={styles.detail}>{detail}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <details className={styles.more}>
        <summary>Extra time, unscored questions, topics</summary>
        <fieldset disabled={!alive}>
          <legend className={styles.legend}>Extra time</legend>
          {extras.map(({ value, name }) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="extra"
                checked={extraTime === value}
                onChange={() => store.getState().changeSetting('extraTime', value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <fieldset disabled={!alive}>
          <legend className={styles.legend}>Unscored questions</legend>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={unscored}
              onChange={(event) => setUnscored(event.target.checked)}
            />
            {blueprint.unscored} of {blueprint.questions} do not count, and nobody can tell which
          </label>
        </fieldset>
        <PlannedTopics blueprint={blueprint} />
      </details>
      <div className={styles.start}>
        <button type="submit" className="button button-main" disabled={!alive || waiting}>
          Start the exam
        </button>
        <p role="status" className="control-text">
          {countText(blueprint.questions, 'question')} in {durationText(limitMs)}.
          {blueprint.questions < chosen.questions &&
            ` The bank has fewer questions than the ${chosen.questions} asked for, so the exam is shorter in proportion.`}
        </p>
      </div>
    </form>
  );
}

/** How the questions are spread over the topics: the blueprint's weights as counts. */
function PlannedTopics({ blueprint }: { blueprint: Blueprint }) {
  const planned = [...plannedTopics(blueprint, blueprint.questions)];
  return (
    <table className={styles.topics}>
      <caption className={styles.legend}>Questions by topic</caption>
      <tbody>
        {planned.map(([topic, count]) => (
          <tr key={topic}>
            <th scope="row">{findLesson(topic)?.title ?? topic}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
