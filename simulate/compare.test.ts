import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { runCourse } from './course.ts';
import { learnerGroups } from './learners.ts';
import { planPolicy } from './policies.ts';

/** Scarce time, so that choosing matters; `npm run simulate` takes more learners and longer courses. */
const terms = { cards: 120, days: 12, minutesPerDay: 8 };

describe('the plan at equal minutes', () => {
  const rows = learnerGroups.map((group) => compare(group, terms, { learners: 6, seed: 100 }));

  test.each(rows)('$group: it does not lose to plain FSRS [U15] [E11]', ({ overPlain }) => {
    expect(overPlain.mean).toBeGreaterThan(-Math.max(0.01, overPlain.half));
  });

  test('over all learners it beats plain FSRS [U15]', () => {
    const mean = rows.reduce((sum, { overPlain }) => sum + overPlain.mean, 0) / rows.length;
    expect(mean).toBeGreaterThan(0.01);
  });

  test('it keeps to the minutes on nearly all days [U15]', () => {
    for (const { withinMinutes } of rows) expect(withinMinutes).toBeGreaterThanOrEqual(0.95);
  });
});

test('the same seed gives the same course [U15]', () => {
  const [group] = learnerGroups;
  const run = () => group && runCourse(group.create(3, 5), { ...terms, days: 5 }, planPolicy(), 3);
  expect(run()).toEqual(run());
});
