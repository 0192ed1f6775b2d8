import { describe, expect, test } from 'vitest';
import { readFiles } from './testing/samples.ts';

const read = (text: string) => readFiles({ 'content/CHANGELOG.md': text });

describe('changelog [J9]', () => {
  test('each version has its paragraphs, newest first', () => {
    const { bank, changes, problems } = read(
      '# Changes\n\nIntro.\n\n## 2026.12.1\n\nTwo **new**\nlessons.\n\n- One `a`\n- Two\n\n## 2026.11.1 of November\n\nFirst.\n',
    );
    expect(problems).toEqual([]);
    expect(bank.version).toBe('2026.12.1');
    expect(changes).toEqual([
      { version: '2026.12.1', text: ['Two new lessons.', 'One a', 'Two'] },
      { version: '2026.11.1', text: ['First.'] },
    ]);
  });

  test('a missing version is refused', () => {
    expect(read('# Changes\n').problems).toMatchObject([
      { file: 'content/CHANGELOG.md', line: 1, message: expect.stringContaining('there is none') },
    ]);
  });

  test('what cannot be read is refused with its place', () => {
    expect(read('## 2026.11.1\n\nLess {more.\n').problems).toMatchObject([
      { file: 'content/CHANGELOG.md', line: 3 },
    ]);
  });
});
