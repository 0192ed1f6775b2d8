/** Learners as they might be. What they remember is known here only; schedulers see ratings and times. */
import type { Rating } from '#core/event.ts';
import { formatParameters, parameterBounds } from '#core/fsrs-parameters.ts';
import { type MemoryModel, memoryModel, type Trace } from '#core/schedule.ts';
import { default_w } from 'ts-fsrs';
import { chance, lognormal, normal, pick, type Random } from './chance.ts';

/** The true memory of one card. Days are whole days since the beginning. */
export interface TrueMemory {
  /** Probability of recall on a day, before the first review 0. */
  recall: (day: number) => number;
  /** A review on a day: whether it was recalled, and how it was rated. */
  review: (day: number, rating: Rating) => void;
}

export interface Learner {
  memory: (card: number) => TrueMemory;
  /** First rating of a card that was never seen. */
  firstRating: (random: Random) => Rating;
  /** The rating after recalling or forgetting. */
  rating: (recalled: boolean, random: Random) => Rating;
  seconds: (rating: Rating, isNew: boolean, random: Random) => number;
  /** Whether there is any study on a day. */
  attends: (day: number) => boolean;
}

/** A kind of learner: what is special about it, and how one is made from a seed. */
export interface LearnerGroup {
  name: string;
  create: (seed: number, days: number) => Learner;
}

const firstShares = [0.24, 0.1, 0.5, 0.16];
const secondsOf = { 1: 14, 2: 11, 3: 7.5, 4: 5.5 };

function createLearner(seed: number, over: Partial<Learner> & Pick<Learner, 'memory'>): Learner {
  const own = chance('learner', seed);
  const pace = lognormal(own, 1, 0.2);
  const shares = firstShares.map((share) => lognormal(own, share, 0.25));
  return {
    firstRating: (random) => ratingOf(pick(random, shares)),
    rating: (recalled, random) => (recalled ? ratingOf(1 + pick(random, [0.12, 0.74, 0.14])) : 1),
    seconds: (rating, isNew, random) =>
      pace * lognormal(random, secondsOf[rating] + (isNew ? 6 : 0), 0.35),
    attends: () => true,
    ...over,
  };
}

function ratingOf(index: number): Rating {
  return index <= 0 ? 1 : index === 1 ? 2 : index === 2 ? 3 : 4;
}

/** Memory that follows FSRS-6; `scale` multiplies how long it lasts. */
function fsrsMemory(model: MemoryModel, scale: number): TrueMemory {
  let trace: Trace | null = null;
  let last = 0;
  return {
    recall: (day) => (trace ? model.recall((day - last) / scale, trace.stability) : 0),
    review: (day, rating) => {
      trace = model.rated(trace, trace ? (day - last) / scale : 0, rating);
      last = day;
    },
  };
}

/** Weights around the defaults, each its own way off. */
function variedWeights(random: Random, sd: number): string {
  const weights = default_w.map((weight, index) => {
    const [min, max] = parameterBounds[index] ?? [0, 0];
    return Math.min(max, Math.max(min, weight * Math.exp(sd * normal(random))));
  });
  const firsts = weights.slice(0, 4).sort((a, b) => a - b);
  return formatParameters([...firsts, ...weights.slice(4)]);
}

interface StrengthLaw {
  /** Recall after so many days at this strength (days). */
  recall: (days: number, strength: number) => number;
  /** What a recall multiplies the strength by, from the recall there was and the card's ease. */
  growth: (recall: number, ease: number) => number;
  /** First strength by rating. */
  first: Record<Rating, number>;
  /** What is left of the strength after forgetting. */
  kept: number;
}

/** Memory with a single strength that grows with each recall: not FSRS. */
function strengthMemory(law: StrengthLaw, random: Random): TrueMemory {
  const ease = lognormal(random, 1, 0.35);
  const scale = lognormal(random, 1, 0.4);
  let strength = 0;
  let last = 0;
  return {
    recall: (day) => (strength > 0 ? law.recall(day - last, strength) : 0),
    review: (day, rating) => {
      const floor = law.first[1] * scale;
      if (strength === 0) strength = law.first[rating] * scale;
      else if (rating === 1) strength = Math.max(floor, strength * law.kept);
      else strength *= day === last ? 1.1 : law.growth(law.recall(day - last, strength), ease);
      last = day;
    },
  };
}

const powerLaw: StrengthLaw = {
  recall: (days, strength) => (1 + days / strength) ** -0.6,
  growth: (recall, ease) => 1 + ease * 3.2 * (1 - recall) ** 0.6,
  first: { 1: 1.2, 2: 3, 3: 7, 4: 16 },
  kept: 0.25,
};

const exponential: StrengthLaw = {
  recall: (days, strength) => 2 ** (-days / strength),
  growth: (recall, ease) => 1 + ease * 3 * (1 - recall) ** 0.5,
  first: { 1: 1.5, 2: 3, 3: 6, 4: 12 },
  kept: 0.3,
};

const defaults = memoryModel('');

/** All kinds of learners that are compared. */
export const learnerGroups: readonly LearnerGroup[] = [
  {
    name: 'FSRS, default weights',
    create: (seed) => createLearner(seed, { memory: () => fsrsMemory(defaults, 1) }),
  },
  {
    name: 'FSRS, varied weights',
    create: (seed) => {
      const model = memoryModel(variedWeights(chance('weights', seed), 0.3));
      return createLearner(seed, { memory: () => fsrsMemory(model, 1) });
    },
  },
  {
    name: 'power law, other exponent',
    create: (seed) =>
      createLearner(seed, {
        memory: (card) => strengthMemory(powerLaw, chance('power', seed, card)),
      }),
  },
  {
    name: 'exponential forgetting',
    create: (seed) =>
      createLearner(seed, {
        memory: (card) => strengthMemory(exponential, chance('exponential', seed, card)),
      }),
  },
  {
    name: 'noisy ratings',
    create: (seed) =>
      createLearner(seed, {
        memory: () => fsrsMemory(defaults, 1),
        rating: (recalled, random) => {
          if (random() < 0.15) return recalled ? 1 : ratingOf(1 + pick(random, [0.5, 0.5]));
          return recalled ? ratingOf(1 + pick(random, [0.3, 0.4, 0.3])) : 1;
        },
      }),
  },
  {
    name: 'uneven cards',
    create: (seed) =>
      createLearner(seed, {
        memory: (card) => fsrsMemory(defaults, lognormal(chance('card', seed, card), 1, 0.8)),
      }),
  },
  {
    name: 'missed days',
    create: (seed, days) => {
      const random = chance('attendance', seed);
      const gap = Math.floor(random() * days * 0.7);
      const away = Array.from(
        { length: days },
        (_, day) => random() < 0.25 || (day >= gap && day < gap + days * 0.15),
      );
      return createLearner(seed, {
        memory: () => fsrsMemory(defaults, 1),
        attends: (day) => away[day] !== true,
      });
    },
  },
  {
    name: 'slow and forgetful',
    create: (seed) => {
      const usual = createLearner(seed, { memory: () => fsrsMemory(defaults, 0.45) });
      return { ...usual, seconds: (...rated) => 1.5 * usual.seconds(...rated) };
    },
  },
];
