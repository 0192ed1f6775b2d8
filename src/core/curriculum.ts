/** In which order cards are begun: the order of the course, but nothing before what it builds on. */
import type { CardMemory, Progress } from './progress.ts';

/** A card as far as the order of beginning needs it. */
export interface CourseCard {
  id: string;
  facts: readonly string[];
  /** Place in the content. */
  order: number;
  /** Facts to know first. */
  needs?: readonly string[];
}

/**
 * The cards that can be begun now, in the order of the course: those of which every needed fact has a card that was
 * recalled at least once. A fact that no card tests holds nothing back, and where needs run in a circle the first of
 * its cards in the order of the course goes ahead, so that every card comes up sooner or later.
 */
export function readyToBegin<T extends CourseCard>(
  fresh: readonly T[],
  course: readonly CourseCard[],
  progress: Pick<Progress, 'cards'>,
): T[] {
  const ordered = [...fresh].sort((a, b) => a.order - b.order);
  if (ordered.every(({ needs = [] }) => needs.length === 0)) return ordered;
  const met = new Set<string>();
  const coming = new Set<string>();
  for (const { id, facts } of course) {
    const isMet = hasBeenRecalled(progress.cards.get(id));
    for (const fact of facts) (isMet ? met : coming).add(fact);
  }
  const isOpen = (fact: string) => coming.has(fact) && !met.has(fact);
  const ready = ordered.filter(({ needs = [] }) => !needs.some(isOpen));
  // Something else is under way: the rest waits for it.
  const isUnderWay = course.some(({ id }) => {
    const memory = progress.cards.get(id);
    return memory !== undefined && !hasBeenRecalled(memory);
  });
  return ready.length > 0 || isUnderWay ? ready : ordered.slice(0, 1);
}

function hasBeenRecalled(memory: CardMemory | undefined): boolean {
  return memory !== undefined && (memory.state === 'review' || memory.lastRating > 1);
}
