import { useEffect, useRef, useState } from 'react';
import { sheetOf } from '#core/exam.ts';
import type { ExamSitting, Sheet } from '#core/progress.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { FlagIcon } from '#ui/icons.tsx';
import { Leaf, useLeaves } from '#ui/leaf.tsx';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import type { FindQuestion } from '../questions.ts';
import { examClock } from './exam-clock.ts';
import styles from './exam-desk.module.css';
import { ExamOverview } from './exam-overview.tsx';
import { ExamQuestion } from './exam-question.tsx';
import { ExamTimer } from './exam-timer.tsx';
import { LeaveDialog } from './leave-dialog.tsx';

interface ExamDeskProps {
  exam: ExamSitting;
  find: FindQuestion;
  onSubmit: () => void;
}

/** The desk at which an exam is sat: one question, its sheet, the time, and the way to all others. */
export function ExamDesk({ exam, find, onSubmit }: ExamDeskProps) {
  const store = useStudyStore();
  const shortcuts = useStudy((state) => state.progress.settings.shortcuts);
  const [index, setIndex] = useState(() => lastIndex(exam));
  const [overview, setOverview] = useState(false);
  const total = exam.questions.length;
  const sheet = sheetOf(exam, exam.questions[index] ?? '');
  // What is on screen, a frame before `index` says so.
  const shown = useRef(index);
  const { box, turnTo, settle } = useLeaves();
  const since = useRef(0);
  const latest = useRef(enter);
  // The newest sheet, for what comes between renderings.
  useEffect(() => {
    latest.current = enter;
  });
  // Synchronises with the moment at which a question is on screen.
  useEffect(() => {
    shown.current = index;
    since.current = examClock.now();
  }, [index, overview]);
  // Synchronises with the page's life: the time on a question is noted before the desk is left or the page may go.
  useEffect(() => {
    const note = () => {
      if (document.visibilityState === 'hidden') latest.current({});
    };
    document.addEventListener('visibilitychange', note);
    return () => {
      document.removeEventListener('visibilitychange', note);
      latest.current({});
    };
  }, []);

  function enter(entry: Partial<Sheet>) {
    if (overview) return;
    const now = examClock.now();
    const elapsedMs = now - since.current;
    since.current = now;
    const question = exam.questions[shown.current] ?? '';
    store.getState().enterAnswer({ sitting: exam.id, question, entry, elapsedMs, now });
  }

  function handleGo(wanted: number) {
    const to = Math.min(total - 1, Math.max(0, wanted));
    store.getState().showLater(
      () => enter({}),
      (heard) => {
        const catchUp = () => {
          heard();
          setOverview(false);
          setIndex(shown.current);
        };
        shown.current = to;
        if (!turnTo(exam.questions[to] ?? '', catchUp)) catchUp();
      },
    );
  }

  function handleOverview() {
    settle();
    enter({});
    setOverview(true);
  }

  const handleFlag = () =>
    enter({ flagged: !sheetOf(exam, exam.questions[shown.current] ?? '').flagged });
  const isLast = index === total - 1;
  const handleNext = () =>
    shown.current === total - 1 ? handleOverview() : handleGo(shown.current + 1);
  const handlePrevious = () => handleGo(shown.current - 1);
  useShortcuts(
    overview
      ? {}
      : {
          f: handleFlag,
          n: handleNext,
          p: handlePrevious,
          o: handleOverview,
          ArrowRight: handleNext,
          ArrowLeft: handlePrevious,
        },
    shortcuts,
  );

  return (
    <div className={styles.desk}>
      <LeaveDialog strict={exam.mode === 'strict'} />
      <div className={styles.bar}>
        <ExamTimer exam={exam} shortcuts={shortcuts} />
        {exam.mode === 'study' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              enter({});
              store.getState().pauseExam(exam.id, examClock.now());
            }}
          >
            Pause
          </button>
        )}
        {!overview && (
          <button type="button" className="button" onClick={handleOverview}>
            Overview
          </button>
        )}
      </div>
      {overview ? (
        <ExamOverview exam={exam} onGo={handleGo} onSubmit={onSubmit} />
      ) : (
        <>
          <div ref={box}>
            {neighbours(index, total).map((place) => {
              const id = exam.questions[place] ?? '';
              return (
                <Leaf key={id} id={id} isShown={place === index}>
                  <ExamQuestion
                    number={place + 1}
                    total={total}
                    question={find(id)}
                    seed={exam.seed}
                    sheet={sheetOf(exam, id)}
                    shortcuts={shortcuts}
                    onEnter={enter}
                  />
                </Leaf>
              );
            })}
          </div>
          <div className={styles.steps}>
            <button
              type="button"
              className="button"
              disabled={index === 0}
              onClick={handlePrevious}
            >
              Previous
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={sheet.flagged}
              onClick={handleFlag}
            >
              <FlagIcon filled={sheet.flagged} />
              {sheet.flagged ? 'Flagged' : 'Flag'}
            </button>
            <button type="button" className="button button-main" onClick={handleNext}>
              {isLast ? 'To the overview' : 'Next'}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

/** The places that are drawn: the one on screen, and those that a step leads to. */
function neighbours(index: number, total: number): number[] {
  return [index - 1, index, index + 1].filter((place) => place >= 0 && place < total);
}

/** Where the learner was last: the question with the newest entry. */
function lastIndex({ questions, sheets }: ExamSitting): number {
  const latest = [...sheets].reduce<readonly [string, Sheet] | null>(
    (last, entry) => (last === null || entry[1].at >= last[1].at ? entry : last),
    null,
  );
  return latest ? Math.max(0, questions.indexOf(latest[0])) : 0;
}
