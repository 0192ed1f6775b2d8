/** Words for study days. */
import { dateOfDay } from '#core/calendar-date.ts';

export const monthNames: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

const weekdayNames: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A study day with its year: `25 Nov 2026`. */
export function dayText(day: number): string {
  const { date, month, year } = dateOfDay(day);
  return `${date} ${monthNames[month - 1]} ${year}`;
}

/** A study day that is near: `Wed 25 Nov`. */
export function nearDayText(day: number): string {
  const { date, month, weekday } = dateOfDay(day);
  return `${weekdayNames[weekday]} ${date} ${monthNames[month - 1]}`;
}
