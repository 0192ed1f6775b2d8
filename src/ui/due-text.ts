/** Words for times to come and time spent. */
import type { Interval } from '#core/schedule.ts';

/** An interval as a rating button shows it: `10 min`, `1 day`, `3 months`. */
export function intervalText(interval: Interval): string {
  if ('minutes' in interval)
    return interval.minutes < 60
      ? `${Math.max(1, interval.minutes)} min`
      : `${Math.round(interval.minutes / 60)} h`;
  const { days } = interval;
  if (days < 1) return 'today';
  if (days < 31) return countText(days, 'day');
  const months = Math.round(days / 30.4);
  if (days < 365) return countText(months, 'month');
  const years = Math.round(days / 36.5) / 10;
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}

/** When something is due, as the end of a sentence: `in 10 min`, `tomorrow`, `in 3 days`. */
export function dueText(interval: Interval): string {
  if ('minutes' in interval) return interval.minutes < 1 ? 'now' : `in ${intervalText(interval)}`;
  if (interval.days < 1) return 'today';
  return interval.days === 1 ? 'tomorrow' : `in ${intervalText(interval)}`;
}

/** Time spent: `under a minute`, `12 min`, `1 h 5 min`. */
export function durationText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return ms > 0 ? 'under a minute' : '0 min';
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

/** A countdown: `1:05:09`, `4:59`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** The day of an instant where the learner was: `25 Nov 2026, 14:05`. */
export function dateText(at: number, offsetMinutes: number): string {
  return localDate.format(new Date(at + offsetMinutes * 60_000));
}

const localDate = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** `1 minute`, `10 minutes`. */
export function minutesText(minutes: number): string {
  return countText(minutes, 'minute');
}

/** `1 card`, `2 cards`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
