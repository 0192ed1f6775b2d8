/** How well a fact is known, told from the cards and questions that test it. */
import { MATURE_DAYS } from './card-states.ts';
import type { CardMemory, Progress, QuestionRecord } from './progress.ts';
import { isSoundMemory, retrievability } from './schedule.ts';

/** A fact with the ids of what tests it. */
export interface FactLinks {
  id: string;
  cards: readonly string[];
  questions: readonly string[];
}

/** How well a fact is known; `factMastery` says what each level takes. */
export type MasteryLevel = 'none' | 'weak' | 'growing' | 'strong';

/** The mastery of one fact on one day. */
export interface FactMastery {
  level: MasteryLevel;
  /** Mean probability of recalling the fact's cards today; none before one was rated. */
  recall: number | null;
}

/** What the mastery of a fact depends on. */
export interface MasteryRequest {
  fact: Pick<FactLinks, 'cards' | 'questions'>;
  progress: Pick<Progress, 'cards' | 'questions'>;
  day: number;
}

/** Among which facts to look for the weakest, and on which study day. */
export interface WeakestRequest {
  facts: readonly FactLinks[];
  progress: Pick<Progress, 'cards' | 'questions'>;
  day: number;
  /** How many facts to name at most. */
  count: number;
}

/** Recall below which a fact is weak: the least retention that can be asked for. */
const WEAK_RECALL = 0.7;
/** Recall from which a fact can be strong. */
const STRONG_RECALL = 0.85;
/** Right answers that stand in for a card where a fact has none. */
const RIGHT_ANSWERS_WITHOUT_CARD = 2;

/**
 * The mastery of a fact:
 * - `none`: no card of it was rated and no question on it answered;
 * - `weak`: a card was last rated Again, or recall today is below 0.70, or at least half of its
 *   answered questions were last answered wrong;
 * - `strong`: every card is mature (stability of 21 days) and recall today is 0.85 or more, and
 *   no question on it was last answered wrong or by a guess; without cards, two right answers do;
 * - `growing`: anything between.
 */
export function factMastery({ fact, progress, day }: MasteryRequest): FactMastery {
  const memories = fact.cards.flatMap((id) => soundMemory(progress.cards.get(id)));
  const records = fact.questions.flatMap((id) => answeredRecord(progress.questions.get(id)));
  const recall = meanRecall(memories, day);
  if (memories.length === 0 && records.length === 0) return { level: 'none', recall };
  if (isWeak(memories, records, recall)) return { level: 'weak', recall };
  const isCovered = fact.cards.length === memories.length;
  return { level: isCovered && isStrong(memories, records, recall) ? 'strong' : 'growing', recall };
}

/** Mean predicted recall of each fact's cards on a study day; facts of which no card was rated are not in it. */
export function recallByFact(
  facts: readonly Pick<FactLinks, 'id' | 'cards'>[],
  progress: Pick<Progress, 'cards'>,
  day: number,
): Map<string, number> {
  return new Map(
    facts.flatMap(({ id, cards }): [string, number][] => {
      const recall = meanRecall(
        cards.flatMap((card) => soundMemory(progress.cards.get(card))),
        day,
      );
      return recall === null ? [] : [[id, recall]];
    }),
  );
}

/** The facts that most need work, weakest first; those not begun or strong are not among them. */
export function weakestFacts({ facts, progress, day, count }: WeakestRequest): string[] {
  return facts
    .map((fact) => ({ id: fact.id, ...factMastery({ fact, progress, day }) }))
    .filter(({ level }) => level === 'weak' || level === 'growing')
    .sort((a, b) =>
      a.level === b.level ? (a.recall ?? 1) - (b.recall ?? 1) : a.level === 'weak' ? -1 : 1,
    )
    .slice(0, Math.max(0, count))
    .map(({ id }) => id);
}

function soundMemory(memory: CardMemory | undefined): CardMemory[] {
  return memory && isSoundMemory(memory) ? [memory] : [];
}

function answeredRecord(record: QuestionRecord | undefined): QuestionRecord[] {
  return record?.last ? [record] : [];
}

function meanRecall(memories: readonly CardMemory[], day: number): number | null {
  if (memories.length === 0) return null;
  const sum = memories.reduce((total, memory) => total + retrievability(memory, day), 0);
  return sum / memories.length;
}

function isWeak(
  memories: readonly CardMemory[],
  records: readonly QuestionRecord[],
  recall: number | null,
): boolean {
  if (recall !== null && recall < WEAK_RECALL) return true;
  if (memories.some(({ lastRating }) => lastRating === 1)) return true;
  const wrong = records.filter(({ last }) => last?.correct === false).length;
  return wrong > 0 && wrong * 2 >= records.length;
}

function isStrong(
  memories: readonly CardMemory[],
  records: readonly QuestionRecord[],
  recall: number | null,
): boolean {
  const isSure = records.every(({ last }) => last?.correct && last.confidence !== 'guess');
  if (!isSure) return false;
  if (recall === null) {
    const right = records.reduce((sum, record) => sum + record.right, 0);
    return right >= RIGHT_ANSWERS_WITHOUT_CARD;
  }
  const isMature = memories.every(
    ({ state, stability }) => state === 'review' && stability >= MATURE_DAYS,
  );
  return isMature && recall >= STRONG_RECALL;
}
