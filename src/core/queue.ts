/** Which cards to show now, in which order, and what the day's limits hold back. */
import { emptyTally } from './day-tally.ts';
import { readyToBegin } from './curriculum.ts';
import type { CardMemory, DayTally, Progress } from './progress.ts';
import { isSoundMemory, type Moment, retrievability } from './schedule.ts';
import { studyDay } from './study-day.ts';

/** A card of the content, as far as the queue needs it. */
export interface CardInfo {
  id: string;
  /** Facts it tests; cards that share one are siblings. */
  facts: readonly string[];
  /** Place in the content: new cards come in this order. */
  order: number;
  /** Facts to know first: until a card of each has been recalled, this one is not begun. */
  needs?: readonly string[];
}

/** What to review, and what is held back. */
export interface ReviewQueue {
  /** Cards to show now: learning steps first, then reviews, then new cards. */
  due: string[];
  /** How many of `due` are of each kind. */
  counts: { learning: number; review: number; new: number };
  /** Cards that could be shown today but for the daily limits. */
  hiddenByLimit: { review: number; new: number };
  /** Epoch ms at which the next learning step falls due; none when no step is waiting. */
  nextStepAt: number | null;
}

/** The content's cards, the learner's progress and the present. */
export interface QueueRequest {
  cards: readonly CardInfo[];
  progress: Pick<Progress, 'cards' | 'suspended' | 'buried' | 'days' | 'settings' | 'wanted'>;
  moment: Moment;
  /**
   * What a plan wants studied today, in its order. It takes the place of due reviews and of new cards, and no limit
   * holds it back; those rated today are left out. Null or none: as usual.
   */
  planned?: readonly string[] | null;
}

/** A card that has been seen, with what is known of it. */
interface BegunCard {
  card: CardInfo;
  memory: CardMemory;
}

/** The cards of the content by what can be done with them now. */
interface SortedCards {
  steps: BegunCard[];
  waiting: BegunCard[];
  reviews: BegunCard[];
  fresh: CardInfo[];
  /** Facts tested today, or about to be by a step: their other cards wait until tomorrow. */
  taken: Set<string>;
}

/** Whether a card is suspended, or buried until after this study day. */
export function isPutAway(
  id: string,
  { suspended, buried }: Pick<Progress, 'suspended' | 'buried'>,
  day: number,
): boolean {
  // A journey westwards can bring a day back: what was buried on the next one stays buried.
  return suspended.has(id) || (buried.get(id) ?? -Infinity) >= day;
}

/** The review queue at a moment. */
export function reviewQueue(request: QueueRequest): ReviewQueue {
  const { cards, progress, moment, planned = null } = request;
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const left = limitsLeft(progress, day);
  const { steps, waiting, reviews, fresh, taken } = sortCards(cards, progress, moment.at, day);
  // Steps left from an earlier day are like other reviews: a plan decides on them.
  const wantedSteps = planned && new Set(planned);
  const isOpen = ({ card, memory }: BegunCard) =>
    memory.lastDay === day || !wantedSteps || wantedSteps.has(card.id);
  const learning = inStepOrder(steps)
    .filter(isOpen)
    .filter(({ card, memory }) => memory.lastDay === day || takeApart(card, taken))
    .map(({ card }) => card);
  const nextStepAt = waiting.reduce<number | null>(
    (next, { memory }) => Math.min(next ?? Infinity, memory.dueAt),
    null,
  );
  if (planned) return plannedQueue({ request, planned, learning, taken, nextStepAt, day });
  const reviewable = inReviewOrder(reviews, day).filter((card) => takeApart(card, taken));
  const isWanted = ({ id }: CardInfo) => progress.wanted.includes(id);
  const wanted = fresh.filter(isWanted).filter((card) => takeApart(card, taken));
  const others = fresh.filter((card) => !isWanted(card));
  const beginnable = readyToBegin(others, cards, progress).filter((card) => takeApart(card, taken));
  const shownReviews = reviewable.slice(0, left.review);
  const begun = beginnable.slice(0, Math.max(0, left.new - wanted.length));
  const shownNew = [...wanted, ...begun];
  return {
    due: [...learning, ...shownReviews, ...shownNew].map(({ id }) => id),
    counts: { learning: learning.length, review: shownReviews.length, new: shownNew.length },
    hiddenByLimit: {
      review: reviewable.length - shownReviews.length,
      new: beginnable.length - begun.length,
    },
    nextStepAt,
  };
}

