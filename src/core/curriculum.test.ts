import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CourseCard, readyToBegin } from './curriculum.ts';
import type { Rating, StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { buildRecord, review } from './testing/build-event.ts';

const progressOf = (...acts: StudyAct[]) => foldEvents(buildRecord(acts));
const card = (id: string, order: number, needs: string[] = []): CourseCard => ({
  id,
  facts: [`f-${id}`],
  order,
  needs,
});
const ids = (cards: readonly CourseCard[]) => cards.map(({ id }) => id);

describe('readyToBegin', () => {
  const course = [card('late', 2), card('early', 1), card('first', 0, ['f-late'])];

  test('cards come in the order of the course [E16]', () => {
    expect(ids(readyToBegin(course.slice(0, 2), course, progressOf()))).toEqual(['early', 'late']);
  });

  test('a card waits for the fact it needs [E16]', () => {
    expect(ids(readyToBegin(course, course, progressOf()))).toEqual(['early', 'late']);
    const fresh = [course[1], course[2]].filter((one) => one !== undefined);
    expect(ids(readyToBegin(fresh, course, progressOf(review('late', 3))))).toEqual([
      'first',
      'early',
    ]);
  });

  test('a fact forgotten at first sight is not known [E16]', () => {
    const fresh = course.filter(({ id }) => id !== 'late');
    expect(ids(readyToBegin(fresh, course, progressOf(review('late', 1))))).toEqual(['early']);
  });

  test('a fact without cards holds nothing back [E16]', () => {
    const lone = [card('a', 0, ['no-card'])];
    expect(ids(readyToBegin(lone, lone, progressOf()))).toEqual(['a']);
  });

  test('every card is begun in the end, whatever the needs [E16]', () => {
    const needs = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(needs, (needs) => {
        const course = needs.map((of, n) =>
          card(
            `c${n}`,
            n,
            of.map((need) => `f-c${need}`),
          ),
        );
        const acts: StudyAct[] = [];
        for (const _ of course) {
          const begun = new Set(acts.map((act) => (act.type === 'review' ? act.card : '')));
          const fresh = course.filter(({ id }) => !begun.has(id));
          const [next] = readyToBegin(fresh, course, progressOf(...acts));
          expect(next).toBeDefined();
          acts.push(review(next?.id ?? '', 3 satisfies Rating));
        }
      }),
    );
  });
});
