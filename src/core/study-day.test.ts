import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, dayStart, HOUR_MS, MINUTE_MS, studyClock, studyDay } from './study-day.ts';

const utc = (text: string) => Date.parse(`${text}Z`);
const dayOf = (date: string) => utc(`${date}T00:00:00`) / DAY_MS;

/** Clock changes of 2026: the instant, the offsets before and after, the length of that day. */
const changes = [
  { zone: 'Europe/Berlin', at: utc('2026-03-29T01:00:00'), before: 60, after: 120, hours: 23 },
  { zone: 'Europe/Berlin', at: utc('2026-10-25T01:00:00'), before: 120, after: 60, hours: 25 },
  {
    zone: 'America/New_York',
    at: utc('2026-03-08T07:00:00'),
    before: -300,
    after: -240,
    hours: 23,
  },
  {
    zone: 'America/New_York',
    at: utc('2026-11-01T06:00:00'),
    before: -240,
    after: -300,
    hours: 25,
  },
  {
    zone: 'Australia/Lord_Howe',
    at: utc('2026-04-04T15:00:00'),
    before: 660,
    after: 630,
    hours: 24.5,
  },
  {
    zone: 'Australia/Lord_Howe',
    at: utc('2026-10-03T15:30:00'),
    before: 630,
    after: 660,
    hours: 23.5,
  },
  { zone: 'Africa/Cairo', at: utc('2026-04-23T22:00:00'), before: 120, after: 180, hours: 23 },
  { zone: 'Africa/Cairo', at: utc('2026-10-29T21:00:00'), before: 180, after: 120, hours: 25 },
];
const zones = [...new Set(changes.map(({ zone }) => zone))];

/** The offset that the time zone database of the runtime gives. */
function offsetIn(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const text = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
}

describe('studyDay', () => {
  test('1970-01-01 is day 0', () => {
    expect(studyDay(0, 0, 0)).toBe(0);
    expect(studyDay(-1, 0, 0)).toBe(-1);
  });

  test('the day turns at the rollover hour [E10] [R48]', () => {
    const day = dayOf('2026-11-23');
    expect(studyDay(utc('2026-11-24T03:59:59.999'), 0, 4)).toBe(day);
    expect(studyDay(utc('2026-11-24T04:00:00'), 0, 4)).toBe(day + 1);
    expect(studyDay(utc('2026-11-24T00:00:00'), 0, 0)).toBe(day + 1);
    expect(studyDay(utc('2026-11-24T22:59:00'), 0, 23)).toBe(day);
  });

  test.each(changes)('$zone really changes by $before → $after [R46]', ({ zone, ...change }) => {
    expect(offsetIn(zone)(change.at - 1)).toBe(change.before);
    expect(offsetIn(zone)(change.at)).toBe(change.after);
  });

  test.each(changes)('in $zone a $hours h day is one day [R46]', ({ at, before, after, hours }) => {
    for (const rollover of [0, 1, 2, 3, 4, 12]) {
      const step = studyDay(at, after, rollover) - studyDay(at - 1, before, rollover);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThanOrEqual(1);
    }
    const day = studyDay(at - 1, before, 4);
    expect(studyDay(at, after, 4)).toBe(day);
    const length = dayStart(day + 1, after, 4) - dayStart(day, before, 4);
    expect(length / HOUR_MS).toBe(hours);
  });

  test.each(zones)('no study day of 2026 is missing in %s [R46]', (zone) => {
    const offset = offsetIn(zone);
    const from = utc('2026-01-01T00:00:00');
    const instants = Array.from({ length: 365 * 48 }, (_, half) => from + half * 30 * MINUTE_MS);
    const moments = instants.map((at) => ({ at, offset: offset(at) }));
    for (const rollover of [0, 2, 4]) {
      const days = moments.map(({ at, offset }) => studyDay(at, offset, rollover));
      const steps = new Set(days.slice(1).map((day, index) => day - (days[index] ?? 0)));
      expect([...steps].sort((a, b) => a - b)).toEqual([0, 1]);
    }
  });

  test('a skipped rollover hour turns the day [R46]', () => {
    const springForward = utc('2026-03-29T01:00:00');
    expect(studyDay(springForward - 1, 60, 2)).toBe(dayOf('2026-03-28'));
    expect(studyDay(springForward, 120, 2)).toBe(dayOf('2026-03-29'));
  });

  test.each([
    { name: 'Kiritimati', offset: 840, at: '2026-11-23T14:00:00', date: '2026-11-24' },
    { name: 'Kiritimati', offset: 840, at: '2026-11-23T13:59:59', date: '2026-11-23' },
    { name: 'Pago Pago', offset: -660, at: '2026-11-23T14:59:59', date: '2026-11-22' },
    { name: 'Pago Pago', offset: -660, at: '2026-11-23T15:00:00', date: '2026-11-23' },
    { name: 'Kathmandu', offset: 345, at: '2026-11-23T22:14:59', date: '2026-11-23' },
    { name: 'Kathmandu', offset: 345, at: '2026-11-23T22:15:00', date: '2026-11-24' },
  ])('in $name at $at it is $date [R47]', ({ offset, at, date }) => {
    expect(studyDay(utc(at), offset, 4)).toBe(dayOf(date));
  });

  test('travel makes one odd day at most [R47]', () => {
    const anyOffset = fc.integer({ min: -660, max: 840 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), anyOffset, anyOffset, (at, home, away) => {
        const step = studyDay(at, away, 4) - studyDay(at, home, 4);
        expect(Math.abs(step)).toBeLessThanOrEqual(2);
        const sameDateLineSide = Math.abs(home - away) < 24 * 60;
        if (sameDateLineSide) expect(Math.abs(step)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the date line repeats or skips a day [R47]', () => {
    const at = utc('2026-11-23T12:00:00');
    expect(studyDay(at, -660, 4)).toBe(dayOf('2026-11-22'));
    expect(studyDay(at, 780, 4)).toBe(dayOf('2026-11-23'));
  });
});

describe('studyClock', () => {
  test('its UTC midnight is the rollover', () => {
    const rollover = utc('2026-11-23T12:00:00');
    expect(studyClock(rollover, -480, 4) % DAY_MS).toBe(0);
  });
});

describe('dayStart', () => {
  test('a day starts at its own start', () => {
    const offset = fc.integer({ min: -660, max: 840 });
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 99999 }), offset, fc.nat(23), (day, o, hour) => {
        expect(studyDay(dayStart(day, o, hour), o, hour)).toBe(day);
        expect(studyDay(dayStart(day, o, hour) - 1, o, hour)).toBe(day - 1);
      }),
    );
  });
});
