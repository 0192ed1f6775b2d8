/** Replay, queue and plan on a large record, in Node: the same engine as Chromium's, without a page around it. */
import type { Rating, StudyEvent } from '#core/event.ts';
import { foldEvents, replayReviews } from '#core/fold.ts';
import { fitForgetting, recallTests } from '#core/forgetting-fit.ts';
import { planForExam, recallWithMinutes } from '#core/plan.ts';
import type { PlanRequest } from '#core/plan-cards.ts';
import { attendance, habitsFrom, timedReviews } from '#core/plan-habits.ts';
import { randomFrom } from '#core/random.ts';
import { reviewQueue } from '#core/queue.ts';
import { studyDay } from '#core/study-day.ts';
import type { Part } from './report.ts';

const DAY_MS = 86_400_000;
/** Noon of 2026-11-23. */
const NOW = 1_795_435_200_000;
const rounds = 9;

export async function benchMemory(): Promise<Part> {
  const large = inventReviews({ cards: 5000, reviews: 50_000 });
  const huge = inventReviews({ cards: 5000, reviews: 100_000 });
  const progress = foldEvents(large);
  const cards = cardsOf(5000);
  const moment = { at: NOW, offsetMinutes: 0, rolloverHour: 4 };
  const request = planRequest();
  const plan = planForExam(request);
  return {
    title: 'Memory, in Node',
    figures: [
      {
        name: 'queue for today, 5,000 cards and 50,000 reviews',
        unit: 'ms',
        digits: 1,
        values: timesOf(() => reviewQueue({ cards, progress, moment })),
        median: { limit: 30, goal: 10 },
      },
      {
        name: 'full replay of 100,000 reviews',
        unit: 'ms',
        values: timesOf(() => foldEvents(huge)),
        median: { limit: 500 },
      },
      {
        name: 'plan for 60 days and 1,000 cards',
        unit: 'ms',
        values: timesOf(() => planForExam(request)),
        median: { limit: 1000, goal: 500 },
      },
      {
        name: 'the same with two other minutes a day',
        unit: 'ms',
        values: timesOf(() => plan && recallWithMinutes(request, plan, [15, 25])),
        median: { limit: 1000 },
      },
    ],
  };
}

/** A course half begun, as of a learner who has reviewed for a month. */
function planRequest(): PlanRequest {
  const events = inventReviews({ cards: 500, reviews: 3000 });
  const progress = foldEvents(events);
  const reviews = replayReviews(events);
  const day = studyDay(NOW, 0, 4);
  return {
    cards: cardsOf(1000),
    progress,
    day,
    examDay: day + 60,
    minutesPerDay: 20,
    spentSeconds: 0,
    habits: habitsFrom(timedReviews(reviews)),
    forgetting: fitForgetting(recallTests(reviews)),
    attendance: attendance(progress, day),
  };
}

function cardsOf(count: number) {
  return Array.from({ length: count }, (_, order) => ({
    id: `card-${order}`,
    facts: [`fact-${order}`],
    order,
  }));
}

/** Reviews over a year, ten seconds each, mostly recalled; the last ones yesterday. */
function inventReviews({ cards, reviews }: { cards: number; reviews: number }): StudyEvent[] {
  const random = randomFrom(56);
  const ratings: readonly Rating[] = [1, 2, 3, 3, 3, 3, 3, 3, 4];
  return Array.from({ length: reviews }, (_, n) => {
    const card = n < cards ? n : Math.floor(random() * cards);
    return {
      id: `s-${n}`,
      device: 'bench',
      at: Math.round(NOW - DAY_MS - (365 * DAY_MS * (reviews - n)) / reviews),
      offsetMinutes: 0,
      content: 'bench',
      type: 'review',
      card: `card-${card}`,
      rating: ratings[Math.floor(random() * ratings.length)] ?? 3,
      elapsedMs: 10_000,
      place: 'review',
    };
  });
}

/** Milliseconds of each round; the first, which warms up, is left out. */
function timesOf(work: () => unknown): number[] {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    work();
    if (round > 0) times.push(performance.now() - began);
  }
  return times;
}
