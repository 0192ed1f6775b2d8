import { success, failure, failureFrom, type Outcome } from './outcome.ts';
import { schemaOf } from './chunk-line.ts';
import { openSeal, sealText } from './seal.ts';

/** One step from a version of the stored form to the next. */
export interface MigrationStep {
  from: number;
  /** Rewrites the lines of one chunk, without its seal; throws if it cannot. */
  upgrade: (body: string) => string;
}

/** The stored form that this app writes, and the steps that lead to it. */
export interface StoredForm {
  schema: number;
  steps: readonly MigrationStep[];
}

/**
 * Today's form. A change to what `chunk-line.ts` or `event-forms.ts` write raises `schema` and adds
 * a step here and a fixture of the old form in `fixtures/`, which stays for ever.
 */
export const currentForm: StoredForm = { schema: 1, steps: [] };

/** A chunk in today's form, one step after the other; a damaged chunk stays visibly damaged. */
export function upgradeText(text: string, { schema, steps }: StoredForm): Outcome<string> {
  const { body, isSealed } = openSeal(text);
  let upgraded = body;
  for (let version = schemaOf(body); version !== schema; version = schemaOf(upgraded)) {
    const step = steps.find(({ from }) => from === version);
    if (!step) return failure('failed', `no migration leads on from schema ${version}`);
    try {
      upgraded = step.upgrade(upgraded);
    } catch (error) {
      return failureFrom(error);
    }
    if (schemaOf(upgraded) !== step.from + 1) {
      return failure('failed', `the migration from schema ${step.from} led elsewhere`);
    }
  }
  return success(isSealed ? sealText(upgraded) : upgraded);
}
