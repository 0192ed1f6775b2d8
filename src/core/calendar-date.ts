/** Calendar dates and the study days they stand for. A study day is named after the date on which it begins. */
import { DAY_MS } from './study-day.ts';

/** A date in the Gregorian calendar. */
export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  date: number;
  /** 0 (Monday) to 6 (Sunday), as ISO 8601 counts the week. */
  weekday: number;
}

/** Study days around 1970-01-01 (a Thursday) whose year has four digits. */
const LAST_DAY = 2_932_896;

/** The date on which a study day begins. */
export function dateOfDay(day: number): CalendarDate {
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: (((day + 3) % 7) + 7) % 7,
  };
}

/** The date of a study day as YYYY-MM-DD. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The study day that begins on a date written YYYY-MM-DD; none if there is no such date (from 1970 on). */
export function dayOfIso(text: string): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const day = Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY_MS;
  // 30 February would be read as 1 or 2 March.
  return day >= 0 && day <= LAST_DAY && isoOfDay(day) === text ? day : null;
}
