import type { ReactNode } from 'react';
import type {
  ChoiceQuestion,
  MatchingQuestion,
  Option,
  OrderingQuestion,
  Pair,
  Question,
  Rich,
} from '#bank/bank.ts';
import { sidesOf } from '#core/grade.ts';
import styles from './explained-answer.module.css';
import { RightIcon, WrongIcon } from './icons.tsx';
import { inOrder } from './in-order.ts';
import { RichText } from './rich.tsx';

interface ExplainedProps<Q extends Question> {
  question: Q;
  /** As it was when it was answered. */
  order: readonly string[];
  /** The answer in the form of core/grade.ts; empty if none was given. */
  given: readonly string[];
  /** What one who holds a misconception would say; null if the content no longer has it. */
  sayIdea: (misconception: string) => string | null;
}

/** An answer of any kind, part by part: right or wrong, which was the learner's, and why. */
export function ExplainedAnswer({
  question,
  ...rest
}: ExplainedProps<ChoiceQuestion | OrderingQuestion | MatchingQuestion>) {
  switch (question.kind) {
    case 'choice':
      return <ExplainedOptions question={question} {...rest} />;
    case 'ordering':
      return <ExplainedSteps question={question} {...rest} />;
    case 'matching':
      return <ExplainedPairs question={question} {...rest} />;
  }
}

function ExplainedOptions({ question, order, given, sayIdea }: ExplainedProps<ChoiceQuestion>) {
  const options = inOrder(order, question.options);
  const ideas = ideasToTell(options, given);
  const ideaOf = (id: string) => {
    const misconception = ideas.get(id);
    return misconception === undefined ? null : sayIdea(misconception);
  };
  return (
    <ul className={styles.parts}>
      {options.map(({ id, correct, text, why }) => (
        <Part
          key={id}
          correct={correct}
          yours={given.includes(id) ? 'your answer' : null}
          text={<RichText text={text} />}
          why={why}
          idea={ideaOf(id)}
        />
      ))}
    </ul>
  );
}

/** Each wrong idea once, by the option to tell it at: the one that was chosen for it, else the first. */
function ideasToTell(options: readonly Option[], given: readonly string[]): Map<string, string> {
  const optionOf = new Map<string, string>();
  for (const { id, correct, misconception } of options) {
    if (correct || misconception === null) continue;
    if (given.includes(id) || !optionOf.has(misconception)) optionOf.set(misconception, id);
  }
  return new Map([...optionOf].map(([misconception, id]) => [id, misconception]));
}

/** The steps in the right order: each says where the learner had it. */
function ExplainedSteps({ question, given }: ExplainedProps<OrderingQuestion>) {
  return (
    <ol className={styles.parts}>
      {question.steps.map(({ id, text, why }, place) => {
        const yours = given.indexOf(id);
        return (
          <Part
            key={id}
            correct={given.length === 0 ? null : yours === place}
            yours={yours < 0 || yours === place ? null : `you had it at ${yours + 1}`}
            text={
              <>
                {place + 1}. <RichText text={text} />
              </>
            }
            why={why}
          />
        );
      })}
    </ol>
  );
}

function ExplainedPairs({ question, given }: ExplainedProps<MatchingQuestion>) {
  const chosen = new Map(given.map((item) => [sidesOf(item)?.prompt, sidesOf(item)?.match]));
  return (
    <ul className={styles.parts}>
      {question.pairs.map(({ id, prompt, match, why }) => {
        const yours = question.pairs.find((pair) => pair.id === chosen.get(id));
        return (
          <Part
            key={id}
            correct={given.length === 0 ? null : yours?.id === id}
            yours={null}
            text={<PairText prompt={prompt} match={match} />}
            why={why}
          >
            {yours && yours.id !== id && <Chosen pair={yours} />}
          </Part>
        );
      })}
    </ul>
  );
}

function PairText({ prompt, match }: Pick<Pair, 'prompt' | 'match'>) {
  return (
    <>
      <RichText text={prompt} /> <span aria-hidden="true">→</span>
      <span className="visually-hidden">goes with</span> <RichText text={match} />
    </>
  );
}

function Chosen({ pair }: { pair: Pair }) {
  return (
    <p className={styles.chosen}>
      You chose: <RichText text={pair.match} />
    </p>
  );
}

interface PartProps {
  /** Null where nothing was answered: then there is nothing to judge. */
  correct: boolean | null;
  yours: string | null;
  text: ReactNode;
  why: readonly Rich[];
  idea?: string | null;
  children?: ReactNode;
}

function Part({ correct, yours, text, why, idea = null, children }: PartProps) {
  return (
    <li className={styles.part} data-correct={correct}>
      {correct !== null && (
        <p className={styles.verdict}>
          {correct ? <RightIcon /> : <WrongIcon />}
          {correct ? 'Right' : 'Wrong'}
          {yours !== null && <span className={styles.yours}>{yours}</span>}
        </p>
      )}
      <div className={styles.text}>{text}</div>
      {children}
      <div className={styles.why}>
        <RichText text={why} />
      </div>
      {idea !== null && <p className={styles.idea}>The idea behind it: “{idea}”</p>}
    </li>
  );
}
