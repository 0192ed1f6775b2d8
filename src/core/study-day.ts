/** The study day of an instant: a pure function of instant, UTC offset and rollover hour. */

/** Milliseconds in a minute. */
export const MINUTE_MS = 60_000;
/** Milliseconds in an hour. */
export const HOUR_MS = 3_600_000;
/** Milliseconds in a day of a clock that never changes. */
export const DAY_MS = 86_400_000;

/** Milliseconds on a clock whose UTC midnight is the learner's rollover. */
export function studyClock(at: number, offsetMinutes: number, rolloverHour: number): number {
  return at + offsetMinutes * MINUTE_MS - rolloverHour * HOUR_MS;
}

/** The local study day of an instant, in whole days since 1970-01-01. */
export function studyDay(at: number, offsetMinutes: number, rolloverHour: number): number {
  return Math.floor(studyClock(at, offsetMinutes, rolloverHour) / DAY_MS);
}

/** The instant (epoch ms) at which a study day begins for one who stays at this offset. */
export function dayStart(day: number, offsetMinutes: number, rolloverHour: number): number {
  return day * DAY_MS - offsetMinutes * MINUTE_MS + rolloverHour * HOUR_MS;
}
