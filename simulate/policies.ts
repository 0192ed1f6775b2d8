/** The ways to study that are compared. */
import { emptyTally } from '#core/day-tally.ts';
import { fitForgetting, type RecallTest, recallTest } from '#core/forgetting-fit.ts';
import type { Rating } from '#core/event.ts';
import { planForExam } from '#core/plan.ts';
import type { PlanPrices } from '#core/plan-cards.ts';
import { attendance, habitsFrom, type TimedReview } from '#core/plan-habits.ts';
import type { CardMemory, DayTally } from '#core/progress.ts';
import { shuffle } from '#core/random.ts';
import { retrievability } from '#core/schedule.ts';
import { defaultSettings } from '#core/settings.ts';
import type { Policy, PolicyView } from './course.ts';

const tuningOf = (desiredRetention: number) => ({ desiredRetention, fsrsParameters: '' });

/** Our plan for the exam date, made anew every day. */
export function planPolicy(): Policy {
  let from: PlanPrices | null = null;
  const tests: RecallTest[] = [];
  const reviews: TimedReview[] = [];
  const days = new Map<number, DayTally>();
  const nothing = new Map<string, number>();
  return {
    name: 'plan',
    tuning: tuningOf(0.9),
    order: ({ day, terms, ids, memories }) => {
      const plan = planForExam({
        cards: ids.map((id, order) => ({ id, facts: [id], order })),
        progress: {
          cards: memories,
          suspended: nothing,
          buried: nothing,
          settings: defaultSettings,
        },
        day,
        examDay: day + terms.days,
        minutesPerDay: terms.minutesPerDay,
        spentSeconds: 0,
        habits: habitsFrom(reviews),
        forgetting: fitForgetting(tests),
        attendance: attendance({ days }, day),
        from,
      });
      from = plan?.prices ?? null;
      return plan?.today.map(({ id }) => id) ?? [];
    },
    seen: (seen) => {
      const { rating, before, day } = seen;
      reviews.push(seen);
      const test = recallTest(before, day, rating > 1);
      if (test) tests.push(test);
      days.set(day, { ...emptyTally, reviews: 1 });
    },
  };
}

/** FSRS at one desired retention: what is due, then new cards, then (`ahead`) what falls due soonest. */
export function fsrsPolicy(retention: number, ahead: boolean): Policy {
  return {
    name: `FSRS ${retention.toFixed(2)}${ahead ? '' : ', due only'}`,
    tuning: tuningOf(retention),
    order: ({ day, ids, memories }) => {
      const known = [...memories].filter(([, memory]) => memory.lastDay < day);
      const due = known
        .filter(([, { dueDay }]) => dueDay <= day)
        .sort(
          ([, a], [, b]) => a.dueDay - b.dueDay || retrievability(a, day) - retrievability(b, day),
        );
      const later = known
        .filter(([, { dueDay }]) => dueDay > day)
        .sort(([, a], [, b]) => a.dueDay - b.dueDay);
      const fresh = ids.filter((id) => !memories.has(id));
      return [...due.map(idOf), ...fresh, ...(ahead ? later.map(idOf) : [])];
    },
  };
}

const idOf = ([id]: readonly [string, CardMemory]) => id;

/** Any card at all, in an order drawn each day. */
export function randomPolicy(seed: number): Policy {
  return {
    name: 'random',
    tuning: tuningOf(0.9),
    order: ({ day, ids }) => shuffle(ids, seed + day),
  };
}

/** Five boxes of 1, 2, 4, 8 and 16 days; a forgotten card goes back to the first (Leitner, 1972). */
export function leitnerPolicy(): Policy {
  const boxes = new Map<string, { box: number; dueDay: number }>();
  return {
    name: 'Leitner',
    tuning: tuningOf(0.9),
    order: (view) => byDueDay(view, boxes),
    rated: (card, rating, day) => {
      const box = rating === 1 ? 0 : Math.min(4, (boxes.get(card)?.box ?? -1) + 1);
      boxes.set(card, { box, dueDay: day + 2 ** box });
    },
  };
}

/** SM-2 as published (Wozniak, 1990); Again, Hard, Good, Easy are the grades 1, 3, 4, 5. */
export function sm2Policy(): Policy {
  const items = new Map<string, { ease: number; count: number; days: number; dueDay: number }>();
  const grades: Record<Rating, number> = { 1: 1, 2: 3, 3: 4, 4: 5 };
  return {
    name: 'SM-2',
    tuning: tuningOf(0.9),
    order: (view) => byDueDay(view, items),
    rated: (card, rating, day) => {
      const grade = grades[rating];
      const { ease, count, days } = items.get(card) ?? { ease: 2.5, count: 0, days: 0 };
      const next = Math.max(1.3, ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02));
      const known = rating === 1 ? 0 : count;
      const wait = rating === 1 || known === 0 ? 1 : known === 1 ? 6 : Math.round(days * ease);
      items.set(card, {
        ease: next,
        count: rating === 1 ? 0 : count + 1,
        days: wait,
        dueDay: day + wait,
      });
    },
  };
}

/** What is due, longest first; then new cards; then what falls due soonest. */
function byDueDay(
  { day, ids, memories }: PolicyView,
  items: ReadonlyMap<string, { dueDay: number }>,
): string[] {
  const known = [...items].sort(([, a], [, b]) => a.dueDay - b.dueDay);
  const due = known.filter(([, { dueDay }]) => dueDay <= day).map(([id]) => id);
  const later = known.filter(([, { dueDay }]) => dueDay > day).map(([id]) => id);
  return [...due, ...ids.filter((id) => !memories.has(id)), ...later];
}
