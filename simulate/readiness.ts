/** How well the probability of passing is calibrated, on learners of item response theory. */
import type { Confidence } from '#core/event.ts';
import { rightToPass } from '#core/exam-report.ts';
import type { Blueprint } from '#core/paper.ts';
import type { GivenAnswer, QuestionRecord } from '#core/progress.ts';
import { NEEDED_ANSWERS, readiness, type ReadinessQuestion } from '#core/readiness.ts';
import { chance, lognormal, normal, pick, type Random } from './chance.ts';

const DAY_MS = 86_400_000;
const NOW = 20_000 * DAY_MS;
const TOPICS = 12;
const PER_TOPIC = 22;

export const examBlueprint: Blueprint = {
  id: 'full',
  title: 'Full exam',
  questions: 65,
  minutes: 130,
  unscored: 15,
  weights: Object.fromEntries(Array.from({ length: TOPICS }, (_, n) => [`t${n}`, 4 + (n % 5) * 2])),
};

const questions: readonly ReadinessQuestion[] = Array.from(
  { length: TOPICS * PER_TOPIC },
  (_, n) => ({
    id: `q${n}`,
    topic: `t${n % TOPICS}`,
    facts: [`f${n}`],
  }),
);

/** Three-parameter items: how steep, how hard, how likely right by guessing. */
interface Item {
  slope: number;
  difficulty: number;
  guess: number;
}

function drawItem(random: Random): Item {
  return {
    slope: lognormal(random, 1.1, 0.25),
    difficulty: 0.8 * normal(random),
    guess: random() < 0.8 ? 0.25 : 0.1,
  };
}

/** A learner: ability today, growth a month, topics, how much recall helps, and the true recall of each fact. */
interface Candidate {
  ability: number;
  growth: number;
  topics: readonly number[];
  use: number;
  recall: ReadonlyMap<string, number>;
}

function drawCandidate(random: Random): Candidate {
  const ability = 0.9 + normal(random);
  const spread = 0.2 + 0.6 * random();
  const coverage = random();
  const kept = 0.5 + 0.45 * random();
  return {
    ability,
    growth: Math.max(0, 0.3 + 0.25 * normal(random)),
    topics: Array.from({ length: TOPICS }, () => spread * normal(random)),
    use: Math.max(0, 1 + 0.6 * normal(random)),
    recall: new Map(
      questions.map(({ facts: [fact = ''] }) => [
        fact,
        random() < coverage ? Math.min(1, Math.max(0, kept + 0.15 * normal(random))) : 0,
      ]),
    ),
  };
}

function rightChance(
  { slope, difficulty, guess }: Item,
  { ability, growth, topics, use, recall }: Candidate,
  { topic, fact, months }: { topic: number; fact: string; months: number },
): number {
  const level =
    ability - growth * months + (topics[topic] ?? 0) + use * ((recall.get(fact) ?? 0) - 0.5);
  return guess + (1 - guess) / (1 + Math.exp(-slope * (level - difficulty)));
}

/** What came of one learner. */
export interface Trial {
  predicted: number;
  low: number;
  high: number;
  /** True probability of passing an exam of fresh questions, and whether one drawn was passed. */
  truth: number;
  passed: boolean;
}

/** One learner, first answers given over two months, and the figure told from them. */
export function readinessTrial(seed: number): Trial {
  const random = chance('readiness', seed);
  const candidate = drawCandidate(random);
  const records = drawAnswers(candidate, random);
  // The scheduler's prediction is not the truth either.
  const predicted = new Map(
    [...candidate.recall].map(([fact, recall]) => [
      fact,
      recall === 0 ? 0 : Math.min(1, Math.max(0, recall + 0.08 * normal(random))),
    ]),
  );
  const progress = { questions: records };
  const result = readiness({
    questions,
    progress,
    recall: predicted,
    blueprint: examBlueprint,
    now: NOW,
  });
  if (!result.enough) throw new Error(`learner ${seed} has too few answers`);
  const truth = passChances(candidate, random);
  return {
    predicted: result.probability,
    low: result.low,
    high: result.high,
    truth,
    passed: random() < truth,
  };
}

