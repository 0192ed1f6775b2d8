import type { ExamMode } from '#core/event.ts';
import { drawUnscored, examLimitMs, fitBlueprint } from '#core/exam-terms.ts';
import { type Blueprint, drawPaper } from '#core/paper.ts';
import { seedFromText } from '#core/random.ts';
import { newId } from '#state/clock.ts';
import type { StudyStore } from '#state/study-store.ts';
import { bank } from '../bank.ts';

/** How an exam is begun. */
export interface ExamChoice {
  blueprint: Blueprint;
  mode: ExamMode;
  /** Whether some questions do not count. */
  unscored: boolean;
}

/** The blueprint as far as the bank allows. */
export function possibleBlueprint(blueprint: Blueprint): Blueprint {
  return fitBlueprint(blueprint, bank.questions.length);
}

/** Draws a paper and begins the exam; questions not seen before come first. */
export function startExam(store: StudyStore, { blueprint, mode, unscored }: ExamChoice): void {
  const seed = seedFromText(newId());
  const { questions: known, settings } = store.getState().progress;
  const possible = possibleBlueprint(blueprint);
  const seen = new Set([...known].filter(([, { last }]) => last !== null).map(([id]) => id));
  const paper = drawPaper({ blueprint: possible, pool: bank.questions, seen, seed });
  store.getState().startExam({
    blueprint: blueprint.id,
    mode,
    limitMs: examLimitMs(possible, settings.extraTime),
    seed,
    questions: paper.questions,
    unscored: unscored ? drawUnscored(paper.questions, possible.unscored, seed) : [],
  });
}
