import { describe, expect, test } from 'vitest';
import { countText, dueText, durationText, intervalText } from './due-text.ts';

const minute = 60_000;

test.each([
  [{ minutes: 0 }, '1 min'],
  [{ minutes: 10 }, '10 min'],
  [{ minutes: 59 }, '59 min'],
  [{ minutes: 60 }, '1 h'],
  [{ minutes: 150 }, '3 h'],
  [{ days: 0 }, 'today'],
  [{ days: 1 }, '1 day'],
  [{ days: 30 }, '30 days'],
  [{ days: 31 }, '1 month'],
  [{ days: 90 }, '3 months'],
  [{ days: 364 }, '12 months'],
  [{ days: 365 }, '1 year'],
  [{ days: 550 }, '1.5 years'],
])('a button says %o as “%s” [E2]', (interval, text) => {
  expect(intervalText(interval)).toBe(text);
});

test.each([
  [{ minutes: 0 }, 'now'],
  [{ minutes: 10 }, 'in 10 min'],
  [{ days: 0 }, 'today'],
  [{ days: 1 }, 'tomorrow'],
  [{ days: 3 }, 'in 3 days'],
])('a sentence says %o as “%s”', (interval, text) => {
  expect(dueText(interval)).toBe(text);
});

describe('time spent', () => {
  test.each([
    [0, '0 min'],
    [5000, 'under a minute'],
    [minute, '1 min'],
    [59 * minute, '59 min'],
    [65 * minute, '1 h 5 min'],
  ])('%i ms is “%s”', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});

test.each([
  [0, '0 cards'],
  [1, '1 card'],
  [2, '2 cards'],
])('%i of them are “%s”', (count, text) => {
  expect(countText(count, 'card')).toBe(text);
});
