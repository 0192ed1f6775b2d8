import type { CardInfo } from './queue.ts';
import type { Progress } from './progress.ts';
import { isSoundMemory, type Moment } from './schedule.ts';
import type { SecondChance } from './second-chance.ts';
import { studyDay } from './study-day.ts';

interface DueRequest {
  cards: readonly Pick<CardInfo, 'id' | 'facts'>[];
  chances: readonly SecondChance[];
  progress: Pick<Progress, 'cards'>;
  moment: Moment;
}

/** The facts of which a card that was begun is due now, or a second chance. The day's limits do not matter here. */
export function dueFacts({ cards, chances, progress, moment }: DueRequest): Set<string> {
  const today = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const isDue = (id: string) => {
    const memory = progress.cards.get(id);
    if (!memory || !isSoundMemory(memory)) return false;
    return memory.state === 'review' ? memory.dueDay <= today : memory.dueAt <= moment.at;
  };
  const due = new Set(chances.map(({ fact }) => fact));
  for (const { id, facts } of cards) {
    if (isDue(id)) for (const fact of facts) due.add(fact);
  }
  return due;
}
