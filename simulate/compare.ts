/** All ways to study on the same learners, with the same minutes and the same luck. */
import { type CourseTerms, type Policy, runCourse } from './course.ts';
import type { LearnerGroup } from './learners.ts';
import { fsrsPolicy, leitnerPolicy, planPolicy, randomPolicy, sm2Policy } from './policies.ts';
import { estimate, type Estimate, pairedDifference } from './statistics.ts';

/** Retentions among which plain FSRS may choose the one that turns out best: an advantage that no learner has. */
const retentions = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.96];

const makers: readonly ((seed: number) => Policy)[] = [
  () => planPolicy(),
  ...retentions.map((retention) => () => fsrsPolicy(retention, true)),
  () => fsrsPolicy(0.9, false),
  () => sm2Policy(),
  () => leitnerPolicy(),
  (seed) => randomPolicy(seed),
];

/** One row of the table: a group of learners on one course. */
export interface Comparison {
  group: string;
  /** Mean recall on the exam day by policy; of FSRS the best retention stands as `FSRS best`. */
  recall: ReadonlyMap<string, Estimate>;
  bestRetention: string;
  /** The plan less another policy, learner by learner. */
  overPlain: Estimate;
  overBest: Estimate;
  overSm2: Estimate;
  overLeitner: Estimate;
  /** Share of the days on which the plan kept to the minutes. */
  withinMinutes: number;
}

/** Compares all policies on `learners` learners of a group. */
export function compare(
  group: LearnerGroup,
  terms: CourseTerms,
  { learners, seed }: { learners: number; seed: number },
): Comparison {
  const recalls = new Map<string, number[]>();
  let days = 0;
  let within = 0;
  for (let n = 0; n < learners; n += 1) {
    const own = seed + n;
    for (const make of makers) {
      const policy = make(own);
      const learner = group.create(own, terms.days);
      const { recall, minutes } = runCourse(learner, terms, policy, own);
      recalls.set(policy.name, [...(recalls.get(policy.name) ?? []), recall]);
      if (policy.name !== 'plan') continue;
      days += minutes.length;
      within += minutes.filter((spent) => spent <= terms.minutesPerDay).length;
    }
  }
  return tableRow(group.name, recalls, within / days);
}

function tableRow(
  group: string,
  recalls: ReadonlyMap<string, number[]>,
  withinMinutes: number,
): Comparison {
  const recall = new Map([...recalls].map(([name, values]) => [name, estimate(values)]));
  const meanOf = (name: string) => recall.get(name)?.mean ?? 0;
  const fsrs = retentions.map((retention) => fsrsPolicy(retention, true).name);
  const bestRetention = fsrs.reduce((a, b) => (meanOf(b) > meanOf(a) ? b : a));
  const best = recall.get(bestRetention);
  if (best) recall.set('FSRS best', best);
  const plan = recalls.get('plan') ?? [];
  return {
    group,
    recall,
    bestRetention,
    overPlain: pairedDifference(plan, recalls.get('FSRS 0.90') ?? []),
    overBest: pairedDifference(plan, recalls.get(bestRetention) ?? []),
    overSm2: pairedDifference(plan, recalls.get('SM-2') ?? []),
    overLeitner: pairedDifference(plan, recalls.get('Leitner') ?? []),
    withinMinutes,
  };
}
