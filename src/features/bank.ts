/**
 * The bank with its lookups, for the screens that work across topics. Loaded with the first of them. The words of
 * questions come by topic, when they are asked: `questions.ts`.
 */
import type { CardInfo } from '#core/queue.ts';
import type { FactLinks } from '#core/mastery.ts';
import type { Card, Fact, LessonHead, Misconception, QuestionOutline } from '#bank/bank.ts';
import bank from 'virtual:bank/outline';
import { sayBankLoaded } from './bank-loaded.ts';

export { bank };
sayBankLoaded(bank);

const byId = <T extends { id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

const facts: ReadonlyMap<string, Fact> = byId(bank.facts);
const cards: ReadonlyMap<string, Card> = byId(bank.cards);
const questions: ReadonlyMap<string, QuestionOutline> = byId(bank.questions);
const misconceptions: ReadonlyMap<string, Misconception> = byId(bank.misconceptions);

/** Looked up by id; the record may name what the content no longer has. */
export const findFact = (id: string) => facts.get(id);
export const findCard = (id: string) => cards.get(id);
export const findQuestion = (id: string) => questions.get(id);
/** What one who holds a misconception would say. */
export const sayIdea = (misconception: string) => misconceptions.get(misconception)?.says ?? null;
export const findLesson = (topic: string): LessonHead | undefined =>
  bank.lessons.find((lesson) => lesson.topic === topic);

/** The cards as the review queue takes them: in the order of the course. */
export const queueCards: readonly CardInfo[] = bank.cards.map((card, order) => ({
  id: card.id,
  facts: card.facts,
  needs: card.needs,
  order,
}));

/** What tests each fact. */
export const factLinks: readonly FactLinks[] = bank.facts.map((fact) => ({
  id: fact.id,
  cards: bank.cards.filter((card) => card.facts.includes(fact.id)).map((card) => card.id),
  questions: bank.questions
    .filter((question) => question.facts.includes(fact.id))
    .map((question) => question.id),
}));
