/** A key that alone repeats an unusual word of its stem can be found without knowing the subject. */
import type { Question } from './bank.ts';
import { isSingleAnswer } from './key-balance.ts';
import type { Problem } from './problem.ts';
import type { Placed } from './read-items.ts';
import { richText } from './rich-text.ts';
import { topicWords } from './words.ts';

/** A word is unusual when no more than this share of all stems holds it; "task" and "service" tell nothing. */
const unusualShare = 0.01;

/** Problems of questions whose key is given away by a word. */
export function lintHints(questions: readonly Placed<Question>[]): Problem[] {
  const stems = questions.map((question) => topicWords(richText(question.stem)));
  const uses = new Map<string, number>();
  for (const word of stems.flatMap((stem) => [...stem])) uses.set(word, (uses.get(word) ?? 0) + 1);
  const isUnusual = (word: string) => (uses.get(word) ?? 0) <= questions.length * unusualShare;
  return questions.flatMap((question, i): Problem[] => {
    const hints = hintsIn(question, stems[i] ?? new Set()).filter(isUnusual);
    if (hints.length === 0) return [];
    const words = hints.map((word) => `"${word}"`).join(', ');
    const message = `"${question.id}": only the right option repeats ${words} from the stem; let another repeat it too, or none.`;
    return [{ ...question.place, message }];
  });
}

/** Words of the stem that the key repeats and no other option does. */
function hintsIn(question: Question, stem: ReadonlySet<string>): string[] {
  if (!isSingleAnswer(question)) return [];
  const wordsOf = (isRight: boolean) =>
    question.options
      .filter(({ correct }) => correct === isRight)
      .flatMap(({ text }) => [...topicWords(richText(text))]);
  const others = new Set(wordsOf(false));
  return wordsOf(true).filter((word) => stem.has(word) && !others.has(word));
}
