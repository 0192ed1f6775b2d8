import { type RefObject, useRef } from 'react';
import type { Confidence } from '#core/event.ts';
import type { Sitting } from '#core/progress.ts';
import { optionOrder } from '#core/sitting.ts';
import type { Question } from '#bank/bank.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { afterPaint } from '#ui/after-paint.ts';
import { FlagIcon, RightIcon, WrongIcon } from '#ui/icons.tsx';
import { useLeaf } from '#ui/use-leaf.ts';
import { QuestionCard } from '#ui/question-card.tsx';
import { WithScenario } from '#ui/scenario.tsx';
import { useElapsed } from '#ui/use-elapsed.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import { findLesson, sayIdea } from '../bank.ts';
import { scenarioOf } from '../questions.ts';
import { FactList } from '../fact-list.tsx';
import { MissCause } from '../miss-cause.tsx';
import { QuestionMeta } from '../question-meta.tsx';
import { SavedNote } from '../saved-note.tsx';
import styles from './quiz-question.module.css';
import { useAfterPaint } from '#ui/use-after-paint.ts';

interface QuizQuestionProps {
  question: Question;
  sitting: Sitting;
  isLast: boolean;
  onAnswered: () => void;
  onNext: () => void;
}

/** One question of a quiz, then its feedback. */
export function QuizQuestion({ question, sitting, isLast, onAnswered, onNext }: QuizQuestionProps) {
  const store = useStudyStore();
  const shortcuts = useStudy((state) => state.progress.settings.shortcuts);
  const flagged = useStudy((state) => state.progress.questions.get(question.id)?.flagged ?? false);
  const spotFirst = useStudy((state) => state.progress.settings.spotFirst);
  const { isShown } = useLeaf();
  const elapsed = useElapsed();
  const answer = sitting.answers.get(question.id) ?? null;
  const explained = useAfterPaint(answer);
  const number = sitting.questions.indexOf(question.id) + 1;
  const order = optionOrder(sitting.seed, question);
  const right = useRef<HTMLDivElement>(null);
  const wrong = useRef<HTMLDivElement>(null);

  function handleAnswer(
    picked: readonly string[],
    confidence: Confidence | null,
    spotted: number | null,
  ) {
    const record = () => {
      const event = store.getState().answerQuestion({
        sitting: sitting.id,
        question,
        picked,
        confidence,
        elapsedMs: elapsed(),
        spotted,
      });
      // By hand, for React takes as long as the paint itself; it is told once that is done, and finds it so.
      const verdict = event?.correct ? right.current : wrong.current;
      if (event && verdict) verdict.hidden = false;
      // Ended at once, not when the result is asked for: the page may be closed or reloaded before.
      if (isLast) store.getState().finishSitting(sitting.id);
    };
    store.getState().showLater(record, (heard) =>
      afterPaint(() => {
        onAnswered();
        heard();
      }),
    );
  }

  const handleFlag = () => store.getState().flagQuestion(question.id, !flagged);
  useShortcuts(answer ? { f: handleFlag, Enter: onNext } : { f: handleFlag }, shortcuts);

  return (
    <>
      {isShown && <title>{`Question ${number} · Stevedore`}</title>}
      <WithScenario
        scenario={scenarioOf(question)}
        head={
          <QuizHead question={question} sitting={sitting} flagged={flagged} onFlag={handleFlag} />
        }
      >
        <Verdict box={right} correct isGiven={answer?.correct === true} />
        <Verdict box={wrong} correct={false} isGiven={answer?.correct === false} />
        <QuestionCard
          question={question}
          order={order}
          answer={answer}
          shortcuts={shortcuts}
          spotFirst={spotFirst}
          sayIdea={sayIdea}
          onAnswer={handleAnswer}
        />
        {explained && (
          <footer className={styles.footer}>
            {!explained.correct && <MissCause sitting={sitting.id} question={question.id} />}
            <FactList facts={question.facts} />
            <div className="row">
              <button type="button" className="button button-main" onClick={onNext}>
                {isLast ? 'See the result' : 'Next question'}
              </button>
              <SavedNote />
            </div>
            <QuestionMeta question={question} answer={explained} />
          </footer>
        )}
      </WithScenario>
    </>
  );
}

interface QuizHeadProps extends Pick<QuizQuestionProps, 'question' | 'sitting'> {
  flagged: boolean;
  onFlag: () => void;
}

/** Where one is in the quiz. */
function QuizHead({ question, sitting, flagged, onFlag }: QuizHeadProps) {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const number = sitting.questions.indexOf(question.id) + 1;
  return (
    <>
      <header className={styles.header}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          Question {number} of {sitting.questions.length}
        </h1>
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={flagged}
          onClick={onFlag}
        >
          <FlagIcon filled={flagged} />
          {flagged ? 'Flagged' : 'Flag'}
        </button>
      </header>
      <progress
        className={styles.bar}
        aria-label="Questions answered"
        max={sitting.questions.length}
        value={sitting.answers.size}
      >
        {sitting.answers.size} of {sitting.questions.length} answered
      </progress>
      <p className={styles.topic}>
        {findLesson(question.topic)?.title} · {question.level}
      </p>
    </>
  );
}

interface VerdictProps {
  box: RefObject<HTMLDivElement | null>;
  correct: boolean;
  isGiven: boolean;
}

/** How the answer was; drawn before it is given, and hidden. */
function Verdict({ box, correct, isGiven }: VerdictProps) {
  const heading = useFocusOnShow<HTMLHeadingElement>(isGiven);
  return (
    <div
      ref={box}
      className={styles.verdict}
      data-correct={correct}
      hidden={!isGiven}
      role="status"
    >
      <h2 ref={heading} tabIndex={-1}>
        {correct ? <RightIcon /> : <WrongIcon />}
        {correct ? 'Right' : 'Not right'}
      </h2>
    </div>
  );
}
