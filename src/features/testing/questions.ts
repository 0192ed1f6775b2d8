/** Questions of the real bank to test with: which ones there are changes, that there are some does not. */
import type { ChoiceQuestion } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { answerLength } from '#core/grade.ts';
import bank from 'virtual:bank/full';
import { findFact } from '../bank.ts';

/** The first questions with one right option. */
export function someQuestions(count: number): ChoiceQuestion[] {
  const found = bank.questions
    .filter((question) => question.kind === 'choice')
    .filter((question) => answerLength(question) === 1)
    .slice(0, count);
  if (found.length < count) throw new Error(`The bank has only ${found.length} such questions.`);
  return found;
}

/** The first question with one right option. */
export function someQuestion(): ChoiceQuestion {
  return firstOf(someQuestions(1));
}

/** Three different questions with one right option each. */
export function threeQuestions(): [ChoiceQuestion, ChoiceQuestion, ChoiceQuestion] {
  const [first = someQuestion(), second = first, third = second] = someQuestions(3);
  return [first, second, third];
}

/** Text and id of an option that is right, or of one that is wrong. */
export function optionOf(
  { options }: ChoiceQuestion,
  correct: boolean,
): { id: string; name: string } {
  const { id, text } = firstOf(options.filter((option) => option.correct === correct));
  return { id, name: richText(text) };
}

/** An answer to hand to the store. */
export function answerTo(question: ChoiceQuestion, correct: boolean) {
  const picked = [optionOf(question, correct).id];
  return { question, picked, confidence: null, elapsedMs: 1000 };
}

/** The first fact that a question rests on. */
export function factOf({ facts }: ChoiceQuestion) {
  const fact = findFact(firstOf(facts));
  if (!fact) throw new Error(`The fact "${facts[0]}" is not in the bank.`);
  return fact;
}

/** The first of items that must be there. */
export function firstOf<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined) throw new Error('A first item was expected; there is none.');
  return first;
}
