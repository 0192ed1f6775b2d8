import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMdx } from './mdx-tree.ts';
import type { Problem, Reporter } from './problem.ts';
import { readCardsFile, readLessonFile, readQuestionsFile } from './read-content-file.ts';
import { remarkLesson } from './remark-lesson.ts';
import { anyText, closedText } from './testing/arbitrary-content.ts';
import { noShown, readFiles } from './testing/samples.ts';

const readers = [readLessonFile, readCardsFile, readQuestionsFile];

function misplaced(source: string, problems: readonly Problem[]): Problem[] {
  const lines = source.split(/\r\n|\r|\n/);
  return problems.filter(({ line, column }) => {
    const width = lines[line - 1]?.length ?? -1;
    return !(line >= 1 && column >= 1 && column <= width + 1);
  });
}

/** A run takes milliseconds; the limit is for a machine that is busy with other things. */
const runs = 200;
const timeout = 60_000;

describe('content compiler', { timeout }, () => {
  test('any text is read, with places inside', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, closedText), fc.boolean(), (body, hasHead) => {
        const source = hasHead ? `---\ntitle: T\n---\n\n${body}` : body;
        for (const read of readers) {
          const reporter: Reporter = { file: 'x.mdx', problems: [] };
          read(source, 'x', reporter);
          expect(misplaced(source, reporter.problems)).toEqual([]);
        }
      }),
      { numRuns: runs },
    );
  });

  test('any text that parses is rendered', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, closedText), (body) => {
        const tree = parseMdx(body, { file: 'x.mdx', problems: [] });
        if (tree) remarkLesson({ base: '/', ...noShown })(tree);
      }),
      { numRuns: runs },
    );
  });

  test('any lists beside lessons are read', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (changelog, syllabus, retired) => {
        const files = {
          'content/CHANGELOG.md': changelog,
          'content/syllabus.yaml': syllabus,
          'content/retired.yaml': retired,
        };
        const { problems } = readFiles(files);
        for (const [file, source] of Object.entries(files)) {
          const own = problems.filter((problem) => problem.file === file);
          expect(misplaced(source, own)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
