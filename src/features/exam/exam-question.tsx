import type { Sheet } from '#core/progress.ts';
import type { Question } from '#bank/bank.ts';
import { AnswerFields } from '#ui/answer-fields.tsx';
import { ConfidenceFields } from '#ui/confidence-fields.tsx';
import { useLeaf } from '#ui/use-leaf.ts';
import { NextFrame } from '#ui/next-frame.tsx';
import { QuestionStem, stemIdOf } from '#ui/question-stem.tsx';
import { WithScenario } from '#ui/scenario.tsx';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { optionOrder } from '#core/sitting.ts';
import { scenarioOf } from '../questions.ts';
import styles from './exam-desk.module.css';

interface ExamQuestionProps {
  number: number;
  total: number;
  /** None when the content no longer has it. */
  question: Question | undefined;
  seed: number;
  sheet: Sheet;
  shortcuts: boolean;
  onEnter: (entry: Partial<Pick<Sheet, 'options' | 'struck' | 'confidence'>>) => void;
}

/** One question of an exam with what its sheet holds; nothing is told about right and wrong. */
export function ExamQuestion({
  number,
  total,
  question,
  seed,
  sheet,
  shortcuts,
  onEnter,
}: ExamQuestionProps) {
  const { isShown } = useLeaf();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <>
      {isShown && <title>{`Question ${number} of ${total} · Stevedore`}</title>}
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        Question {number} of {total}
      </h1>
      {question ? (
        <WithScenario scenario={scenarioOf(question)}>
          <QuestionStem question={question} answered={false} />
          <NextFrame>
            <div className={styles.fields}>
              <AnswerFields
                question={question}
                order={optionOrder(seed, question)}
                value={sheet.options}
                onChange={(options) => onEnter({ options })}
                struck={sheet.struck}
                onStrike={(struck) => onEnter({ struck })}
                disabled={false}
                shortcuts={shortcuts}
                stemId={stemIdOf(question.id)}
              />
            </div>
            <div className={styles.sureness}>
              <ConfidenceFields
                question={question.id}
                value={sheet.confidence}
                onChange={(confidence) => onEnter({ confidence })}
              />
            </div>
          </NextFrame>
        </WithScenario>
      ) : (
        <p>This question is no longer in the content. It counts as wrong; go on to the next.</p>
      )}
    </>
  );
}
