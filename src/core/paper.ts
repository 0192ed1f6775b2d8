/** Drawing the questions of one run: a mock exam by its blueprint, or a practice quiz. */
import { apportion } from './apportion.ts';
import { keepTogether } from './keep-together.ts';
import type { QuestionRecord } from './progress.ts';
import { seedFromText, shuffle } from './random.ts';

/** What an exam is made of. */
export interface Blueprint {
  id: string;
  title: string;
  /** Questions in all, the unscored ones among them. */
  questions: number;
  minutes: number;
  /** How many of the questions do not count. */
  unscored: number;
  /** Share of each topic, in any unit. */
  weights: Record<string, number>;
}

/** A question as far as drawing needs it. */
export interface PoolQuestion {
  id: string;
  topic: string;
  /** The question of which it is a variant: one paper asks only one of them. */
  variantOf?: string | null;
  /** The scenario that it belongs to: what is drawn of one stands together. */
  scenario?: string | null;
}

/** The questions drawn for one run, with what was planned and what the pool allowed. */
export interface Paper {
  /** In the order to ask them. */
  questions: string[];
  /** Questions per topic by the weights alone. */
  planned: Record<string, number>;
  /** Questions per topic as the pool allowed. */
  drawn: Record<string, number>;
}

/** What a paper is drawn from. */
export interface PaperRequest {
  blueprint: Blueprint;
  pool: readonly PoolQuestion[];
  /** Questions answered before: drawn only when a topic has no others left. */
  seen: ReadonlySet<string>;
  seed: number;
}

/** What a practice quiz is drawn from. */
export interface PracticeRequest {
  pool: readonly string[];
  count: number;
  /** What is known of each question, from the learner's progress. */
  questions: ReadonlyMap<string, QuestionRecord>;
  seed: number;
}

/**
 * Draws a paper. Topics that run short pass their places on to the others by weight; of a question and its variants only
 * one is asked, unless a topic has too few others.
 */
export function drawPaper({ blueprint, pool, seen, seed }: PaperRequest): Paper {
  const byTopic = questionsByTopic(pool);
  const weights = new Map(Object.entries(blueprint.weights));
  const capacity = new Map([...byTopic].map(([topic, own]) => [topic, own.length]));
  const planned = apportion(blueprint.questions, weights);
  const drawn = apportion(blueprint.questions, weights, capacity);
  const questions = [...drawn].flatMap(([topic, count]) => {
    const own = shuffle(byTopic.get(topic) ?? [], seedFromText(`${seed}/${topic}`));
    const inTurn = unseenFirst(own, ({ id }) => seen.has(id));
    return onePerFamily(inTurn).slice(0, count);
  });
  return {
    questions: keepTogether(
      shuffle(questions, seed).map(({ id }) => id),
      scenariosOf(pool),
    ),
    planned: Object.fromEntries(planned),
    drawn: Object.fromEntries(drawn),
  };
}

/** Draws a practice quiz: unseen questions first, then those answered longest ago. */
export function drawPractice({ pool, count, questions, seed }: PracticeRequest): string[] {
  const lastAt = (id: string) => questions.get(id)?.last?.at ?? -Infinity;
  const ids = shuffle([...new Set(pool)], seed);
  return ids
    .map((id) => ({ id, at: lastAt(id) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .slice(0, Math.max(0, count))
    .map(({ id }) => id);
}

/** The questions of each scenario, in the order of the pool. */
function scenariosOf(pool: readonly PoolQuestion[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, scenario } of pool) {
    if (!scenario) continue;
    const group = groups.get(scenario);
    if (group) group.push(id);
    else groups.set(scenario, [id]);
  }
  return [...groups.values()];
}

function questionsByTopic(pool: readonly PoolQuestion[]): Map<string, PoolQuestion[]> {
  const byTopic = new Map<string, PoolQuestion[]>();
  for (const question of new Map(pool.map((one) => [one.id, one])).values()) {
    const own = byTopic.get(question.topic);
    if (own) own.push(question);
    else byTopic.set(question.topic, [question]);
  }
  return byTopic;
}

function unseenFirst(
  questions: readonly PoolQuestion[],
  isSeen: (question: PoolQuestion) => boolean,
): PoolQuestion[] {
  return [...questions.filter((one) => !isSeen(one)), ...questions.filter(isSeen)];
}

/** The first of each family in turn, then the others. */
function onePerFamily(questions: readonly PoolQuestion[]): PoolQuestion[] {
  const families = new Set<string>();
  const others: PoolQuestion[] = [];
  const first = questions.filter((question) => {
    const family = question.variantOf ?? question.id;
    if (!families.has(family)) return families.add(family);
    others.push(question);
    return false;
  });
  return [...first, ...others];
}
