/**
 * How likely it is to pass the full exam today.
 *
 * The model: the chance that a question is answered rightly at first sight is
 *   guess + (1 − guess) × logistic(ability + topic + use × (recall − ½) − growth × months since)
 * where `recall` is the predicted recall of its facts today. Ability, topics, the use of recall and the growth of ability
 * have normal priors; their posterior given all first answers is taken as normal around its mode (Laplace). From draws of
 * it comes the chance that enough of the questions that count are right (a sum of independent answers, taken as normal).
 * The probability of passing is the mean over the draws, its interval holds nine tenths of them.
 */
import { rightToPass } from './exam-report.ts';
import type { Blueprint } from './paper.ts';
import type { Progress } from './progress.ts';
import { type FitAnswer, fitReadiness, GUESS_SHARE, readinessLogit } from './readiness-fit.ts';
import { normalCdf, normalDraws } from './normal.ts';
import { seedFromText } from './random.ts';

/** A question as far as readiness needs it. */
export interface ReadinessQuestion {
  id: string;
  topic: string;
  facts: readonly string[];
}

export interface ReadinessRequest {
  questions: readonly ReadinessQuestion[];
  progress: Pick<Progress, 'questions'>;
  /** Predicted recall of each fact today, 0 to 1; a fact of which no card was begun is not in it. */
  recall: ReadonlyMap<string, number>;
  blueprint: Blueprint;
  /** Epoch ms. */
  now: number;
}

/** A topic that holds the learner back. */
export interface HeldTopic {
  topic: string;
  /** Expected share of right answers in it. */
  share: number;
  /** What the probability of passing would gain if 90 % of its questions were right. */
  gain: number;
}

export type Readiness =
  | { enough: false; answers: number; needed: number }
  | {
      enough: true;
      answers: number;
      /** Probability of passing the full exam today, and between which values it lies nine times in ten. */
      probability: number;
      low: number;
      high: number;
      /** Expected share of right answers on the exam. */
      share: number;
      /** The three topics that hold it back most, the worst first. */
      topics: readonly HeldTopic[];
      /** The three facts whose recall holds it back most: little recalled, in topics that weigh much. */
      facts: readonly string[];
    };

/** First answers from which a figure can be told, and in topics that make up how much of the exam. */
export const NEEDED_ANSWERS = 40;
const NEEDED_COVER = 0.6;
/** Share of right answers that a topic is compared with. */
const GOOD_SHARE = 0.9;
const MONTH_MS = 30 * 86_400_000;
const DRAWS = 300;
const NAMED = 3;

/** The readiness today. */
export function readiness(request: ReadinessRequest): Readiness {
  const { questions, blueprint } = request;
  const topics = topicsOf(request);
  const answers = firstAnswers(request, topics);
  const counts = topics.map((_, index) => answers.filter(({ topic }) => topic === index).length);
  const cover = topics.reduce((sum, { weight }, n) => sum + ((counts[n] ?? 0) > 0 ? weight : 0), 0);
  if (answers.length < NEEDED_ANSWERS || cover < NEEDED_COVER) {
    return { enough: false, answers: answers.length, needed: NEEDED_ANSWERS };
  }
  const posterior = fitReadiness(answers, topics.length);
  const scored = blueprint.questions - blueprint.unscored;
  const pass = rightToPass(scored);
  const seed = seedFromText(questions.map(({ id }) => id).join(' '));
  const draws = normalDraws(posterior, { count: DRAWS, seed });
  const chances = draws
    .map((draw) => passChance(topics, sharesAt(draw, topics), { scored, pass }))
    .sort((a, b) => a - b);
  const probability = chances.reduce((sum, chance) => sum + chance, 0) / DRAWS;
  const shares = sharesAt(posterior.mean, topics);
  return {
    enough: true,
    answers: answers.length,
    probability,
    // Where nearly all draws are alike, a few that are not can draw the mean out of the interval.
    low: Math.min(probability, chances[Math.floor(0.05 * DRAWS)] ?? 0),
    high: Math.max(probability, chances[Math.ceil(0.95 * DRAWS) - 1] ?? 1),
    share: topics.reduce((sum, { weight }, n) => sum + weight * (shares[n] ?? 0), 0),
    topics: heldTopics(topics, shares, { scored, pass }),
    facts: heldFacts(request, topics),
  };
}

