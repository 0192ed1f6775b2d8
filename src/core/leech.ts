/** Cards that are forgotten again and again. */
import type { CardMemory, Progress } from './progress.ts';
import { isPutAway } from './queue.ts';
import { isSoundMemory } from './schedule.ts';

/** Whether a card has lapsed as often as the setting allows. A lapse is an Again on a card in review. */
export function isLeech({ lapses }: Pick<CardMemory, 'lapses'>, leechLapses: number): boolean {
  return lapses >= leechLapses;
}

/**
 * Whether the rating just given is one after which to propose something: the lapse that makes a leech, and every half
 * as many after it (Anki manual, "Leeches").
 */
export function isLeechNow(memory: CardMemory, leechLapses: number): boolean {
  if (memory.lastRating !== 1 || memory.state !== 'relearning') return false;
  const beyond = memory.lapses - leechLapses;
  return beyond >= 0 && beyond % Math.ceil(leechLapses / 2) === 0;
}

/** The leeches among these cards that are still in the reviews, most lapses first. */
export function leeches(
  ids: readonly string[],
  progress: Pick<Progress, 'cards' | 'suspended' | 'buried' | 'settings'>,
  day: number,
): string[] {
  return ids
    .flatMap((id) => {
      const memory = progress.cards.get(id);
      const isOne =
        memory && isSoundMemory(memory) && isLeech(memory, progress.settings.leechLapses);
      return isOne && !isPutAway(id, progress, day) ? { id, lapses: memory.lapses } : [];
    })
    .sort((a, b) => b.lapses - a.lapses)
    .map(({ id }) => id);
}
