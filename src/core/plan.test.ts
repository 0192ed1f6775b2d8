import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProgress, foldEvents } from './fold.ts';
import { usualForgetting } from './forgetting-fit.ts';
import { type ExamPlan, planForExam, recallWithMinutes } from './plan.ts';
import { FARTHEST_DAYS, type PlanRequest } from './plan-cards.ts';
import { defaultHabits } from './plan-habits.ts';
import type { Progress } from './progress.ts';
import { defaultSettings } from './settings.ts';
import { studyDay } from './study-day.ts';
import { buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);

const cardsOf = (count: number) =>
  Array.from({ length: count }, (_, order) => ({ id: `c${order}`, facts: [`f${order}`], order }));

function requestOf(over: Partial<PlanRequest> = {}): PlanRequest {
  return {
    cards: cardsOf(100),
    progress: emptyProgress,
    day: today,
    examDay: today + 20,
    minutesPerDay: 10,
    spentSeconds: 0,
    habits: defaultHabits,
    forgetting: usualForgetting,
    attendance: 1,
    ...over,
  };
}

function planned(over: Partial<PlanRequest> = {}): ExamPlan {
  const plan = planForExam(requestOf(over));
  if (!plan) throw new Error('there is no plan');
  return plan;
}

/** The first `count` cards begun so many days ago and recalled once more since. */
function begun(count: number, daysAgo: number): Progress {
  const at = NOON - daysAgo * DAY;
  return foldEvents(
    cardsOf(count).flatMap(({ id }, n) => [
      buildEvent(review(id, 3), { id: `a${n}-0`, at }),
      buildEvent(review(id, 3), { id: `a${n}-1`, at: at + 10 * MINUTE }),
    ]),
  );
}

describe('the plan for the exam', () => {
  test('the same state gives the same plan [E11]', () => {
    const progress = begun(30, 4);
    expect(planned({ progress })).toEqual(planned({ progress }));
  });

  test('the day loads keep to the minutes [U15]', () => {
    for (const minutesPerDay of [3, 10, 25]) {
      for (const examDay of [today + 7, today + 30, today + 60]) {
        const { days } = planned({ minutesPerDay, examDay, cards: cardsOf(200) });
        const over = days.filter(({ minutes }) => minutes > minutesPerDay * 1.15);
        expect(over.length / days.length).toBeLessThanOrEqual(0.05);
      }
    }
  });

  test('more minutes promise more recall [U15]', () => {
    const request = requestOf({ cards: cardsOf(300) });
    const plan = planned({ cards: cardsOf(300) });
    const recalls = recallWithMinutes(request, plan, [2, 5, 10, 15, 30]).map(
      ({ recall }) => recall,
    );
    expect(recalls).toEqual([...recalls].sort((a, b) => a - b));
  });

  test('the list for today fits into the minutes [U15]', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        (minutesPerDay, days, known) => {
          const progress = begun(known, 5);
          const plan = planned({ progress, minutesPerDay, examDay: today + days });
          const fitting = plan.today.slice(0, plan.fits);
          const seconds = fitting.reduce((sum, card) => sum + card.seconds, 0);
          expect(seconds).toBeLessThanOrEqual(minutesPerDay * 60);
          expect(new Set(plan.today.map(({ id }) => id)).size).toBe(plan.today.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('time spent today is taken off [U15]', () => {
    expect(planned({ spentSeconds: 600 }).fits).toBe(0);
    expect(planned({ spentSeconds: 300 }).fits).toBeLessThan(planned().fits);
  });

  test('what is done today is not asked again [U15]', () => {
    const { today: list } = planned({ progress: begun(5, 0) });
    expect(list.some(({ kind }) => kind === 'review')).toBe(false);
  });

  test('new cards come in the order of the course [E16]', () => {
    const fresh = planned().today.filter(({ kind }) => kind === 'new');
    expect(fresh.map(({ id }) => id)).toEqual(cardsOf(100).map(({ id }) => id));
  });

  test('the last day saves what would be forgotten [U15]', () => {
    const plan = planned({ progress: begun(100, 9), examDay: today + 1, minutesPerDay: 5 });
    const first = plan.today.slice(0, plan.fits);
    expect(first.every(({ kind, gain }) => kind === 'review' && gain > 0)).toBe(true);
    const perSecond = first.map(({ gain, seconds }) => gain / seconds);
    expect(perSecond).toEqual([...perSecond].sort((a, b) => b - a));
  });

  test('a day missed is planned over anew [U15]', () => {
    const progress = begun(40, 6);
    const plan = planned({ progress });
    const after = planned({ progress, day: today + 3, from: plan.prices });
    expect(after.days).toHaveLength(17);
    expect(after.recall).toBeLessThan(plan.recall + 0.01);
    expect(after.today.length).toBeGreaterThan(0);
  });

  test('suspended cards, buried ones and siblings stay out [E5] [E6]', () => {
    const cards = cardsOf(4).map((card) => ({
      ...card,
      facts: card.order < 2 ? ['same'] : card.facts,
    }));
    const away = { suspended: new Map([['c2', 0]]), buried: new Map([['c3', today]]) };
    const { today: list } = planned({ cards, progress: { ...emptyProgress, ...away } });
    expect(list.map(({ id }) => id)).toEqual(['c0']);
  });
});

describe('dates at the edge', () => {
  test.each([0, -1, -3000, Number.NaN])('an exam in %s days has no plan [R57]', (ahead) => {
    expect(planForExam(requestOf({ examDay: today + ahead }))).toBeNull();
  });

  test('an exam in ten years is planned as one in four months [R57]', () => {
    const plan = planned({ examDay: today + 3653, cards: cardsOf(30) });
    expect(plan.days).toHaveLength(FARTHEST_DAYS);
  });

  test.each([0.7, 0.97])('retention %s makes no difference [R57]', (desiredRetention) => {
    const progress = { ...begun(10, 3), settings: { ...defaultSettings, desiredRetention } };
    const { recall } = planned({ progress });
    expect(recall).toBeGreaterThan(0);
    expect(recall).toBeLessThanOrEqual(1);
  });

  test('no cards, no minutes: a plan without figures gone wrong [R57]', () => {
    expect(planned({ cards: [] })).toMatchObject({ recall: 0, today: [], fits: 0 });
    expect(planned({ minutesPerDay: 0 }).recall).toBeGreaterThanOrEqual(0);
    expect(planned({ minutesPerDay: 0 }).fits).toBe(0);
  });
});
