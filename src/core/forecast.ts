/** How many cards will fall due when. */
import type { Progress } from './progress.ts';
import { isSoundMemory } from './schedule.ts';

/** Cards due, if nothing is reviewed until then. */
export interface DueForecast {
  /** Due on a day before today and not reviewed: apart, so that it does not look like today's work. */
  backlog: number;
  /** Falling due on today (first) and each day after it. */
  days: readonly number[];
  /** Falling due later than that. */
  later: number;
}

/** The forecast from a study day on, for so many days; suspended cards and such as the content has not are left out. */
export function dueForecast(
  ids: readonly string[],
  progress: Pick<Progress, 'cards' | 'suspended'>,
  { day, days }: { day: number; days: number },
): DueForecast {
  const counts = Array.from({ length: days }, () => 0);
  let backlog = 0;
  let later = 0;
  for (const id of new Set(ids)) {
    const memory = progress.cards.get(id);
    if (!memory || !isSoundMemory(memory) || progress.suspended.has(id)) continue;
    const ahead = memory.dueDay - day;
    const known = counts[ahead];
    if (ahead < 0) backlog += 1;
    else if (known === undefined) later += 1;
    else counts[ahead] = known + 1;
  }
  return { backlog, days: counts, later };
}
