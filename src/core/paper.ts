/** Drawing the questions of one run: a mock exam by its blueprint, or a practice quiz. */
import { apportion } from './apportion.ts';
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

/** Draws a paper; topics that run short pass their places on to the others by weight. */
export function drawPaper({ blueprint, pool, seen, seed }: PaperRequest): Paper {
  const byTopic = idsByTopic(pool);
  const weights = new Map(Object.entries(blueprint.weights));
  const capacity = new Map([...byTopic].map(([topic, ids]) => [topic, ids.length]));
  const planned = apportion(blueprint.questions, weights);
  const drawn = apportion(blueprint.questions, weights, capacity);
  const questions = [...drawn].flatMap(([topic, count]) => {
    const ids = shuffle(byTopic.get(topic) ?? [], seedFromText(`${seed}/${topic}`));
    return unseenFirst(ids, (id) => seen.has(id)).slice(0, count);
  });
  return {
    questions: shuffle(questions, seed),
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

function idsByTopic(pool: readonly PoolQuestion[]): Map<string, string[]> {
  const topicOf = new Map(pool.map(({ id, topic }) => [id, topic]));
  const byTopic = new Map<string, string[]>();
  for (const [id, topic] of topicOf) {
    const ids = byTopic.get(topic);
    if (ids) ids.push(id);
    else byTopic.set(topic, [id]);
  }
  return byTopic;
}

function unseenFirst(ids: readonly string[], isSeen: (id: string) => boolean): string[] {
  return [...ids.filter((id) => !isSeen(id)), ...ids.filter(isSeen)];
}
