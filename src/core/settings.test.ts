import { describe, expect, test } from 'vitest';
import { foldEvents } from './fold.ts';
import { PARAMETER_COUNT, parameterBounds, parseParameters } from './fsrs-parameters.ts';
import { buildEvent } from './testing/build-event.ts';
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
    ['examDate', '2026-02-30'],
    ['examDate', 20_000],
    ['fsrsParameters', '1 2 3'],
    ['fsrsParameters', 0.5],
  ])('%s = %s changes nothing', (key, value) => {
    expect(changeSetting(defaultSettings, key, value)).toBe(defaultSettings);
  });

  test('settings from the future are clamped or left [R23]', () => {
    const acts: [string, string | number][] = [
      ['theme', 'sepia'],
      ['desiredRetention', 5],
      ['catchUpPerDay', 1e9],
      ['leechLapses', 1],
      ['minutesPerDay', 1e9],
      ['a key of version 9', 'x'],
    ];
    const events = acts.map(([key, value], n) =>
      buildEvent({ type: 'set', key, value }, { id: `a-${n}` }),
    );
    // What was set stays in the record as it was: a later version may understand it.
    const copy = structuredClone(events);
    expect(foldEvents(events).settings).toEqual({
      ...defaultSettings,
      desiredRetention: 0.97,
      catchUpPerDay: 5000,
      leechLapses: 2,
      minutesPerDay: 600,
    });
    expect(events).toEqual(copy);
  });

  test('an exam date is a date or none [E11] [R52]', () => {
    const dated = changeSetting(defaultSettings, 'examDate', '2028-02-29');
    expect(dated.examDate).toBe('2028-02-29');
    expect(changeSetting(dated, 'examDate', '').examDate).toBe('');
  });

  test('fitted weights are held within their bounds [E13] [R23]', () => {
    const wild = Array.from({ length: PARAMETER_COUNT }, () => '1e9').join(' ');
    const { fsrsParameters } = changeSetting(defaultSettings, 'fsrsParameters', wild);
    expect(parseParameters(fsrsParameters)).toEqual(parameterBounds.map(([, max]) => max));
    const back = changeSetting({ ...defaultSettings, fsrsParameters }, 'fsrsParameters', '');
    expect(back.fsrsParameters).toBe('');
  });
});
