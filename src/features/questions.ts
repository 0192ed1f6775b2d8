/** The words of questions, loaded by topic when the first question of it is shown. */
import { use } from 'react';
import topics from 'virtual:bank/topics';
import type { Question, Scenario } from '#bank/bank.ts';
import { findQuestion } from './bank.ts';

/** A question in full; undefined if the content no longer has it. */
export type FindQuestion = (id: string) => Question | undefined;

const questions = new Map<string, Question>();
const scenarios = new Map<string, Scenario>();
/** What was asked for, by its topics: React needs the same promise each time. */
const loads = new Map<string, Promise<void>>();

/** The questions with these ids, in full; the caller is suspended until they are there. */
export function useQuestions(ids: readonly string[]): FindQuestion {
  const needed = new Set(ids.flatMap((id) => findQuestion(id)?.topic ?? []));
  use(loadTopics([...needed].sort()));
  return (id) => questions.get(id);
}

/** The situation that a question belongs to, once that is loaded; null if it stands alone. */
export function scenarioOf({ scenario }: Pick<Question, 'scenario'>): Scenario | null {
  return scenario === null ? null : (scenarios.get(scenario) ?? null);
}

function loadTopics(names: readonly string[]): Promise<void> {
  const key = names.join(' ');
  const known = loads.get(key);
  if (known) return known;
  const loading = Promise.all(names.map(loadTopic)).then(() => {});
  loads.set(key, loading);
  // What failed is tried anew the next time it is asked for.
  loading.catch(() => loads.delete(key));
  return loading;
}

async function loadTopic(topic: string): Promise<void> {
  const items = await topics[topic]?.();
  for (const question of items?.default.questions ?? []) questions.set(question.id, question);
  for (const scenario of items?.default.scenarios ?? []) scenarios.set(scenario.id, scenario);
}
