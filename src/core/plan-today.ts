/** What to study today, the best use of the next seconds first. */
import { readyToBegin } from './curriculum.ts';
import type { PlanRequest, SortedCards } from './plan-cards.ts';
import type { BegunFuture, Course, Tables } from './plan-course.ts';
import type { Solution } from './plan-prices.ts';
import { worthByChoice, worthOfBegin, worthOfBegins, worthOfReview } from './plan-worth.ts';
import { isPutAway } from './queue.ts';

/** One card to study today. */
export interface PlannedCard {
  id: string;
  kind: 'review' | 'new';
  /** Expected seconds, same-day steps included. */
  seconds: number;
  /** What it adds to the expected number of cards recalled on the exam day, over doing it later or never. */
  gain: number;
}

/** A course with its solution. */
export interface Solved {
  course: Course;
  tables: Tables;
  solution: Solution;
}

/** The cards that are worth more today than later, by what a second brings; siblings apart, new cards in order. */
export function rankToday(
  request: PlanRequest,
  sorted: SortedCards,
  solved: Solved,
): PlannedCard[] {
  const { course, solution } = solved;
  const reviews = sorted.begun
    .filter(({ isOpenToday }) => isOpenToday)
    .map((card) => ({
      facts: card.facts,
      planned: {
        id: card.id,
        kind: 'review' as const,
        seconds: card.future.outcomes[0]?.seconds ?? 0,
        gain: gainToday(card.future, solved),
      },
    }));
  const gain = gainOfBeginning(solved);
  const fresh = sorted.fresh.filter(({ id }) => !isPutAway(id, request.progress, request.day));
  const begins = readyToBegin(fresh, request.cards, request.progress).map(({ id, facts }) => ({
    facts,
    planned: { id, kind: 'new' as const, seconds: course.habits.newSeconds, gain },
  }));
  // All new cards look alike: the plan says how many are for today. The others come before reviews that can wait.
  const share = Math.ceil(solution.begins[0] ?? 0);
  const isWorthIt = ({ planned }: (typeof reviews)[number]) => planned.gain > 0;
  const ranked = [...reviews.filter(isWorthIt), ...begins.slice(0, share)].sort(byGain);
  const spare = [...begins.slice(share), ...reviews.filter((one) => !isWorthIt(one)).sort(byGain)];
  const taken = new Set(sorted.taken);
  const planned: PlannedCard[] = [];
  for (const { facts, planned: card } of [...ranked, ...spare]) {
    if (facts.some((fact) => taken.has(fact))) continue;
    for (const fact of facts) taken.add(fact);
    planned.push(card);
  }
  return planned;
}

/** What a second brings, the most first. */
function byGain(
  { planned: a }: { planned: PlannedCard },
  { planned: b }: { planned: PlannedCard },
) {
  return b.gain / b.seconds - a.gain / a.seconds;
}

/** What a review today is worth over the best of later days and of none. */
function gainToday(future: BegunFuture, { course, solution }: Solved): number {
  const [today] = future.outcomes;
  if (!today || future.choices[0] !== 0) return 0;
  const later = worthByChoice(future, course, solution).subarray(1);
  return worthOfReview(today, 0, solution.worth) - Math.max(...later);
}

function gainOfBeginning({ course, tables, solution }: Solved): number {
  const later = worthOfBegins(course, tables, solution).subarray(1);
  return worthOfBegin(tables, 0, solution.worth) - Math.max(...later);
}

/** How many of the cards, from the first on, fit into so many seconds. */
export function fitting(cards: readonly PlannedCard[], seconds: number): number {
  let left = seconds;
  let count = 0;
  for (const card of cards) {
    left -= card.seconds;
    if (left < 0) break;
    count += 1;
  }
  return count;
}