interface Topic {
  name: string;
  /** Share of the exam, 0 to 1. */
  weight: number;
  /** Recall of each of its questions' facts today. */
  recalls: readonly number[];
}

function topicsOf({ questions, recall, blueprint }: ReadinessRequest): Topic[] {
  const weights = Object.entries(blueprint.weights);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return weights
    .filter(([, weight]) => weight > 0)
    .map(([name, weight]) => ({
      name,
      weight: weight / total,
      recalls: questions
        .filter(({ topic }) => topic === name)
        .map(({ facts }) => recallOf(facts, recall)),
    }));
}

/** Mean predicted recall of a question's facts; of what was never reviewed, nothing can be expected. */
function recallOf(facts: readonly string[], recall: ReadonlyMap<string, number>): number {
  if (facts.length === 0) return 0;
  return facts.reduce((sum, fact) => sum + (recall.get(fact) ?? 0), 0) / facts.length;
}

/**
 * First answers. Of those given as guesses it matters little which came off: each counts as the share of them that did,
 * drawn towards a third while they are few.
 */
function firstAnswers(request: ReadinessRequest, topics: readonly Topic[]): FitAnswer[] {
  const { questions, progress, recall, now } = request;
  const indexOf = new Map(topics.map(({ name }, index) => [name, index]));
  const given = questions.flatMap((question) => {
    const first = progress.questions.get(question.id)?.first;
    const topic = indexOf.get(question.topic);
    return first && topic !== undefined ? { first, topic, question } : [];
  });
  const guesses = given.filter(({ first }) => first.confidence === 'guess');
  const lucky = guesses.filter(({ first }) => first.correct).length;
  const guessed = (lucky + 10 / 3) / (guesses.length + 10);
  return given.map(({ first, topic, question }) => ({
    topic,
    recall: recallOf(question.facts, recall),
    months: Math.max(0, now - first.at) / MONTH_MS,
    right: first.confidence === 'guess' ? guessed : first.correct ? 1 : 0,
  }));
}

/** Expected share of right answers by topic today. */
function sharesAt(numbers: readonly number[], topics: readonly Topic[]): number[] {
  return topics.map(({ recalls }, topic) => {
    const known = recalls.length > 0 ? recalls : [0];
    const sum = known.reduce((total, recall) => {
      const logit = readinessLogit(numbers, { topic, recall, months: 0 });
      return total + GUESS_SHARE + (1 - GUESS_SHARE) / (1 + Math.exp(-logit));
    }, 0);
    return sum / known.length;
  });
}

/** The chance that at least `pass` of the questions that count are right. */
function passChance(
  topics: readonly Topic[],
  shares: readonly number[],
  { scored, pass }: { scored: number; pass: number },
): number {
  let mean = 0;
  let variance = 0;
  for (const [n, { weight }] of topics.entries()) {
    const share = shares[n] ?? 0;
    mean += scored * weight * share;
    variance += scored * weight * share * (1 - share);
  }
  return 1 - normalCdf((pass - 0.5 - mean) / Math.sqrt(Math.max(variance, 1e-9)));
}

function heldTopics(
  topics: readonly Topic[],
  shares: readonly number[],
  exam: { scored: number; pass: number },
): HeldTopic[] {
  const now = passChance(topics, shares, exam);
  return topics
    .map(({ name, weight }, n) => {
      const share = shares[n] ?? 0;
      const better = shares.map((one, m) => (m === n ? Math.max(one, GOOD_SHARE) : one));
      const gain = passChance(topics, better, exam) - now;
      return { topic: name, share, gain, missing: weight * Math.max(0, GOOD_SHARE - share) };
    })
    .sort((a, b) => b.missing - a.missing)
    .slice(0, NAMED)
    .map(({ topic, share, gain }) => ({ topic, share, gain }));
}

function heldFacts({ questions, recall }: ReadinessRequest, topics: readonly Topic[]): string[] {
  const missing = new Map<string, number>();
  for (const { topic, facts } of questions) {
    const found = topics.find(({ name }) => name === topic);
    if (!found) continue;
    for (const fact of facts) {
      const amount = ((1 - (recall.get(fact) ?? 0)) * found.weight) / found.recalls.length;
      missing.set(fact, (missing.get(fact) ?? 0) + amount);
    }
  }
  return [...missing]
    .sort((a, b) => b[1] - a[1])
    .slice(0, NAMED)
    .map(([fact]) => fact);
}
