import { describe, expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { card, fact, lesson, question, readFiles } from './testing/samples.ts';

function problemsOf(changes: Readonly<Record<string, string>>): string[] {
  return readFiles(changes).problems.map(formatProblem);
}

/** Problems with a second lesson beside the sound one. */
function problemsOfSecond(body: string): string[] {
  return problemsOf({ 'content/02-eks/lesson.mdx': lesson(body) });
}

const ofEks = (text: string) => text.replace('"ecs-', '"eks-');

describe('ids', () => {
  test('a fact stated twice shows both places [J1]', () => {
    expect(problemsOfSecond(`Text. ${fact}`)).toEqual([
      'content/02-eks/lesson.mdx:7:7 The id "ecs-a" is already used at content/01-ecs/lesson.mdx:7:1.',
    ]);
  });

  test('cards and facts share one namespace [J1]', () => {
    const clash = card.replace('"ecs-card"', '"ecs-q"');
    expect(
      problemsOf({
        'content/02-eks/lesson.mdx': lesson('Text.'),
        'content/02-eks/cards.mdx': clash,
      }),
    ).toEqual([
      'content/02-eks/cards.mdx:1:1 The id "ecs-q" is already used at content/01-ecs/questions.mdx:1:1.',
    ]);
  });

  test('options of different questions may share ids', () => {
    const two = `${question()}\n\n${question({ stem: 'Which one is it?' }).replace('"ecs-q"', '"ecs-r"')}`;
    expect(problemsOf({ 'content/01-ecs/questions.mdx': two })).toEqual([]);
  });

  test('an id of a comparison is not for others [U17]', () => {
    expect(problemsOfSecond(ofEks(card).replace('"eks-', '"cmp-'))).toEqual([
      'content/02-eks/lesson.mdx:7:1 The id "cmp-card": only what a comparison makes begins with "cmp-".',
    ]);
  });

  test('a retired id may not return [J2]', () => {
    expect(problemsOf({ 'content/retired.yaml': 'ecs-q: the service was renamed\n' })).toEqual([
      'content/01-ecs/questions.mdx:1:1 The id "ecs-q" is retired (content/retired.yaml); choose a new one.',
    ]);
  });

  test('a retired topic may not return [J2]', () => {
    expect(problemsOf({ 'content/retired.yaml': 'ecs: merged into eks\n' })).toEqual([
      'content/01-ecs/lesson.mdx:1:1 The topic "ecs" is retired (content/retired.yaml); choose a new one.',
    ]);
  });

  test('two folders of one topic are refused [J2]', () => {
    expect(problemsOf({ 'content/02-ecs/lesson.mdx': lesson('Text.') })).toEqual([
      'content/02-ecs/lesson.mdx:1:1 The topic "ecs" is already that of content/01-ecs/lesson.mdx.',
    ]);
  });
});

describe('references', () => {
  test('an unknown fact is refused [J4]', () => {
    const unknown = question().replace('facts="ecs-a"', 'facts="ecs-a ecs-b"');
    expect(problemsOf({ 'content/01-ecs/questions.mdx': unknown })).toEqual([
      'content/01-ecs/questions.mdx:1:1 "ecs-q" tests the fact "ecs-b", which no lesson states.',
    ]);
  });

  test('a card builds on facts of which there is a card [E16]', () => {
    const needing = (fact: string) => ofEks(card).replace('facts=', `needs="${fact}" facts=`);
    expect(problemsOfSecond(needing('ecs-b'))).toEqual([
      'content/02-eks/lesson.mdx:7:1 "eks-card" needs the fact "ecs-b", of which there is no card.',
    ]);
    expect(problemsOfSecond(needing('ecs-a'))).toEqual([
      'content/02-eks/lesson.mdx:7:1 "eks-card" needs the fact "ecs-a", which it tests itself.',
    ]);
  });

  test('facts of other lessons may be tested', () => {
    expect(problemsOfSecond(ofEks(card))).toEqual([]);
  });

  test('three facts are the most', () => {
    const facts = ['b', 'c'].map((letter) => fact.replace('ecs-a', `eks-${letter}`)).join(' ');
    const body = `${facts}\n\n${ofEks(card).replace('"ecs-a"', '"ecs-a eks-b eks-c"')}`;
    expect(problemsOfSecond(body)).toEqual([]);
  });

  test('four facts are too many', () => {
    const facts = ['b', 'c', 'd'].map((letter) => fact.replace('ecs-a', `eks-${letter}`)).join(' ');
    const body = `${facts}\n\n${ofEks(card).replace('"ecs-a"', '"ecs-a eks-b eks-c eks-d"')}`;
    expect(problemsOfSecond(body)).toEqual([
      'content/02-eks/lesson.mdx:9:1 "eks-card" tests 4 facts; 3 is the most.',
    ]);
  });

  test('a fact named twice is refused', () => {
    expect(problemsOfSecond(ofEks(card).replace('"ecs-a"', '"ecs-a ecs-a"'))).toEqual([
      'content/02-eks/lesson.mdx:7:1 "eks-card" names a fact twice.',
    ]);
  });
});

describe('links', () => {
  test('pages, sections and facts may be linked', () => {
    const urls = [
      '/',
      '/practice',
      '/lessons',
      '/lessons/ecs',
      '/lessons/ecs#tasks',
      '/lessons/ecs#fact-ecs-a',
      '#here',
    ];
    const links = urls.map((url) => `[a](${url})`).join(' ');
    expect(problemsOfSecond(`## Here [#here]\n\n${links}`)).toEqual([]);
  });

  test.each(['/lessons/ecr', '/lessons/ecs/', '/help', '/practice#quiz', '/lessons/ecs/tasks'])(
    'the page "%s" is dead [J1]',
    (url) => {
      expect(problemsOfSecond(`[a](${url})`)).toEqual([
        `content/02-eks/lesson.mdx:7:1 The link ${url} is dead: there is no such page.`,
      ]);
    },
  );

  test.each(['#pods', '#fact-ecs-z', '#'])('the place "/lessons/ecs%s" is dead [J1]', (hash) => {
    expect(problemsOfSecond(`See [a](/lessons/ecs${hash}).`)).toEqual([
      `content/02-eks/lesson.mdx:7:5 The link /lessons/ecs${hash} is dead: the lesson "ecs" has no section or fact of that name.`,
    ]);
  });

  test('a place on the own page is checked [J1]', () => {
    expect(problemsOfSecond('See [a](#tasks).')).toEqual([
      'content/02-eks/lesson.mdx:7:5 The link #tasks is dead: the lesson "eks" has no section or fact of that name.',
    ]);
  });

  test('dead links in questions are found [J1]', () => {
    const linked = question().replace('Right for one copy.', 'See [a](/lessons/x).');
    expect(problemsOf({ 'content/01-ecs/questions.mdx': linked })).toEqual([
      'content/01-ecs/questions.mdx:4:42 The link /lessons/x is dead: there is no such page.',
    ]);
  });
});

describe('syllabus', () => {
  const covering = (list: string) =>
    lesson(`${fact}\n\n## Tasks [#tasks]\n\n${card}`).replace(
      '\n---\n\n',
      `\ncovers:\n${list}\n---\n\n`,
    );
  const syllabus = '# Points\n\nS01: A task is one copy.\nS02: A service keeps tasks running.\n';
  const withCover = (list: string) =>
    problemsOf({ 'content/syllabus.yaml': syllabus, 'content/01-ecs/lesson.mdx': covering(list) });

  test('covered points leave no problem', () => {
    expect(withCover('  S01: ecs-a\n  S02: ecs-a')).toEqual([]);
  });

  test('an untaught point is placed', () => {
    expect(withCover('  S01: ecs-a')).toEqual(['content/syllabus.yaml:4:1 No lesson covers S02.']);
  });

  test('a point outside the syllabus is refused', () => {
    expect(withCover('  S01: ecs-a\n  S02: ecs-a\n  S03: ecs-a')).toEqual([
      'content/01-ecs/lesson.mdx:8:1 covers: "S03" is no point of the syllabus.',
    ]);
  });

  test('a point needs facts of its lesson', () => {
    expect(withCover('  S01: ecs-a ecs-b\n  S02:')).toEqual([
      'content/01-ecs/lesson.mdx:6:1 covers S01: the fact "ecs-b" is not in this lesson.',
      'content/01-ecs/lesson.mdx:7:1 covers S02: name the facts that teach it.',
    ]);
  });

  test('broken frontmatter hides no other problem', () => {
    const changes = {
      'content/syllabus.yaml': syllabus,
      'content/01-ecs/lesson.mdx': covering('  S01: ecs-a').replace('title: ECS\n', ''),
    };
    expect(problemsOf(changes)).toEqual([
      'content/01-ecs/lesson.mdx:2:1 Frontmatter: "title" is missing.',
    ]);
  });
});
