/** After an absence: the backlog in days of bearable size, what helps most first. */
import type { Progress } from './progress.ts';
import { type CardInfo, isPutAway } from './queue.ts';
import { isSoundMemory, memoryModel, retrievability } from './schedule.ts';

/** What is overdue, and what to do with it. */
export interface CatchUp {
  /** Cards that fell due before today. */
  backlog: number;
  /** Those to review today, in order; no more than the day's share. */
  today: readonly string[];
  /** Reviews on today and the days after it until the backlog is gone; what falls due meanwhile is not in it. */
  days: readonly number[];
}

/** What to catch up on. */
export interface CatchUpRequest {
  cards: readonly CardInfo[];
  progress: Pick<Progress, 'cards' | 'suspended' | 'buried' | 'settings'>;
  day: number;
  /** Reviews of the backlog a day, at least 1. */
  perDay: number;
}

/** From so many cards overdue for more than a day, going on as usual would be a wall of cards. */
export const BACKLOG_CARDS = 40;

/** How far ahead a review should still help. */
const HORIZON_DAYS = 30;

/**
 * A plan for the backlog. First come the cards whose review now adds most to recall in 30 days. A card that is almost
 * surely forgotten adds little more if it comes a few days later; one on the brink is saved by a review now.
 */
export function catchUp({ cards, progress, day, perDay }: CatchUpRequest): CatchUp {
  const { recall, rated } = memoryModel(progress.settings.fsrsParameters);
  const overdue = cards
    .flatMap(({ id, order }) => {
      const memory = progress.cards.get(id);
      if (!memory || !isSoundMemory(memory) || memory.dueDay >= day) return [];
      if (isPutAway(id, progress, day)) return [];
      const days = Math.max(0, day - memory.lastDay);
      const now = retrievability(memory, day);
      const kept = recall(HORIZON_DAYS, rated(memory, days, 3).stability);
      const relearned = recall(HORIZON_DAYS, rated(memory, days, 1).stability);
      const without = retrievability(memory, day + HORIZON_DAYS);
      return { id, order, gain: now * kept + (1 - now) * relearned - without };
    })
    .sort((a, b) => b.gain - a.gain || a.order - b.order);
  const share = Math.max(1, Math.floor(perDay));
  const dayCount = Math.ceil(overdue.length / share);
  return {
    backlog: overdue.length,
    today: overdue.slice(0, share).map(({ id }) => id),
    days: Array.from({ length: dayCount }, (_, index) =>
      Math.min(share, overdue.length - index * share),
    ),
  };
}

/** How many cards fell due before a day and are not put away. */
export function overdueCount(
  cards: readonly Pick<CardInfo, 'id'>[],
  progress: Pick<Progress, 'cards' | 'suspended' | 'buried'>,
  day: number,
): number {
  let count = 0;
  for (const { id } of cards) {
    const memory = progress.cards.get(id);
    const isOverdue = memory !== undefined && isSoundMemory(memory) && memory.dueDay < day;
    if (isOverdue && !isPutAway(id, progress, day)) count += 1;
  }
  return count;
}
