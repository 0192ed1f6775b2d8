import { describe, expect, test } from 'vitest';
import { readQuestionsFile } from './read-content-file.ts';
import { newReporter, options, ordering, question, questionProblems } from './testing/samples.ts';

const mark = (words: string) => `<Deciding>${words}</Deciding>`;

function stemOf(stem: string) {
  const reporter = newReporter();
  const [read] = readQuestionsFile(question({ stem }), 'ecs', reporter).items;
  return { stem: read?.stem, problems: reporter.problems };
}

describe('deciding words [U16]', () => {
  test('they are marks within the stem', () => {
    expect(stemOf(`Which needs the ${mark('least `ops` work')}?`)).toEqual({
      stem: [['p', 'Which needs the ', ['mark', 'least ', ['code', 'ops'], ' work'], '?']],
      problems: [],
    });
  });

  test('a paragraph of them stays one', () => {
    expect(stemOf(`${mark('Without servers')}\n\nWhat now?`)).toEqual({
      stem: [
        ['p', ['mark', 'Without servers']],
        ['p', 'What now?'],
      ],
      problems: [],
    });
  });

  test('they may break over lines, in lists', () => {
    expect(stemOf(`Given:\n\n- the ${mark('least\n  work')}\n\nWhat?`).problems).toEqual([]);
  });

  test('every kind of stem may have them', () => {
    expect(questionProblems(ordering().replace('first', mark('very first')))).toEqual([]);
  });

  test('a fourth in one stem is refused', () => {
    const three = `What of ${mark('one a')}, ${mark('two b')}, ${mark('three c')}`;
    expect(questionProblems(question({ stem: `${three}?` }))).toEqual([]);
    expect(questionProblems(question({ stem: `${three}, ${mark('four d')}?` }))).toEqual([
      '1:1 <Question id="ecs-q">: 4 deciding phrases; mark 3 at most.',
    ]);
  });

  test.each(['', 'one two three four five six seven eight nine'])(
    '"%s" is no phrase that decides',
    (words) => {
      const [problem] = questionProblems(question({ stem: `What of ${mark(words)} now?` }));
      expect(problem).toContain('mark the few that decide, 8 at most.');
    },
  );

  test('formatting inside is refused', () => {
    expect(questionProblems(question({ stem: `What of ${mark('**one**')} now?` }))).toEqual([
      '2:9 <Deciding>: mark plain words, without formatting.',
    ]);
  });

  test('on lines of its own it is refused', () => {
    const stem = '<Deciding>\n\nWithout servers\n\n</Deciding>\n\nWhat now?';
    expect(questionProblems(question({ stem }))).toEqual([
      '2:1 <Deciding>: the words are marked within their sentence.',
    ]);
  });

  test('outside a stem it is refused', () => {
    const inOption = options.replace('A cluster', `A ${mark('cluster')}`);
    expect(questionProblems(question({ options: inOption }))).toEqual([
      '6:24 Only the stem of a question has deciding words.',
    ]);
  });
});
