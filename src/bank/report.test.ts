import { describe, expect, test } from 'vitest';
import { contentReport } from './report.ts';
import { matching, options, ordering, question, readFiles, scenario } from './testing/samples.ts';

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
    const cells = (line: string | undefined) => line?.trim().split(/\s{2,}/);
    expect(lines.slice(1, 4).map(cells)).toEqual([
      ['words', 'facts', 'cards', 'in text', 'typed', 'questions'],
      ['ecs', '7', '1', '1', '1', '0', '1'],
      ['all', '7', '1', '1', '1', '0', '1'],
    ]);
  });

  test('questions are counted by kind and marks', () => {
    const stem = 'What is <Deciding>one running copy</Deciding>?';
    const tagged = options.replace('"image"', '"image" misconception="image-runs"');
    const variant = question({
      attributes: 'id="ecs-v" variantOf="ecs-q" facts="ecs-a" domain="deploy" level="recall"',
      options: options.replace(' correct', '').replace('"image"', '"image" correct'),
    });
    const { bank } = readFiles({
      'content/misconceptions.yaml': 'image-runs: An image runs.\n',
      'content/01-ecs/questions.mdx': [
        question({ stem, options: tagged }),
        variant,
        scenario(ordering(), matching()),
      ].join('\n\n'),
    });
    const lines = contentReport(bank, [], { all: false });
    const start = lines.findIndex((line) => line.includes('scenarios'));
    const names = lines[start]?.trim().split(/\s{2,}/);
    const counts = lines[start + 1]?.trim().split(/\s+/).slice(1);
    expect(names?.map((name, i) => `${name} ${counts?.[i]}`)).toEqual([
      'choice 2',
      'multiple 0',
      'ordering 1',
      'matching 1',
      'scenarios 1',
      'in pairs 2',
      'tagged 1',
      'deciding 1',
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

  test('missed targets are shown', () => {
    const lines = contentReport(bank, [], { all: false });
    expect(lines).toContain('  facts: 0; at least 260 is wanted.');
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
