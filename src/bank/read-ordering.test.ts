import { describe, expect, test } from 'vitest';
import { readQuestionsFile } from './read-content-file.ts';
import { newReporter, ordering, questionProblems } from './testing/samples.ts';

const label = '1:1 <Ordering id="ecs-o">:';

describe('ordering questions [C4]', () => {
  test('steps keep their written order', () => {
    const reporter = newReporter();
    const [read] = readQuestionsFile(ordering(), 'ecs', reporter).items;
    expect(reporter.problems).toEqual([]);
    expect(read).toMatchObject({ kind: 'ordering', stem: [['p', 'What comes first?']] });
    expect(read?.kind === 'ordering' && read.steps).toEqual([
      { id: 'build', text: ['Build it'], why: ['So it goes.'] },
      { id: 'push', text: ['Push it'], why: ['So it goes.'] },
      { id: 'pull', text: ['Pull it'], why: ['So it goes.'] },
    ]);
  });

  test('two or six steps are refused', () => {
    const two = ordering().replace(/<Step id="pull">.*\n/, '');
    expect(questionProblems(two)).toEqual([`${label} 2 steps; write 3 to 5, in the right order.`]);
    const more = ['a', 'b', 'c'].map((id) => `<Step id="${id}">Do ${id}<Why>So.</Why></Step>`);
    const six = ordering().replace('</Ordering>', `${more.join('\n')}\n</Ordering>`);
    expect(questionProblems(six)).toEqual([`${label} 6 steps; write 3 to 5, in the right order.`]);
  });

  test('steps sharing id or text are refused', () => {
    expect(questionProblems(ordering().replace('"push"', '"pull"'))).toEqual([
      `${label} two steps share an id.`,
    ]);
    expect(questionProblems(ordering().replace('Push it', 'pull it'))).toEqual([
      `${label} two steps read the same.`,
    ]);
  });

  test('a step without its reason is refused', () => {
    const without = ordering().replace('Push it<Why>So it goes.</Why>', 'Push it');
    expect(questionProblems(without)).toEqual([
      '5:1 <Step id="push">: give the reason in one <Why>.',
    ]);
  });

  test('a step is not marked correct', () => {
    expect(questionProblems(ordering().replace('"push"', '"push" correct'))).toEqual([
      '5:1 <Step id="push">: unknown attribute "correct". It takes id.',
    ]);
  });

  test('text after the steps is refused', () => {
    const after = ordering().replace('</Ordering>', '\nIn this order.\n</Ordering>');
    expect(questionProblems(after)).toEqual([
      `${label} text after a <Step>; the stem stands before them all.`,
    ]);
  });

  test('an ordering question is no variant', () => {
    expect(questionProblems(ordering().replace('facts', 'variantOf="ecs-q" facts'))).toEqual([
      `${label} unknown attribute "variantOf". It takes id, facts, domain, level, revision.`,
    ]);
  });
});
