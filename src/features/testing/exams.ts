/** Exams that a learner has sat, to test what comes of them. */
import type { QuestionOutline } from '#bank/bank.ts';
import { rightAnswer } from '#core/grade.ts';
import { createClock } from '#state/clock.ts';
import type { StudyState } from '#state/study-store.ts';
import { findQuestion } from '../bank.ts';

/** An exam of these questions, answered rightly but for those missed, which stay empty, and handed in. */
export function satExam(
  study: StudyState,
  questions: readonly QuestionOutline[],
  missed: readonly QuestionOutline[],
): void {
  const now = () => createClock().now();
  const { sitting } = study.startExam({
    blueprint: 'test',
    mode: 'strict',
    limitMs: 3_600_000,
    seed: 7,
    questions: questions.map(({ id }) => id),
    unscored: [],
  });
  for (const question of questions.filter((item) => !missed.includes(item))) {
    const entry = { options: rightAnswer(question) };
    study.enterAnswer({ sitting, question: question.id, entry, elapsedMs: 1000, now: now() });
  }
  study.submitExam({ sitting, find: findQuestion, now: now() });
}