interface PlannedRequest {
  request: QueueRequest;
  planned: readonly string[];
  learning: readonly CardInfo[];
  taken: Set<string>;
  nextStepAt: number | null;
  day: number;
}

function plannedQueue(plan: PlannedRequest): ReviewQueue {
  const { request, planned, learning, taken, nextStepAt, day } = plan;
  const { cards, progress } = request;
  const byId = new Map(cards.map((card) => [card.id, card]));
  const steps = new Set(learning.map(({ id }) => id));
  const now = planned.flatMap((id) => {
    const card = byId.get(id);
    const memory = progress.cards.get(id);
    const isDone = memory !== undefined && memory.lastDay >= day;
    if (!card || isDone || steps.has(id) || isPutAway(id, progress, day)) return [];
    return takeApart(card, taken) ? [{ id, isNew: memory === undefined }] : [];
  });
  const fresh = now.filter(({ isNew }) => isNew).length;
  return {
    due: [...steps, ...now.map(({ id }) => id)],
    counts: { learning: steps.size, review: now.length - fresh, new: fresh },
    hiddenByLimit: { review: 0, new: 0 },
    nextStepAt,
  };
}

/** How many cards known before were reviewed on a study day. */
export function reviewedOn(progress: Pick<Progress, 'cards' | 'days'>, day: number): number {
  let seen = 0;
  for (const memory of progress.cards.values()) if (memory.lastDay === day) seen += 1;
  return Math.max(0, seen - (progress.days.get(day) ?? emptyTally).newCards);
}

function sortCards(
  cards: readonly CardInfo[],
  progress: Pick<Progress, 'cards' | 'suspended' | 'buried'>,
  at: number,
  day: number,
): SortedCards {
  const sorted: SortedCards = { steps: [], waiting: [], reviews: [], fresh: [], taken: new Set() };
  for (const card of cards) {
    const memory = progress.cards.get(card.id);
    const isHidden = isPutAway(card.id, progress, day);
    if (!memory || !isSoundMemory(memory)) {
      if (!isHidden) sorted.fresh.push(card);
      continue;
    }
    const isWaiting = memory.state !== 'review' && memory.dueAt > at;
    // A card put away after its review has still shown its facts today.
    if (memory.lastDay === day || (isWaiting && !isHidden)) take(card, sorted.taken);
    if (isHidden) continue;
    if (isWaiting) sorted.waiting.push({ card, memory });
    else if (memory.state !== 'review') sorted.steps.push({ card, memory });
    else if (memory.dueDay <= day) sorted.reviews.push({ card, memory });
  }
  return sorted;
}

/** How many cards the limits still allow today; steps of a card already counted cost nothing. */
function limitsLeft(progress: QueueRequest['progress'], day: number) {
  const tally: DayTally = progress.days.get(day) ?? emptyTally;
  const reviewed = reviewedOn(progress, day);
  const { reviewsPerDay, newPerDay } = progress.settings;
  return {
    review: Math.max(0, reviewsPerDay + tally.moreReviews - reviewed),
    new: Math.max(0, newPerDay + tally.moreNew - tally.newCards),
  };
}

function inStepOrder(steps: readonly BegunCard[]): BegunCard[] {
  return [...steps].sort((a, b) => a.memory.dueAt - b.memory.dueAt || a.card.order - b.card.order);
}

/** By due day, then the card nearest to being forgotten. */
function inReviewOrder(reviews: readonly BegunCard[], day: number): CardInfo[] {
  return reviews
    .map(({ card, memory }) => ({ card, memory, recall: retrievability(memory, day) }))
    .sort(
      (a, b) =>
        a.memory.dueDay - b.memory.dueDay || a.recall - b.recall || a.card.order - b.card.order,
    )
    .map(({ card }) => card);
}

function take(card: CardInfo, taken: Set<string>): void {
  for (const fact of card.facts) taken.add(fact);
}

/** Takes a card's facts for today, if none of them is taken. */
function takeApart(card: CardInfo, taken: Set<string>): boolean {
  if (card.facts.some((fact) => taken.has(fact))) return false;
  take(card, taken);
  return true;
}
