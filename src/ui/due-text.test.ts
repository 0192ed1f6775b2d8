import { describe, expect, test } from 'vitest';
import { countText, dueText, durationText, intervalText } from './due-text.ts';

describe('words for times', () => {
  test.each([
    [{ minutes: 0 }, '1 min'],
    [{ minutes: 10 }, '10 min'],
    [{ minutes: 90 }, '2 h'],
    [{ days: 0 }, 'today'],
    [{ days: 1 }, '1 day'],
    [{ days: 30 }, '30 days'],
    [{ days: 61 }, '2 months'],
    [{ days: 365 }, '1 year'],
  ] as const)('an interval of %o reads %s', (interval, words) => {
    expect(intervalText(interval)).toBe(words);
  });

  test('what is due reads as the end of a sentence', () => {
    expect(dueText({ minutes: 0 })).toBe('now');
    expect(dueText({ minutes: 5 })).toBe('in 5 min');
    expect(dueText({ days: 0 })).toBe('today');
    expect(dueText({ days: 1 })).toBe('tomorrow');
    expect(dueText({ days: 4 })).toBe('in 4 days');
  });

  test('time spent is rounded to minutes', () => {
    expect(durationText(0)).toBe('0 min');
    expect(durationText(20_000)).toBe('under a minute');
    expect(durationText(12 * 60_000)).toBe('12 min');
    expect(durationText(65 * 60_000)).toBe('1 h 5 min');
  });

  test('one thing is singular', () => {
    expect(countText(1, 'card')).toBe('1 card');
    expect(countText(2, 'card')).toBe('2 cards');
    expect(countText(0, 'match', 'matches')).toBe('0 matches');
  });
});
