import type { Question } from './bank.ts';
import { easiestKeys, guessKeys, guessLimit, modelWeights } from './guesser.ts';

/** Questions that are shown of those that give most away. */
const shownQuestions = 20;

/** Of what the model goes by, this much is shown. */
const shownWeights = 4;

/** Lines for a terminal: how well each rule guesses, and where. */
export function guessReport(questions: readonly Question[]): string[] {
  const guesses = guessKeys(questions);
  const limit = guessLimit(guesses[0]?.count ?? 1);
  const strongest = modelWeights(questions).slice(0, shownWeights);
  return [
    `Guessed right without knowing AWS, of ${guesses[0]?.count ?? 0} single-answer questions; ${percent(limit)} is the most:`,
    ...guesses.map(
      ({ rule, score }) =>
        `  ${rule.padEnd(22)} ${percent(score).padStart(6)}${score > limit ? '  TOO WELL' : ''}`,
    ),
    `The model goes by ${strongest.map(({ name, weight }) => `${weight > 0 ? 'more' : 'less'} ${name} (${weight.toFixed(2)})`).join(', ')}.`,
    '',
    'Keys that their looks give away most, with how likely the model finds them and the rules that find them:',
    ...easiestKeys(questions, shownQuestions).map(
      ({ id, chance, rules }) => `  ${id} (${percent(chance)}; ${rules.join(', ') || 'no rule'})`,
    ),
    '',
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
