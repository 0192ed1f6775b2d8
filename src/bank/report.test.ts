import { describe, expect, test } from 'vitest';
import { contentReport } from './report.ts';
import { readFiles } from './testing/samples.ts';

const bank = {
  version: '2026.11.1',
  lessons: [],
  facts: [],
  cards: [],
  questions: [],
  scenarios: [],
  misconceptions: [],
  exams: [],
};

describe('contentReport', () => {
  test('amounts stand per topic and whole', () => {
    const lines = contentReport(readFiles({}).bank, [], { all: false });
    expect(lines[0]).toBe('Content 2026.11.1');
    const rows = lines.slice(1, 4).map((line) => line.trim().split(/\s{2,}/));
    expect(rows).toEqual([
      ['words', 'facts', 'cards', 'in text questions', 'multiple'],
      ['ecs', '7', '1', '1', '1', '1', '0'],
      ['all', '7', '1', '1', '1', '1', '0'],
    ]);
  });

  test('shares and key balance are shown', () => {
    const lines = contentReport(readFiles({}).bank, [], { all: false });
    expect(lines).toContain('Levels   recall 1 (100%) · apply 0 (0%) · combine 0 (0%)');
    expect(lines).toContain('Key of 1 single-answer questions: longest 0 (0%) · shortest 1 (100%)');
    expect(lines).toContain('Key written in place 1–4: 1 · 0 · 0 · 0');
  });

  test('an empty bank is reported too', () => {
    expect(contentReport(bank, [], { all: true })).toContain('0 gaps');
  });

  test('many gaps are cut short [J4]', () => {
    const gaps = Array.from({ length: 7 }, (_, i) => `gap ${i}`);
    const lines = contentReport(bank, gaps, { all: false });
    expect(lines).toContain('7 gaps (npm run content -- --gaps lists them all)');
    expect(lines.filter((line) => line.startsWith('  gap'))).toHaveLength(5);
  });

  test('all gaps show when asked for [J4]', () => {
    const gaps = Array.from({ length: 7 }, (_, i) => `gap ${i}`);
    const lines = contentReport(bank, gaps, { all: true });
    expect(lines).toContain('7 gaps');
    expect(lines).toContain('  gap 6');
  });
});
