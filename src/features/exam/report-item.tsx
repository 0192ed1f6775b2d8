import { useState } from 'react';
import type { ItemResult } from '#core/exam-report.ts';
import type { ExamSitting } from '#core/progress.ts';
import { optionOrder } from '#core/sitting.ts';
import type { Question } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { clockText } from '#ui/due-text.ts';
import { ExplainedAnswer } from '#ui/explained-answer.tsx';
import { FlagIcon, RightIcon, WrongIcon } from '#ui/icons.tsx';
import { QuestionStem } from '#ui/question-stem.tsx';
import { WithScenario } from '#ui/scenario.tsx';
import { sayIdea } from '../bank.ts';
import { FactList } from '../fact-list.tsx';
import { scenarioOf } from '../questions.ts';
import { MissCause } from '../miss-cause.tsx';
import { QuestionMeta } from '../question-meta.tsx';
import { AddCards } from './add-cards.tsx';
import styles from './report-items.module.css';

const sureness = { sure: 'sure', think: 'thought so', guess: 'guessed' };

interface ReportItemProps {
  exam: ExamSitting;
  item: ItemResult;
  /** None when the content no longer has it. */
  question: Question | undefined;
}

/** One question of a report: a line, and behind it every option explained. */
export function ReportItem({ exam, item, question }: ReportItemProps) {
  const { id, answer, correct, scored, flagged, elapsedMs, pace } = item;
  const [open, setOpen] = useState(false);
  const number = exam.questions.indexOf(id) + 1;
  const notes = [
    ...(answer === null ? ['blank'] : []),
    ...(answer?.confidence ? [sureness[answer.confidence]] : []),
    ...(scored ? [] : ['not scored']),
    ...(pace === 'even' ? [] : [pace]),
    clockText(elapsedMs / 1000),
  ];
  return (
    <li className={styles.item} value={number}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          <span className={styles.mark} data-correct={correct}>
            {correct ? <RightIcon /> : <WrongIcon />}
            <span>
              {correct ? 'Right' : 'Wrong'} {number}
            </span>
            {flagged && (
              <span className={styles.flag}>
                <FlagIcon filled /> flagged
              </span>
            )}
          </span>
          <span className={styles.stem}>
            {question ? richText(question.stem) : 'No longer in the content'}
          </span>
          <span className={styles.notes}>{notes.join(' · ')}</span>
        </summary>
        {open && question && (
          <div className={styles.body}>
            <WithScenario scenario={scenarioOf(question)}>
              <QuestionStem question={question} answered />
              <ExplainedAnswer
                question={question}
                order={optionOrder(exam.seed, question)}
                given={answer?.options ?? []}
                sayIdea={sayIdea}
              />
            </WithScenario>
            {answer !== null && answer.was !== null && (
              <p>
                Marked {answer.correct ? 'right' : 'wrong'} by a corrected key; it counted as{' '}
                {answer.was ? 'right' : 'wrong'} when you sat the exam.
              </p>
            )}
            {!correct && <MissCause sitting={exam.id} question={id} />}
            <FactList facts={question.facts} />
            {!correct && <AddCards facts={question.facts} />}
            <QuestionMeta question={question} answer={answer} />
          </div>
        )}
      </details>
    </li>
  );
}
