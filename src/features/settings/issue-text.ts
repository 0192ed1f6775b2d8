import { monthNames } from '../day-text.ts';

/** A version of the content with the month that it names: `2026.11.2 (Nov 2026)`. */
export function issueText(version: string): string {
  const [, year, month] = /^(\d{4})\.(\d{1,2})\./.exec(version) ?? [];
  const name = monthNames[Number(month) - 1];
  return name ? `${version} (${name} ${year})` : version;
}
