import { keepTogether } from '#core/keep-together.ts';
import { drawPractice } from '#core/paper.ts';
import { seedFromText, shuffle } from '#core/random.ts';
import { newId } from '#state/clock.ts';
import { selectOpenQuiz } from '#state/selectors.ts';
import type { StudyStore } from '#state/study-store.ts';
import { bank } from './bank.ts';

/** The questions of each scenario: drawn together they stand together. */
const groups = bank.scenarios.map(({ questions }) => questions);

/** Draws a quiz from these questions and begins it; a quiz still open ends. */
export function startQuiz(store: StudyStore, pool: readonly string[], count: number): void {
  const seed = seedFromText(newId());
  const { questions } = store.getState().progress;
  begin(store, drawPractice({ pool, count, questions, seed }), seed);
}

/** Begins a quiz of exactly these questions, in a new order; a quiz still open ends. */
export function askQuestions(store: StudyStore, questions: readonly string[]): void {
  const seed = seedFromText(newId());
  begin(store, shuffle(questions, seed), seed);
}

function begin(store: StudyStore, questions: readonly string[], seed: number): void {
  const open = selectOpenQuiz(store.getState());
  if (open) store.getState().finishSitting(open.id);
  store.getState().startPractice(keepTogether(questions, groups), seed);
}
