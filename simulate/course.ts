/** One learner on one course under one policy, from the first day to the exam. */
import type { Rating } from '#core/event.ts';
import type { CardMemory } from '#core/progress.ts';
import { reviewCard, type Tuning } from '#core/schedule.ts';
import { DAY_MS, HOUR_MS } from '#core/study-day.ts';
import { chance } from './chance.ts';
import type { Learner, TrueMemory } from './learners.ts';

/** What a course is: the same for all policies. */
export interface CourseTerms {
  cards: number;
  days: number;
  minutesPerDay: number;
}

/** What a policy sees: the memories as the app's scheduler knows them, never the true ones. */
export interface PolicyView {
  day: number;
  terms: CourseTerms;
  ids: readonly string[];
  memories: ReadonlyMap<string, CardMemory>;
}

/** Who decides what to study. Same-day steps follow the app's scheduler whatever the policy. */
export interface Policy {
  name: string;
  tuning: Tuning;
  /** Cards for a day in order; study ends with the minutes or the list. */
  order: (view: PolicyView) => readonly string[];
  /** Told of the first rating of a card on a day. */
  rated?: (card: string, rating: Rating, day: number) => void;
  /** Told of every rating, with the memory before it. */
  seen?: (seen: {
    card: string;
    rating: Rating;
    before: CardMemory | null;
    day: number;
    seconds: number;
  }) => void;
}

export interface CourseResult {
  /** Mean true probability of recall over all cards on the day of the exam. */
  recall: number;
  /** Minutes of each day with study. */
  minutes: number[];
  begun: number;
}

/** The first study day: any would do. */
const FIRST_DAY = 20_000;
/** At first, study ends when so little time is left; later, when less is left than the longest card so far took. */
const RESERVE_SECONDS = 20;
/** Probability of recall a few minutes after the answer was seen. */
const STEP_RECALL = 0.95;

/** Runs a course to its end. The same seed gives the same luck to every policy. */
export function runCourse(
  learner: Learner,
  terms: CourseTerms,
  policy: Policy,
  seed: number,
): CourseResult {
  const ids = Array.from({ length: terms.cards }, (_, index) => `c${index}`);
  const truth = new Map(ids.map((id, index) => [id, learner.memory(index)]));
  const luck = new Map(ids.map((id) => [id, chance('luck', seed, id)]));
  const memories = new Map<string, CardMemory>();
  const minutes: number[] = [];
  const pace = { longest: RESERVE_SECONDS };
  for (let ahead = 0; ahead < terms.days; ahead += 1) {
    if (!learner.attends(ahead)) continue;
    const day = FIRST_DAY + ahead;
    const view = { day, terms: { ...terms, days: terms.days - ahead }, ids, memories };
    minutes.push(studyDay({ learner, policy, truth, luck, memories, day, view, pace }) / 60);
  }
  const examDay = FIRST_DAY + terms.days;
  const sum = [...truth.values()].reduce((total, memory) => total + memory.recall(examDay), 0);
  return { recall: sum / terms.cards, minutes, begun: memories.size };
}

interface DayRun {
  learner: Learner;
  policy: Policy;
  truth: ReadonlyMap<string, TrueMemory>;
  luck: ReadonlyMap<string, () => number>;
  memories: Map<string, CardMemory>;
  day: number;
  view: PolicyView;
  pace: { longest: number };
}

/** One day of study; returns its seconds. */
function studyDay(run: DayRun): number {
  const { policy, memories, day, view, pace } = run;
  const limit = view.terms.minutesPerDay * 60;
  const steps = new Set(
    [...memories].filter(([, memory]) => memory.state !== 'review').map(([id]) => id),
  );
  const list = policy.order(view);
  const shown = new Set<string>();
  let spent = 0;
  let next = 0;
  const now = () => day * DAY_MS + 12 * HOUR_MS + spent * 1000;
  while (spent + pace.longest <= limit) {
    const id = dueStep(steps, memories, now()) ?? takeNext() ?? dueStep(steps, memories, Infinity);
    if (id === undefined) break;
    const taken = present(run, id, { now: now(), isFirst: !shown.has(id) });
    spent += taken;
    pace.longest = Math.max(pace.longest, taken);
    shown.add(id);
    if (memories.get(id)?.state === 'review') steps.delete(id);
    else steps.add(id);
  }
  return spent;

  function takeNext(): string | undefined {
    while (next < list.length) {
      const id = list[next];
      next += 1;
      if (id !== undefined && !shown.has(id) && !steps.has(id)) return id;
    }
    return undefined;
  }
}

/** The step that has waited longest, if one is due by then. */
function dueStep(
  steps: ReadonlySet<string>,
  memories: ReadonlyMap<string, CardMemory>,
  by: number,
) {
  let first: string | undefined;
  let firstAt = by;
  for (const id of steps) {
    const at = memories.get(id)?.dueAt ?? Infinity;
    if (at <= firstAt) [first, firstAt] = [id, at];
  }
  return first;
}

/** Shows a card; returns the seconds that it took. */
function present(
  { learner, policy, truth, luck, memories, day }: DayRun,
  id: string,
  { now, isFirst }: { now: number; isFirst: boolean },
): number {
  const memory = truth.get(id);
  const random = luck.get(id);
  if (!memory || !random) throw new Error(`no card ${id}`);
  const before = memories.get(id) ?? null;
  const draw = random();
  const recall = before?.lastDay === day ? STEP_RECALL : memory.recall(day);
  const rating = before ? learner.rating(draw < recall, random) : learner.firstRating(random);
  const seconds = learner.seconds(rating, !before, random);
  memory.review(day, rating);
  const moment = { at: Math.round(now), offsetMinutes: 0, rolloverHour: 4 };
  memories.set(id, reviewCard(before, rating, moment, policy.tuning));
  if (isFirst) policy.rated?.(id, rating, day);
  policy.seen?.({ card: id, rating, before, day, seconds });
  return seconds;
}
