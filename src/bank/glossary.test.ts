import { describe, expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { card, fact, lesson, lessonProblems, readFiles } from './testing/samples.ts';

const glossary = 'pod: { term: pod, means: The smallest thing., fact: ecs-a }\n';

function read(text: string, words = 'A <Term id="pod">pod</Term> runs.') {
  return readFiles({
    'content/glossary.yaml': text,
    'content/01-ecs/lesson.mdx': lesson(`${fact}\n\n${words}\n\n${card}`),
  });
}

function problemsOf(text: string, words?: string): string[] {
  return read(text, words).problems.map(formatProblem);
}

describe('glossary [A6]', () => {
  test('a term has its meaning and its home', () => {
    const { terms, problems } = read(glossary);
    expect(problems).toEqual([]);
    expect(terms).toMatchObject([
      { id: 'pod', term: 'pod', means: 'The smallest thing.', fact: 'ecs-a' },
    ]);
  });

  test('a home is not needed', () => {
    expect(read(glossary.replace(', fact: ecs-a', '')).terms).toMatchObject([{ fact: null }]);
  });

  test.each([
    ['means: The smallest thing.', 'means:', '1:1 pod: means is empty.'],
    ['means', 'meaning', '1:1 pod: unknown key "meaning".'],
    ['pod:', 'The Pod:', '1:1 The Pod: an id is lower-case words and digits joined by hyphens.'],
    ['ecs-a', 'ecs-b', '1:1 pod: its home is the fact "ecs-b", which no lesson states.'],
  ])('"%s" as "%s" is refused', (from, to, problem) => {
    expect(problemsOf(glossary.replace(from, to))).toContain(`content/glossary.yaml:${problem}`);
  });

  test('an unknown term is refused', () => {
    expect(problemsOf(glossary, 'One <Term id="node">node</Term>.')).toEqual([
      'content/01-ecs/lesson.mdx:9:5 <Term id="node">: that is no term of content/glossary.yaml.',
    ]);
  });
});

describe('terms in a lesson', () => {
  const term = '<Term id="pod">pod</Term>';

  test('a paragraph or a list may hold them', () => {
    expect(lessonProblems(`${term}\n\n- a ${term}\n\n**${term}**`)).toEqual([]);
  });

  test.each([
    [`## A ${term} [#a]`, '1:6 <Term id="pod"> cannot stand in a heading.'],
    [`See [a ${term}](/lessons).`, '1:8 <Term id="pod"> cannot stand in a link.'],
    [fact.replace('copy', term), '<Term id="pod"> cannot stand in a <Fact>.'],
    [card.replace('A task', `A ${term}`), '<Term id="pod"> cannot stand in a prompt'],
    ['<Term id="pod"></Term> now', '1:1 <Term id="pod">: wrap the words that are explained.'],
    ['<Term>pod</Term> now', '1:1 <Term>: "id" is missing.'],
    [`<Term id="pod">a ${fact}</Term>`, '<Fact id="ecs-a"> cannot stand in a <Term>.'],
    [
      '<Term id="pod">\n\npod\n\n</Term>',
      '1:1 <Term id="pod">: a term stands within its sentence.',
    ],
  ])('"%s" is refused', (body, problem) => {
    expect(lessonProblems(body).join('\n')).toContain(problem);
  });

  test('a section cannot take its address', () => {
    expect(lessonProblems('## Pod [#term-pod]')).toEqual([
      '1:1 The page itself uses the id "term-pod"; choose another.',
    ]);
  });
});
