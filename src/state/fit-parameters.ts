/** Fits FSRS weights to a record, with a trainer given from outside. */
import type { StudyEvent } from '#core/event.ts';
import { replayReviews } from '#core/fold.ts';
import { formatParameters, parseParameters } from '#core/fsrs-parameters.ts';
import {
  flatItems,
  logLoss,
  NEEDED_TESTS,
  type Optimised,
  splitByTime,
  trainingItems,
} from '#core/optimise.ts';

/** Finds weights for items in flat form. */
export type Trainer = (flat: ReturnType<typeof flatItems>) => Promise<ArrayLike<number>>;

/** The weights that fit the record, and whether they predict better than those in use. */
export async function fitParameters(
  events: readonly StudyEvent[],
  inUse: string,
  train: Trainer,
): Promise<Optimised> {
  const items = trainingItems(replayReviews(events));
  if (items.length < NEEDED_TESTS) {
    return { kind: 'too-few', tests: items.length, needed: NEEDED_TESTS };
  }
  const { fit, judge } = splitByTime(items);
  const weights = parseParameters(Array.from(await train(flatItems(fit))).join(' '));
  if (!weights) throw new Error('The trainer gave no 21 numbers.');
  const parameters = formatParameters(weights);
  const before = logLoss(judge, inUse);
  const after = logLoss(judge, parameters);
  return {
    kind: 'fitted',
    parameters,
    fitted: fit.length,
    judged: judge.length,
    before,
    after,
    isBetter: after < before,
  };
}
