/**
 * Cards for a session outside the schedule. Rated as `cram` they change no schedule; the learner may ask that ratings
 * count, then they are reviews like others.
 */
import type { Progress } from './progress.ts';
import type { CardInfo } from './queue.ts';
import { isSoundMemory, retrievability } from './schedule.ts';

/** What to take cards from, and on which study day. */
export interface CramRequest {
  cards: readonly CardInfo[];
  progress: Pick<Progress, 'cards' | 'suspended'>;
  day: number;
}

/** All these cards for cramming, those nearest to being forgotten first, those not begun last; no suspended ones. */
export function cramCards({ cards, progress, day }: CramRequest): string[] {
  return begunFirst(cards, progress, day).map(({ id }) => id);
}

/** The cards that will fall due after today and within so many days, for those who review ahead; soonest first. */
export function cardsAhead({ cards, progress, day }: CramRequest, days: number): string[] {
  return begunFirst(cards, progress, day)
    .filter(({ dueDay }) => dueDay !== null && dueDay > day && dueDay <= day + days)
    .sort((a, b) => (a.dueDay ?? 0) - (b.dueDay ?? 0))
    .map(({ id }) => id);
}

function begunFirst(
  cards: readonly CardInfo[],
  progress: Pick<Progress, 'cards' | 'suspended'>,
  day: number,
) {
  return cards
    .filter(({ id }) => !progress.suspended.has(id))
    .map(({ id, order }) => {
      const memory = progress.cards.get(id);
      if (!memory || !isSoundMemory(memory)) return { id, order, recall: 2, dueDay: null };
      return { id, order, recall: retrievability(memory, day), dueDay: memory.dueDay };
    })
    .sort((a, b) => a.recall - b.recall || a.order - b.order);
}
