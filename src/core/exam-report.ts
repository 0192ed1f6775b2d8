/** What a finished exam comes to. */
import { apportion } from './apportion.ts';
import { examUsedMs } from './exam.ts';
import type { Blueprint } from './paper.ts';
import type { ExamSitting, GivenAnswer } from './progress.ts';

/** A question as far as a report needs it. */
export interface ReportQuestion {
  id: string;
  topic: string;
  domain: string;
}

/** Right ones among some questions. */
export interface Share {
  right: number;
  total: number;
}

/** How the questions of one topic or domain went. */
export interface PartResult extends Share {
  name: string;
}

/** How long a question took beside its share of the limit, and whether it was right. */
export type Pace = 'fast' | 'even' | 'slow';

/** One question of the paper, in the order asked. */
export interface ItemResult {
  id: string;
  answer: GivenAnswer | null;
  correct: boolean;
  scored: boolean;
  flagged: boolean;
  elapsedMs: number;
  pace: Pace;
}

export interface ExamReport {
  items: readonly ItemResult[];
  /** Of the questions that count; those left blank count as wrong. */
  scored: Share;
  /** Of all questions. */
  all: Share;
  blank: number;
  scaled: number;
  passed: boolean;
  usedMs: number;
  byTopic: readonly PartResult[];
  byDomain: readonly PartResult[];
}

/** The scale and the pass mark of the associate exams (their exam guides, "Exam results"). */
export const leastScaled = 100;
export const mostScaled = 1000;
export const passMark = 720;

/** A question is slow from this many times its even share of the limit, fast up to this part of it. */
const slowFrom = 1.5;
const fastUpTo = 0.5;

/**
 * An estimate of the scaled score: a straight line from 100 with nothing right to 1,000 with all right, rounded. AWS
 * equates scores for the difficulty of each paper and publishes no formula, so this is not the real one.
 */
export function scaledEstimate({ right, total }: Share): number {
  if (total <= 0) return leastScaled;
  return Math.round(leastScaled + ((mostScaled - leastScaled) * right) / total);
}

/** How many right answers the estimate asks for to reach the pass mark. */
export function rightToPass(total: number): number {
  for (let right = 0; right <= total; right += 1) {
    if (scaledEstimate({ right, total }) >= passMark) return right;
  }
  return total;
}

/** The report of a finished exam. Questions that the content no longer has stay, under no topic or domain. */
export function examReport(
  exam: ExamSitting,
  find: (id: string) => ReportQuestion | undefined,
): ExamReport {
  const evenMs = exam.limitMs / Math.max(1, exam.questions.length);
  const items = exam.questions.map((id) => itemResult(exam, id, evenMs));
  const scored = shareOf(items.filter((item) => item.scored));
  const scaled = scaledEstimate(scored);
  return {
    items,
    scored,
    all: shareOf(items),
    blank: items.filter(({ answer }) => answer === null).length,
    scaled,
    passed: scaled >= passMark,
    usedMs: examUsedMs(exam, exam.finishedAt ?? exam.startedAt),
    byTopic: partResults(items, (id) => find(id)?.topic),
    byDomain: partResults(items, (id) => find(id)?.domain),
  };
}

/** Questions per topic as the blueprint plans them, for a paper of this length. */
export function plannedTopics(blueprint: Blueprint, length: number): Map<string, number> {
  return apportion(length, new Map(Object.entries(blueprint.weights)));
}

/** Misses of which the learner was surest, first; blanks last. */
export function missesBySureness(items: readonly ItemResult[]): ItemResult[] {
  const rank = ({ answer }: ItemResult) =>
    answer === null ? 4 : { sure: 0, think: 1, none: 2, guess: 3 }[answer.confidence ?? 'none'];
  return items.filter(({ correct }) => !correct).sort((a, b) => rank(a) - rank(b));
}

function itemResult(exam: ExamSitting, id: string, evenMs: number): ItemResult {
  const answer = exam.answers.get(id) ?? null;
  const sheet = exam.sheets.get(id);
  const elapsedMs = sheet?.elapsedMs ?? 0;
  return {
    id,
    answer,
    correct: answer?.correct === true,
    scored: !exam.unscored.includes(id),
    flagged: sheet?.flagged === true,
    elapsedMs,
    pace:
      elapsedMs >= evenMs * slowFrom ? 'slow' : elapsedMs <= evenMs * fastUpTo ? 'fast' : 'even',
  };
}

function shareOf(items: readonly ItemResult[]): Share {
  return { right: items.filter(({ correct }) => correct).length, total: items.length };
}

function partResults(
  items: readonly ItemResult[],
  nameOf: (id: string) => string | undefined,
): PartResult[] {
  const parts = new Map<string, ItemResult[]>();
  for (const item of items) {
    const name = nameOf(item.id);
    if (name === undefined) continue;
    const part = parts.get(name);
    if (part) part.push(item);
    else parts.set(name, [item]);
  }
  return [...parts].map(([name, part]) => ({ name, ...shareOf(part) }));
}
