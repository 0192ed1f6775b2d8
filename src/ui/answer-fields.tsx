import type { ChoiceQuestion, MatchingQuestion, OrderingQuestion, Question } from '#bank/bank.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { MatchingFields } from './matching-fields.tsx';
import { OrderingFields } from './ordering-fields.tsx';

/** What the fields of every kind of question take. */
export interface FieldsProps<Q extends Question> {
  question: Q;
  /** Ids of its options, steps or matches as they stand in this sitting (`optionOrder`). */
  order: readonly string[];
  /** The answer so far in the form of core/grade.ts; empty means not answered. */
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  /** Ids of the options struck out; only choices can be. Striking and choosing do not touch each other. */
  struck: readonly string[];
  onStrike: (struck: readonly string[]) => void;
  disabled: boolean;
  /** Whether single keys may be used. */
  shortcuts: boolean;
  /** Id of the element that asks the question. */
  stemId: string;
}

type AnswerFieldsProps = FieldsProps<ChoiceQuestion | OrderingQuestion | MatchingQuestion>;

/**
 * The inputs of any kind of question, controlled: no grading, no submit button. Inside a form, Enter on an option
 * submits it. Give it the question's id as key.
 */
export function AnswerFields({ question, ...fields }: AnswerFieldsProps) {
  switch (question.kind) {
    case 'choice':
      return <ChoiceFields question={question} {...fields} />;
    case 'ordering':
      return <OrderingFields question={question} {...fields} />;
    case 'matching':
      return <MatchingFields question={question} {...fields} />;
  }
}
