import { describe, expect, test } from 'vitest';
import { changeSetting, defaultSettings } from './settings.ts';

describe('changeSetting', () => {
  test('a number is clamped to its limits', () => {
    expect(changeSetting(defaultSettings, 'desiredRetention', 2).desiredRetention).toBe(0.97);
    expect(changeSetting(defaultSettings, 'newPerDay', -3).newPerDay).toBe(0);
  });

  test('a count is rounded to whole', () => {
    expect(changeSetting(defaultSettings, 'rolloverHour', 3.6).rolloverHour).toBe(4);
  });

  test('a known theme is taken', () => {
    expect(changeSetting(defaultSettings, 'theme', 'dark').theme).toBe('dark');
  });

  test.each([
    ['theme', 'pink'],
    ['shortcuts', 'yes'],
    ['newPerDay', Number.NaN],
    ['newPerDay', '5'],
    ['toString', 5],
    ['__proto__', 5],
  ])('%s = %s changes nothing', (key, value) => {
    expect(changeSetting(defaultSettings, key, value)).toBe(defaultSettings);
  });
});
