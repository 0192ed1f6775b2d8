import type { GivenAnswer, Progress } from '#core/progress.ts';
import { richText } from '#bank/rich-text.ts';
import type { FindQuestion } from '../questions.ts';
import { WithQuestions } from '../with-questions.tsx';

/** The questions whose key was corrected after they were answered, with both marks; nothing where there are none. */
export function CorrectedKeys({ progress }: { progress: Progress }) {
  const corrected = [...progress.questions].flatMap(([id, { first, last }]) => {
    const answer = [last, first].find((answer) => answer !== null && answer.was !== null);
    return answer ? [{ id, answer }] : [];
  });
  if (corrected.length === 0) return null;
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected" tabIndex={-1}>
        Corrected keys
      </h2>
      <p>The key of these questions was corrected after you had answered them.</p>
      <WithQuestions ids={corrected.map(({ id }) => id)}>
        {(find) => (
          <ul>
            {corrected.map(({ id, answer }) => (
              <li key={id}>
                {stemOf(id, find)} <span className="muted">{markText(answer)}</span>
              </li>
            ))}
          </ul>
        )}
      </WithQuestions>
    </section>
  );
}

function stemOf(id: string, find: FindQuestion): string {
  const question = find(id);
  return question ? richText(question.stem) : `Question ${id}, which is no longer asked.`;
}

function markText({ was, correct, revision }: GivenAnswer): string {
  const word = (isRight: boolean | null) => (isRight ? 'right' : 'wrong');
  return `Counted as ${word(was)} at first, as ${word(correct)} under revision ${revision}.`;
}
