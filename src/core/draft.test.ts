import { describe, expect, test } from 'vitest';
import { activeTime, addToDay, closeDraft, countEvent, openDraft } from './draft.ts';
import { emptyProgress } from './fold.ts';

describe('addToDay', () => {
  test('what was added can be taken away', () => {
    const draft = openDraft(emptyProgress);
    addToDay(draft, 3, { answers: 1, right: 1, activeMs: 500 }, 1);
    addToDay(draft, 3, { answers: 1, activeMs: 700 }, 1);
    addToDay(draft, 3, { answers: 1, activeMs: 700 }, -1);
    expect(closeDraft(draft).days.get(3)).toMatchObject({ answers: 1, right: 1, activeMs: 500 });
  });

  test('a day with nothing in it goes', () => {
    const draft = openDraft(emptyProgress);
    addToDay(draft, 3, { answers: 1 }, 1);
    addToDay(draft, 3, { answers: 1 }, -1);
    expect(closeDraft(draft).days.size).toBe(0);
  });
});

describe('activeTime', () => {
  test.each([
    [8_000, 8_000],
    [-5, 0],
    [0.4, 0],
    [28_800_000, 120_000],
  ])('%d ms count as %d [R40]', (elapsed, active) => {
    expect(activeTime(elapsed)).toBe(active);
  });
});

describe('drafts', () => {
  test('a draft changes nothing it came from', () => {
    const draft = openDraft(emptyProgress);
    countEvent(draft, { id: 'a-1', at: 9 });
    addToDay(draft, 3, { answers: 1 }, 1);
    expect(closeDraft(draft)).toMatchObject({ count: 1, lastAt: 9, lastId: 'a-1' });
    expect([emptyProgress.count, emptyProgress.days.size]).toEqual([0, 0]);
  });
});
