import { useState } from 'react';
import type { Confidence } from '#core/event.ts';
import type { GivenAnswer } from '#core/progress.ts';
import type { SpottingScore } from '#core/spotting.ts';
import type { Question } from '#bank/bank.ts';
import { hasDecidingWords } from '#bank/stem-words.ts';
import { AnswerForm } from './answer-form.tsx';
import { ExplainedAnswer } from './explained-answer.tsx';
import styles from './question-card.module.css';
import { NextFrame } from './next-frame.tsx';
import { QuestionStem } from './question-stem.tsx';
import { SpotWords, spottingText } from './spot-words.tsx';
import { useFocusOnShow } from './use-focus-on-show.ts';
import { useAfterPaint } from './use-after-paint.ts';

interface QuestionCardProps {
  question: Question;
  /** Ids of its options, steps or matches as they stand in this sitting. */
  order: readonly string[];
  /** The answer once it is given; each part then shows what was right and why. */
  answer: GivenAnswer | null;
  shortcuts: boolean;
  /** Asks for the deciding words before it shows the options, where the author marked some. */
  spotFirst?: boolean;
  /** What one who holds a misconception would say. */
  sayIdea: (misconception: string) => string | null;
  /** `spotted`: the share of the deciding phrases found, null if they were not asked for. */
  onAnswer: (
    given: readonly string[],
    confidence: Confidence | null,
    spotted: number | null,
  ) => void;
}

/** One question: to be answered, or answered with every part explained. Give it the question's id as key. */
export function QuestionCard({
  question,
  order,
  answer,
  shortcuts,
  spotFirst = false,
  sayIdea,
  onAnswer,
}: QuestionCardProps) {
  // The verdict is drawn first, the reasons a frame later: together they are too much for a slow phone.
  const explained = useAfterPaint(answer);
  const [score, setScore] = useState<SpottingScore | null>(null);
  if (spotFirst && !answer && !score && hasDecidingWords(question.stem)) {
    return (
      <div className={styles.card}>
        <SpotWords stem={question.stem} onDone={setScore} />
      </div>
    );
  }
  return (
    <div className={styles.card}>
      <QuestionStem question={question} answered={explained !== null} />
      {score && <Spotted score={score} />}
      {explained ? (
        <ExplainedAnswer
          question={question}
          order={order}
          given={explained.options}
          sayIdea={sayIdea}
        />
      ) : (
        <NextFrame>
          <AnswerForm
            question={question}
            order={order}
            locked={answer !== null}
            shortcuts={shortcuts && answer === null}
            onAnswer={(given, confidence) => onAnswer(given, confidence, score?.share ?? null)}
          />
        </NextFrame>
      )}
    </div>
  );
}

/** How many deciding words were found; which ones they are is marked only after the answer. */
function Spotted({ score }: { score: SpottingScore }) {
  const line = useFocusOnShow<HTMLParagraphElement>();
  return (
    <p ref={line} tabIndex={-1} className={styles.spotted} role="status">
      {spottingText(score)}
    </p>
  );
}
