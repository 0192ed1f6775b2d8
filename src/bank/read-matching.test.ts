import { describe, expect, test } from 'vitest';
import { readQuestionsFile } from './read-content-file.ts';
import { matching, newReporter, questionProblems } from './testing/samples.ts';

const label = '1:1 <Matching id="ecs-m">:';

describe('matching questions [C5]', () => {
  test('each pair has prompt, match and reason', () => {
    const reporter = newReporter();
    const [read] = readQuestionsFile(matching(), 'ecs', reporter).items;
    expect(reporter.problems).toEqual([]);
    expect(read?.kind === 'matching' && read.pairs[1]).toEqual({
      id: 'service',
      prompt: ['A service'],
      match: ['Use 1'],
      why: ['So it is.'],
    });
  });

  test('a pair may spread over lines', () => {
    const spread = matching().replaceAll(/>(<(?:Prompt|Match|Why|\/Pair))/g, '>\n  $1');
    expect(questionProblems(spread)).toEqual([]);
  });

  test('two or eight pairs are refused', () => {
    const two = matching().replace(/<Pair id="cluster">.*\n/, '');
    expect(questionProblems(two)).toEqual([`${label} 2 pairs; write 3 to 7.`]);
    const more = ['a', 'b', 'c', 'd', 'e'].map(
      (id) => `<Pair id="${id}"><Prompt>${id}</Prompt><Match>x${id}</Match><Why>So.</Why></Pair>`,
    );
    const eight = matching().replace('</Matching>', `${more.join('\n')}\n</Matching>`);
    expect(questionProblems(eight)).toEqual([`${label} 8 pairs; write 3 to 7.`]);
  });

  test('equal matches are refused', () => {
    expect(questionProblems(matching().replace('Use 1', 'use 2'))).toEqual([
      `${label} two matches read the same, so more than one assignment would be right.`,
    ]);
  });

  test('equal prompts or ids are refused', () => {
    expect(questionProblems(matching().replace('>A service', '>A task'))).toEqual([
      `${label} two prompts read the same.`,
    ]);
    expect(questionProblems(matching().replace('"service"', '"task"'))).toEqual([
      `${label} two pairs share an id.`,
    ]);
  });

  test('a missing part is named', () => {
    expect(questionProblems(matching().replace('<Match>Use 1</Match>', ''))).toEqual([
      '5:1 <Pair id="service">: write one <Match> with its text.',
    ]);
    expect(questionProblems(matching().replace('Use 1</Match>', 'Use 1</Match> or so'))).toEqual([
      '5:1 <Pair id="service">: text outside <Prompt>, <Match> and <Why>.',
    ]);
  });
});
