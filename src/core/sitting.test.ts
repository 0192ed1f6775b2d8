import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import type { Sitting } from './progress.ts';
import { foldEvents } from './fold.ts';
import {
  currentQuestion,
  firstAttempt,
  isComplete,
  optionOrder,
  sittingAfter,
  sittingResult,
  startSitting,
  surestFirst,
} from './sitting.ts';
import { answer, buildEvent, buildRecord, NOON, start } from './testing/build-event.ts';

const fresh = startSitting({
  ...buildEvent({ type: 'finish', sitting: 's' }, { id: 'a-1' }),
  type: 'start',
  kind: 'practice',
  sitting: 's',
  seed: 7,
  questions: ['q1', 'q2', 'q3'],
});
const after = (sitting: Sitting, ...acts: StudyAct[]) =>
  acts.reduce(
    (s, act, index) => sittingAfter(s, buildEvent(act, { id: `a-${index + 2}` })),
    sitting,
  );
const finish: StudyAct = { type: 'finish', sitting: 's' };

describe('sittingAfter', () => {
  test('a new sitting asks its first question', () => {
    expect(currentQuestion(fresh)).toBe('q1');
    expect(isComplete(fresh)).toBe(false);
  });

  test('an answer moves to the next question', () => {
    expect(currentQuestion(after(fresh, answer('s', 'q1', true)))).toBe('q2');
  });

  test('questions may be answered out of order', () => {
    expect(currentQuestion(after(fresh, answer('s', 'q2', true)))).toBe('q1');
  });

  test('a second answer changes nothing [R38]', () => {
    const once = after(fresh, answer('s', 'q1', false));
    expect(after(once, answer('s', 'q1', true))).toBe(once);
  });

  test('an answer of another sitting changes nothing', () => {
    expect(after(fresh, answer('other', 'q1', true))).toBe(fresh);
    expect(after(fresh, { type: 'finish', sitting: 'other' })).toBe(fresh);
  });

  test('a question not asked changes nothing', () => {
    expect(after(fresh, answer('s', 'q9', true))).toBe(fresh);
  });

  test('a finished sitting accepts nothing', () => {
    const done = after(fresh, answer('s', 'q1', true), finish);
    expect(done.finishedAt).toBe(NOON);
    expect(after(done, answer('s', 'q2', true))).toBe(done);
    expect(after(done, finish)).toBe(done);
    expect(currentQuestion(done)).toBeNull();
  });

  test('all answers complete a sitting', () => {
    const all = after(fresh, ...['q1', 'q2', 'q3'].map((id) => answer('s', id, true)));
    expect(isComplete(all)).toBe(true);
    expect(currentQuestion(all)).toBeNull();
  });
});

describe('sittingResult', () => {
  test('missed are those answered wrong [B8]', () => {
    const sitting = after(fresh, answer('s', 'q3', false), answer('s', 'q1', true), finish);
    expect(sittingResult(sitting)).toEqual({ total: 3, answered: 2, right: 1, missed: ['q3'] });
  });
});

describe('firstAttempt [B7][F6]', () => {
  const again = [start('t', ['q1', 'q2']), answer('t', 'q1', true), answer('t', 'q2', true)];
  const acts = [start('s', ['q1', 'q2']), answer('s', 'q1', false), answer('s', 'q2', true)];
  const of = (sitting: string, acts: readonly StudyAct[]) => {
    const { sittings, questions } = foldEvents(buildRecord(acts));
    const found = sittings.get(sitting);
    if (!found) throw new Error(`There is no sitting ${sitting}.`);
    return firstAttempt(found, questions);
  };

  test('is kept apart from a retake', () => {
    expect(of('t', [...acts, ...again])).toEqual({ answered: 2, right: 1 });
  });

  test('stays the first after many', () => {
    const third = [start('u', ['q1', 'q2']), answer('u', 'q1', false)];
    expect(of('u', [...acts, ...again, ...third])).toEqual({ answered: 2, right: 1 });
  });

  test('is the quiz itself when all was new', () => {
    expect(of('s', acts)).toBeNull();
  });
});

test('what one was sure of stands first among the missed', () => {
  const given = (['guess', null, 'sure', 'think', 'sure'] as const).map((confidence, i) => ({
    ...answer('s', `q${i}`, false),
    confidence,
  }));
  const ids = given.map(({ question }) => question);
  const sitting = foldEvents(buildRecord([start('s', ids), ...given])).sittings.get('s');
  expect(sitting && surestFirst(sitting, ids)).toEqual(['q2', 'q4', 'q3', 'q1', 'q0']);
});

describe('optionOrder', () => {
  const parts = (ids: readonly string[]) => ids.map((id) => ({ id }));
  const choice = (id: string, ids = ['a', 'b', 'c', 'd']) =>
    ({ id, kind: 'choice', options: ids.map((id) => ({ id, correct: id === 'a' })) }) as const;

  test('one attempt keeps its order [C7]', () => {
    expect(optionOrder(7, choice('q1'))).toEqual(optionOrder(7, choice('q1')));
  });

  test('an author may reorder options', () => {
    const reordered = choice('q1', ['d', 'c', 'b', 'a']);
    expect(optionOrder(7, reordered)).toEqual(optionOrder(7, choice('q1')));
  });

  test('each option reaches each place equally [C7]', () => {
    const runs = 40_000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < runs; seed++) {
      optionOrder(seed, choice('roll-q-1')).forEach((option, place) => {
        const slot = option + place;
        counts.set(slot, (counts.get(slot) ?? 0) + 1);
      });
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values())
      expect(Math.abs(count / (runs / 4) - 1)).toBeLessThan(0.03);
  });

  test('questions of one sitting differ in order', () => {
    const orders = Array.from({ length: 200 }, (_, i) => optionOrder(7, choice(`q${i}`)).join(''));
    expect(new Set(orders).size).toBe(24);
  });

  test('steps never begin in the right order [C4]', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer(), ids, (seed, steps) => {
        const order = optionOrder(seed, { id: 'q', kind: 'ordering', steps: parts(steps) });
        expect(order).not.toEqual(steps);
        expect([...order].sort()).toEqual([...steps].sort());
      }),
    );
  });

  test('matches are all there, in any order [C5]', () => {
    const pairs = parts(['a', 'b', 'c']);
    const orderOf = (seed: number) => optionOrder(seed, { id: 'q', kind: 'matching', pairs });
    const orders = new Set(Array.from({ length: 200 }, (_, seed) => orderOf(seed).join('')));
    expect(orders.size).toBe(6);
  });
});
