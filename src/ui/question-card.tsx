import { type FormEvent, useDeferredValue, useState } from 'react';
import type { Confidence } from '#core/event.ts';
import { isFullAnswer } from '#core/grade.ts';
import type { GivenAnswer } from '#core/progress.ts';
import type { Question } from '#bank/bank.ts';
import { AnswerFields } from './answer-fields.tsx';
import { ConfidenceFields } from './confidence-fields.tsx';
import { ExplainedAnswer } from './explained-answer.tsx';
import styles from './question-card.module.css';
import { QuestionStem, stemIdOf } from './question-stem.tsx';
import { useShortcuts } from './use-shortcuts.ts';

interface QuestionCardProps {
  question: Question;
  /** Ids of its options, steps or matches as they stand in this sitting. */
  order: readonly string[];
  /** The answer once it is given; each part then shows what was right and why. */
  answer: GivenAnswer | null;
  shortcuts: boolean;
  /** What one who holds a misconception would say. */
  sayIdea: (misconception: string) => string | null;
  onAnswer: (given: readonly string[], confidence: Confidence | null) => void;
}

/** One question: to be answered, or answered with every part explained. Give it the question's id as key. */
export function QuestionCard({
  question,
  order,
  answer,
  shortcuts,
  sayIdea,
  onAnswer,
}: QuestionCardProps) {
  // The verdict is drawn first, the reasons a frame later: together they are too much for a slow phone.
  const explained = useDeferredValue(answer);
  return (
    <div className={styles.card}>
      <QuestionStem question={question} answered={explained !== null} />
      {explained ? (
        <ExplainedAnswer
          question={question}
          order={order}
          given={explained.options}
          sayIdea={sayIdea}
        />
      ) : (
        <AnswerForm
          question={question}
          order={order}
          locked={answer !== null}
          shortcuts={shortcuts && answer === null}
          onAnswer={onAnswer}
        />
      )}
    </div>
  );
}

interface AnswerFormProps extends Pick<
  QuestionCardProps,
  'question' | 'order' | 'shortcuts' | 'onAnswer'
> {
  /** Answered, and about to be explained. */
  locked: boolean;
}

function AnswerForm({ question, order, locked, shortcuts, onAnswer }: AnswerFormProps) {
  const [given, setGiven] = useState<readonly string[]>([]);
  const [struck, setStruck] = useState<readonly string[]>([]);
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const isComplete = isFullAnswer(question, given);

  function handleSubmit(event?: FormEvent) {
    event?.preventDefault();
    if (isComplete && !locked) onAnswer(given, confidence);
  }

  useShortcuts({ Enter: () => handleSubmit() }, shortcuts);

  return (
    <form onSubmit={handleSubmit}>
      <AnswerFields
        question={question}
        order={order}
        value={given}
        onChange={setGiven}
        struck={struck}
        onStrike={setStruck}
        disabled={locked}
        shortcuts={shortcuts}
        stemId={stemIdOf(question.id)}
      />
      <div className={styles.submit}>
        <ConfidenceFields value={confidence} onChange={setConfidence} disabled={locked} />
        <button type="submit" className="button button-main" disabled={!isComplete}>
          Check the answer
        </button>
      </div>
    </form>
  );
}