function drawAnswers(candidate: Candidate, random: Random): Map<string, QuestionRecord> {
  const count = NEEDED_ANSWERS + Math.floor(random() * 160);
  const records = new Map<string, QuestionRecord>();
  while (records.size < count) {
    const question = questions[Math.floor(random() * questions.length)];
    if (!question || records.has(question.id)) continue;
    const days = 60 * random() ** 1.5;
    const where = {
      topic: Number(question.topic.slice(1)),
      fact: question.facts[0] ?? '',
      months: days / 30,
    };
    const right = rightChance(drawItem(random), candidate, where);
    const correct = random() < right;
    const answer: GivenAnswer = {
      options: ['a'],
      correct,
      confidence: confidenceAt(right, random),
      at: NOW - days * DAY_MS,
      revision: 1,
      elapsedMs: 60_000,
      was: null,
    };
    const once = { answered: 1, right: correct ? 1 : 0, flagged: false };
    records.set(question.id, { first: answer, last: answer, ...once });
  }
  return records;
}

function confidenceAt(right: number, random: Random): Confidence | null {
  if (random() < 0.3) return null;
  const sure = right ** 2;
  return (['sure', 'think', 'guess'] as const)[pick(random, [sure, 0.4, (1 - right) ** 2])] ?? null;
}

/** The probability of passing by exams of fresh questions: exact for each, averaged over a few. */
function passChances(candidate: Candidate, random: Random): number {
  const scored = examBlueprint.questions - examBlueprint.unscored;
  const weights = Object.values(examBlueprint.weights);
  const exams = 40;
  let sum = 0;
  for (let exam = 0; exam < exams; exam += 1) {
    const chances = Array.from({ length: scored }, () => {
      const topic = pick(random, weights);
      const fact = `f${topic + TOPICS * Math.floor(random() * PER_TOPIC)}`;
      return rightChance(drawItem(random), candidate, { topic, fact, months: 0 });
    });
    sum += atLeast(chances, rightToPass(scored));
  }
  return sum / exams;
}

/** The probability that at least `pass` of independent chances come off. */
function atLeast(chances: readonly number[], pass: number): number {
  let counts = [1];
  for (const chance of chances) {
    counts = [...counts, 0].map((share, n) => share * (1 - chance) + (counts[n - 1] ?? 0) * chance);
  }
  return counts.slice(pass).reduce((sum, share) => sum + share, 0);
}

/** How well the figures of many learners hold. */
export interface Calibration {
  /** Mean difference between predicted and actual passes, over ten classes of predictions weighted by size. */
  error: number;
  /** Share of learners whose true probability lies in the 90 % interval. */
  coverage: number;
  classes: readonly { count: number; predicted: number; passed: number }[];
}

/** Calibration over learners from `seed` on. */
export function calibrate(learners: number, seed: number): Calibration {
  const trials = Array.from({ length: learners }, (_, n) => readinessTrial(seed + n));
  const classes = Array.from({ length: 10 }, (_, n) => {
    const some = trials.filter(({ predicted }) => Math.min(9, Math.floor(predicted * 10)) === n);
    const mean = (of: (trial: Trial) => number) =>
      some.reduce((sum, trial) => sum + of(trial), 0) / Math.max(1, some.length);
    return {
      count: some.length,
      predicted: mean(({ predicted }) => predicted),
      passed: mean(({ passed }) => (passed ? 1 : 0)),
    };
  });
  const covered = trials.filter(({ low, high, truth }) => truth >= low && truth <= high);
  return {
    error:
      classes.reduce((sum, one) => sum + one.count * Math.abs(one.predicted - one.passed), 0) /
      learners,
    coverage: covered.length / learners,
    classes,
  };
}
