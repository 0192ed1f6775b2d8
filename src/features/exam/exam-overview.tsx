import { useState } from 'react';
import { isFullAnswer } from '#core/grade.ts';
import { sheetOf } from '#core/exam.ts';
import type { ExamSitting } from '#core/progress.ts';
import { FlagIcon } from '#ui/icons.tsx';
import { countText } from '#ui/due-text.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { findQuestion } from '../bank.ts';
import styles from './exam-overview.module.css';

/** How a question stands: answered, begun but with too few choices, or not at all. */
type Stand = 'answered' | 'incomplete' | 'open';

interface ExamOverviewProps {
  exam: ExamSitting;
  onGo: (index: number) => void;
  onSubmit: () => void;
}

/** All questions at a glance: how each stands and the way to it, and handing in. */
export function ExamOverview({ exam, onGo, onSubmit }: ExamOverviewProps) {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const [isSure, setIsSure] = useState(false);
  const entries = exam.questions.map((id, index) => ({
    index,
    stand: standOf(exam, id),
    flagged: sheetOf(exam, id).flagged,
  }));
  const open = entries.filter(({ stand }) => stand === 'open');
  const incomplete = entries.filter(({ stand }) => stand === 'incomplete');
  const flagged = entries.filter((entry) => entry.flagged);

  return (
    <>
      <title>Overview · Stevedore</title>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        Overview
      </h1>
      <p className={styles.counts}>
        {exam.questions.length - open.length - incomplete.length} of{' '}
        {countText(exam.questions.length, 'question')} answered
      </p>
      <ol className={styles.grid} aria-label="All questions">
        {entries.map(({ index, stand, flagged }) => (
          <li key={index}>
            <button
              type="button"
              className={styles.entry}
              data-stand={stand}
              aria-label={`Question ${index + 1}, ${standText(stand)}${flagged ? ', flagged' : ''}`}
              onClick={() => onGo(index)}
            >
              {index + 1}
              {flagged && <FlagIcon filled />}
            </button>
          </li>
        ))}
      </ol>
      <Listed title="Not answered" entries={open} onGo={onGo} />
      <Listed title="Too few choices" entries={incomplete} onGo={onGo} />
      <Listed title="Flagged" entries={flagged} onGo={onGo} />
      {isSure ? (
        <SubmitQuestion
          open={open.length + incomplete.length}
          flagged={flagged.length}
          onSubmit={onSubmit}
          onBack={() => setIsSure(false)}
        />
      ) : (
        <button
          type="button"
          className={`button button-main ${styles.submit}`}
          onClick={() => setIsSure(true)}
        >
          Hand in
        </button>
      )}
    </>
  );
}

function Listed({
  title,
  entries,
  onGo,
}: {
  title: string;
  entries: readonly { index: number }[];
  onGo: (index: number) => void;
}) {
  if (entries.length === 0) return null;
  return (
    <section className={styles.listed} aria-label={title}>
      <h2 tabIndex={-1}>
        {title} <span className="muted numbers">{entries.length}</span>
      </h2>
      <ul className={styles.jumps}>
        {entries.map(({ index }) => (
          <li key={index}>
            <button type="button" className={styles.jump} onClick={() => onGo(index)}>
              Question {index + 1}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SubmitQuestionProps {
  open: number;
  flagged: number;
  onSubmit: () => void;
  onBack: () => void;
}

function SubmitQuestion({ open, flagged, onSubmit, onBack }: SubmitQuestionProps) {
  const question = useFocusOnShow<HTMLHeadingElement>();
  const left = [
    ...(open > 0 ? [`${countText(open, 'question')} without a full answer`] : []),
    ...(flagged > 0 ? [`${flagged} flagged`] : []),
  ];
  return (
    <section className={styles.sure} aria-label="Hand in">
      <h2 ref={question} tabIndex={-1}>
        Hand in now?
      </h2>
      <p>
        {left.length > 0
          ? `There are still ${left.join(' and ')}. `
          : 'Every question is answered. '}
        After this nothing can be changed. What is blank counts as wrong.
      </p>
      <div className="row">
        <button type="button" className="button button-main" onClick={onSubmit}>
          Hand in and see the report
        </button>
        <button type="button" className="button" onClick={onBack}>
          Not yet
        </button>
      </div>
    </section>
  );
}

function standOf(exam: ExamSitting, id: string): Stand {
  const { options } = sheetOf(exam, id);
  const question = findQuestion(id);
  if (options.length === 0 || !question) return 'open';
  return isFullAnswer(question, options) ? 'answered' : 'incomplete';
}

function standText(stand: Stand): string {
  switch (stand) {
    case 'answered':
      return 'answered';
    case 'incomplete':
      return 'too few choices';
    case 'open':
      return 'not answered';
  }
}
