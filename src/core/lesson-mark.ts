import type { LessonMark } from './event.ts';
import type { Progress } from './progress.ts';

/**
 * How far a lesson is. What the learner said stands; else it is done when every recall prompt of its text has been
 * answered, and being read once it was opened.
 */
export function lessonMark(
  progress: Pick<Progress, 'lessons' | 'cards'>,
  topic: string,
  prompts: readonly string[],
): LessonMark {
  const said = progress.lessons.get(topic) ?? 'unread';
  if (said !== 'reading') return said;
  return prompts.length > 0 && prompts.every((id) => progress.cards.has(id)) ? 'done' : 'reading';
}
