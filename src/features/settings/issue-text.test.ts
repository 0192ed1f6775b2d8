import { expect, test } from 'vitest';
import { issueText } from './issue-text.ts';

test.each([
  ['2026.11.2', '2026.11.2 (Nov 2026)'],
  ['2027.1.10', '2027.1.10 (Jan 2027)'],
  ['2027.13.1', '2027.13.1'],
  ['2', '2'],
])('version %s reads %s [J9]', (version, words) => {
  expect(issueText(version)).toBe(words);
});
