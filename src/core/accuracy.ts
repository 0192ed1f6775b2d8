/** Shares of right answers, told with their uncertainty; first answers apart from repeated ones. */
import type { PoolQuestion } from './paper.ts';
import type { Progress, QuestionRecord } from './progress.ts';

/** A share of right answers and how far it can be trusted. */
export interface Accuracy {
  right: number;
  answered: number;
  /** Right answers per answer; none without answers. */
  share: number | null;
  /** Wilson's interval: nine times in ten the true share lies between these. */
  low: number;
  high: number;
  /** Whether there are enough answers to say anything. */
  enough: boolean;
}

/** Accuracy with first answers, which tell what the learner knows, apart from later ones. */
export interface SplitAccuracy {
  all: Accuracy;
  first: Accuracy;
  repeat: Accuracy;
}

/** Below this many answers a share says nothing. */
const ENOUGH_ANSWERS = 5;
/** Standard normal quantile of a two-sided 90 % interval. */
const Z90 = 1.6448536269514722;

/** The accuracy of `right` among `answered`. */
export function accuracy(right: number, answered: number): Accuracy {
  if (answered <= 0) return { right, answered, share: null, low: 0, high: 1, enough: false };
  const share = right / answered;
  const z2 = Z90 ** 2;
  const centre = (share + z2 / (2 * answered)) / (1 + z2 / answered);
  const spread =
    (Z90 * Math.sqrt((share * (1 - share)) / answered + z2 / (4 * answered ** 2))) /
    (1 + z2 / answered);
  // At the ends rounding could put the share itself outside.
  const low = Math.max(0, Math.min(share, centre - spread));
  const high = Math.min(1, Math.max(share, centre + spread));
  return { right, answered, share, low, high, enough: answered >= ENOUGH_ANSWERS };
}

/** The accuracy over some questions, first answers apart from repeated ones. */
export function splitAccuracy(records: Iterable<QuestionRecord>): SplitAccuracy {
  let right = 0;
  let answered = 0;
  let firstRight = 0;
  let firsts = 0;
  for (const record of records) {
    right += record.right;
    answered += record.answered;
    if (record.first) firsts += 1;
    if (record.first?.correct) firstRight += 1;
  }
  return {
    all: accuracy(right, answered),
    first: accuracy(firstRight, firsts),
    repeat: accuracy(right - firstRight, answered - firsts),
  };
}

/** The accuracy of each topic that has questions. */
export function topicAccuracy(
  questions: readonly PoolQuestion[],
  progress: Pick<Progress, 'questions'>,
): Map<string, SplitAccuracy> {
  const byTopic = new Map<string, QuestionRecord[]>();
  for (const { id, topic } of questions) {
    const records = byTopic.get(topic) ?? [];
    const record = progress.questions.get(id);
    if (record) records.push(record);
    byTopic.set(topic, records);
  }
  return new Map([...byTopic].map(([topic, records]) => [topic, splitAccuracy(records)]));
}

/** Questions that the learner was sure of and answered wrong the last time, newest first. */
export function confidentErrors(
  ids: readonly string[],
  progress: Pick<Progress, 'questions'>,
): string[] {
  return ids
    .flatMap((id) => {
      const last = progress.questions.get(id)?.last;
      return last && !last.correct && last.confidence === 'sure' ? { id, at: last.at } : [];
    })
    .sort((a, b) => b.at - a.at)
    .map(({ id }) => id);
}
