/** A small lesson to read in tests: two sections, one fact, one prompt, one block of code. */
import { bank } from '../bank.ts';
import { LessonPage, type LessonTextProps } from '../lesson/lesson-page.tsx';
import { firstOf } from './questions.ts';

/** The lesson of the bank that this one stands for. */
export const lessonHead = firstOf(bank.lessons);

const { topic, prompts } = lessonHead;
const items = {
  facts: bank.facts.filter((fact) => fact.topic === topic),
  cards: bank.cards.filter((card) => prompts.includes(card.id)),
};
export const lessonFact = firstOf(items.facts);
export const lessonCard = firstOf(items.cards);
export const lessonSources = new Set(items.facts.map(({ source }) => source));

/** As the compiled text of a lesson renders. */
function LessonText({ components: { Recall } }: LessonTextProps) {
  return (
    <>
      <h2 id="first" tabIndex={-1}>
        First section
      </h2>
      <p>
        Some words, then{' '}
        <mark className="fact" id={`fact-${lessonFact.id}`} tabIndex={-1}>
          {lessonFact.statement}
        </mark>
        .
      </p>
      <Recall card={lessonCard.id} />
      <div className="code-block">
        <pre>
          <code>docker run app</code>
        </pre>
        <button type="button" data-copy>
          Copy
        </button>
      </div>
      <div style={{ blockSize: '200vh' }} />
      <h2 id="second" tabIndex={-1}>
        Second section
      </h2>
    </>
  );
}

export function Lesson() {
  return <LessonPage head={lessonHead} items={items} Text={LessonText} />;
}
