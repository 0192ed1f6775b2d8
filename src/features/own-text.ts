/** What the learner typed, as formatted text: paragraphs, line breaks, and `code`. Nothing else is read into it. */
import type { Rich } from '#bank/bank.ts';

/** Paragraphs are parted by empty lines; words between backticks are code. */
export function ownText(text: string): readonly Rich[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph): Rich => ['p', ...linesOf(paragraph)]);
}

function linesOf(paragraph: string): Rich[] {
  return paragraph
    .split('\n')
    .flatMap((line, n) => (n === 0 ? spansOf(line) : [['br'] as Rich, ...spansOf(line)]));
}

function spansOf(line: string): Rich[] {
  const parts = line.split(/`([^`]+)`/);
  return parts.flatMap((part, n): Rich[] => {
    if (part === '') return [];
    return [n % 2 === 1 ? ['code', part] : part];
  });
}
