/** What the record tells of reviews: each card's history, and how well recall has kept to its target. */
import { type Accuracy, accuracy } from './accuracy.ts';
import { MATURE_DAYS } from './card-states.ts';
import type { Rating, StudyEvent } from './event.ts';
import { type ReplayedReview, replayReviews } from './fold.ts';
import type { CardMemory } from './progress.ts';
import { retrievability } from './schedule.ts';

/** One line of a card's history. */
export interface HistoryEntry {
  /** Id of the event. */
  event: string;
  at: number;
  offsetMinutes: number;
  day: number;
  rating: Rating;
  elapsedMs: number;
  place: 'lesson' | 'review';
  /** Days since the review before; none for the first. */
  daysSince: number | null;
  /** Probability of recall that was predicted; none for the first review. */
  predicted: number | null;
  before: CardMemory | null;
  after: CardMemory;
}

/** All reviews of a card that count, oldest first; those taken back are not among them. */
export function cardHistory(events: Iterable<StudyEvent>, card: string): HistoryEntry[] {
  return replayReviews(events)
    .filter((review) => review.event.card === card)
    .map((review) => {
      const { event, before, after, day } = review;
      const { id, at, offsetMinutes, rating, elapsedMs, place } = event;
      const daysSince = before && Math.max(0, day - before.lastDay);
      const predicted = before && retrievability(before, day);
      const told = { event: id, at, offsetMinutes, day, rating, elapsedMs, place };
      return { ...told, daysSince, predicted, before, after };
    });
}

/** How old a memory was when it was put to the test, by its stability. */
export type MemoryAge = 'week' | 'young' | 'mature';

/** Recall measured among reviews of one age. */
export interface Retention {
  /** Stability under 7 days, under 21, and from 21 on. */
  age: MemoryAge | 'all';
  /** Recalled (rated better than Again) among the reviews, with a 90 % interval. */
  measured: Accuracy;
  /** Mean probability of recall that was predicted for the same reviews; none without reviews. */
  predicted: number | null;
}

/** Days of stability from which a memory is older than a week. */
const WEEK_DAYS = 7;

/**
 * Measured retention by the age of the memory, since a study day. Only reviews that test memory count: of cards in
 * review, on a later day than the last time (Anki counts its "true retention" likewise).
 */
export function measuredRetention(
  reviews: readonly ReplayedReview[],
  { since }: { since: number },
): Retention[] {
  const tests = reviews.filter((review) => isTest(review) && review.day >= since);
  const ages: readonly Retention['age'][] = ['week', 'young', 'mature', 'all'];
  return ages.map((age) => {
    const some = tests.filter(({ before }) => age === 'all' || ageOf(before) === age);
    const recalled = some.filter(({ event }) => event.rating > 1).length;
    const sum = some.reduce(
      (total, { before, day }) => total + (before ? retrievability(before, day) : 0),
      0,
    );
    return {
      age,
      measured: accuracy(recalled, some.length),
      predicted: some.length === 0 ? null : sum / some.length,
    };
  });
}

/** Whether a review put memory to the test: the card waited for at least one whole day. */
export function isTest({ before, day }: ReplayedReview): boolean {
  return before !== null && before.state === 'review' && day > before.lastDay;
}

function ageOf(memory: CardMemory | null): MemoryAge {
  if (!memory || memory.stability < WEEK_DAYS) return 'week';
  return memory.stability < MATURE_DAYS ? 'young' : 'mature';
}
