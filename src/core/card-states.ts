import type { Progress } from './progress.ts';
import { isSoundMemory } from './schedule.ts';

/** Cards by stage; `gone` ones are in the record but not in the content. */
export interface CardStates {
  new: number;
  learning: number;
  /** In review, with a stability under three weeks. */
  young: number;
  /** In review, with a stability of three weeks or more (Anki's "mature"). */
  mature: number;
  gone: number;
}

/** Days of stability from which a card is mature. */
export const MATURE_DAYS = 21;

/** How many of the content's cards are at which stage. */
export function cardStates(ids: readonly string[], { cards }: Pick<Progress, 'cards'>): CardStates {
  const states: CardStates = { new: 0, learning: 0, young: 0, mature: 0, gone: 0 };
  const known = new Set(ids);
  for (const id of known) {
    const memory = cards.get(id);
    if (!memory || !isSoundMemory(memory)) states.new += 1;
    else if (memory.state !== 'review') states.learning += 1;
    else if (memory.stability < MATURE_DAYS) states.young += 1;
    else states.mature += 1;
  }
  for (const id of cards.keys()) if (!known.has(id)) states.gone += 1;
  return states;
}
