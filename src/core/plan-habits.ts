/** What reviewing costs a learner in seconds, and how first ratings fall: what a plan reckons with. */
import { studiedCount } from './day-tally.ts';
import type { CardMemory, Progress } from './progress.ts';
import type { ReplayedReview } from './fold.ts';
import type { Rating } from './event.ts';
import { memoryModel, type Trace } from './schedule.ts';

/** A learner's habits; all seconds include the same-day steps that follow. */
export interface StudyHabits {
  /** Seconds for a card recalled. */
  recalledSeconds: number;
  /** Seconds for a card forgotten and learned again. */
  forgottenSeconds: number;
  /** Seconds to begin a card. */
  newSeconds: number;
  /** How many first ratings in all are Again, Hard, Good and Easy. */
  firstRatings: readonly [number, number, number, number];
}

/**
 * Of one about whom nothing is known: the mean times and first ratings of the Anki learners whose reviews FSRS is
 * fitted to (fsrs-rs `optimal_retention.rs`, `SimulatorConfig::default`), rounded, with our two learning steps.
 */
export const defaultHabits: StudyHabits = {
  recalledSeconds: 8,
  forgottenSeconds: 32,
  newSeconds: 28,
  firstRatings: [0.24, 0.09, 0.5, 0.17],
};

/** How many reviews the defaults weigh beside what was measured. */
const PRIOR_REVIEWS = 20;
/** A longer look at one card is a pause. */
const LONGEST_SECONDS = 120;

/** A review with its time. */
export interface TimedReview {
  card: string;
  rating: Rating;
  seconds: number;
  before: CardMemory | null;
  day: number;
}

/** Reviews of the record with their times. */
export function timedReviews(reviews: readonly ReplayedReview[]): TimedReview[] {
  return reviews.map(({ event: { card, rating, elapsedMs }, before, day }) => ({
    card,
    rating,
    seconds: elapsedMs / 1000,
    before,
    day,
  }));
}

type Kind = 'recalled' | 'forgotten' | 'new';

/** The habits that these reviews show; where they show little, the defaults. */
export function habitsFrom(reviews: readonly TimedReview[]): StudyHabits {
  const seconds = { recalled: 0, forgotten: 0, new: 0 };
  const counts = { recalled: 0, forgotten: 0, new: 0 };
  const firsts = [0, 0, 0, 0];
  /** What each card was last shown for: its same-day steps belong to that. */
  const shown = new Map<string, { kind: Kind; day: number }>();
  for (const { card, rating, seconds: taken, before, day } of reviews) {
    const last = shown.get(card);
    const isStep = before !== null && last?.day === day;
    const kind = isStep ? last.kind : kindOf(before, rating);
    seconds[kind] += Math.min(LONGEST_SECONDS, Math.max(0, taken));
    if (isStep) continue;
    counts[kind] += 1;
    shown.set(card, { kind, day });
    if (!before) firsts[rating - 1] = (firsts[rating - 1] ?? 0) + 1;
  }
  const mean = (kind: Kind, usual: number) =>
    (seconds[kind] + PRIOR_REVIEWS * usual) / (counts[kind] + PRIOR_REVIEWS);
  const share = (rating: Rating) =>
    ((firsts[rating - 1] ?? 0) + PRIOR_REVIEWS * (defaultHabits.firstRatings[rating - 1] ?? 0)) /
    (counts.new + PRIOR_REVIEWS);
  return {
    recalledSeconds: mean('recalled', defaultHabits.recalledSeconds),
    forgottenSeconds: mean('forgotten', defaultHabits.forgottenSeconds),
    newSeconds: mean('new', defaultHabits.newSeconds),
    firstRatings: [share(1), share(2), share(3), share(4)],
  };
}

function kindOf(before: CardMemory | null, rating: Rating): Kind {
  if (!before) return 'new';
  return rating === 1 ? 'forgotten' : 'recalled';
}

/** What is believed of a learner's attendance at first, and how many days that weighs beside what was seen. */
const PRIOR_ATTENDANCE = 0.9;
const PRIOR_DAYS = 7;
/** How many of the latest days tell of a learner's habits. */
const LATEST_DAYS = 28;

/** The share of the days before this one on which there was study, over at most four weeks. */
export function attendance(progress: Pick<Progress, 'days'>, day: number): number {
  const begun = Math.min(day, ...progress.days.keys());
  const days = Math.min(LATEST_DAYS, day - begun);
  const studied = Array.from({ length: days }, (_, back) => progress.days.get(day - 1 - back));
  const count = studied.filter((tally) => tally && studiedCount(tally) > 0).length;
  return (count + PRIOR_ATTENDANCE * PRIOR_DAYS) / (days + PRIOR_DAYS);
}

/** The traces that a first day leaves, by first rating, once the learning steps are done. */
export function firstTraces(fsrsParameters: string): readonly Trace[] {
  const { rated } = memoryModel(fsrsParameters);
  /** Ratings of one day: the steps after Again and Hard end with Good, after Good with another one. */
  const days: readonly (readonly Rating[])[] = [[1, 3, 3], [2, 3], [3, 3], [4]];
  return days.map((ratings) =>
    ratings.reduce<Trace>((trace, rating, index) => rated(index ? trace : null, 0, rating), {
      stability: 0,
      difficulty: 0,
    }),
  );
}
