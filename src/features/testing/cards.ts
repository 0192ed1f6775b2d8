/** Cards of the real bank to test with, as the review would bring them. */
import { reviewQueue } from '#core/queue.ts';
import type { Moment } from '#core/schedule.ts';
import { createClock } from '#state/clock.ts';
import type { StudyState } from '#state/study-store.ts';
import { findStudyCard, type StudyCard, studyCards } from '../study-cards.ts';

/** The present as the screens see it, also just after something was recorded. */
export function presentMoment({ progress }: Pick<StudyState, 'progress'>): Moment {
  const clock = createClock();
  const at = Math.max(clock.now(), progress.lastAt);
  return {
    at,
    offsetMinutes: clock.offsetMinutes(at),
    rolloverHour: progress.settings.rolloverHour,
  };
}

/** What is due now. */
export function dueQueue(study: Pick<StudyState, 'progress'>) {
  const { progress } = study;
  return reviewQueue({ cards: studyCards(progress), progress, moment: presentMoment(study) });
}

/** The `n`th card due now, from 0. */
export function dueCard(study: Pick<StudyState, 'progress'>, n = 0): StudyCard {
  const card = findStudyCard(dueQueue(study).due[n] ?? '', study.progress);
  if (!card) throw new Error(`Fewer than ${n + 1} cards are due.`);
  return card;
}
