import { describe, expect, test } from 'vitest';
import { keyBalance, lintLongest } from './key-balance.ts';
import { lintQuestions } from './lint-questions.ts';
import { readQuestionsFile } from './read-content-file.ts';
import { newReporter, options, question } from './testing/samples.ts';

const fiveOptions = `${options}\n<Option id="pod">A pod<Why>Right on EKS.</Why></Option>`;
const twoKeys = fiveOptions.replace('"service"', '"service" correct');

function read(text: string) {
  return readQuestionsFile(text, 'ecs', newReporter()).items;
}

/** What the rules say of one question. */
function lint(parts: Parameters<typeof question>[0]): string[] {
  return lintQuestions(read(question(parts))).map((problem) => problem.message);
}

/** Single-answer questions whose key is the longest option, and as many that are not. */
function mixed(longest: number, all: number) {
  return Array.from({ length: all }, (_, i) => {
    const attributes = `id="q-${i}" facts="a" domain="cost" level="apply"`;
    const key = i < all - longest ? 'One' : 'A task too';
    return read(question({ attributes, options: options.replace('A task', key) }));
  }).flat();
}

describe('stated number [J5]', () => {
  test('the number of keys is stated', () => {
    expect(lint({ stem: 'Which are right? (Select TWO.)', options: twoKeys })).toEqual([]);
  });

  test('a missing number is refused', () => {
    expect(lint({ stem: 'Which are right?', options: twoKeys })).toEqual([
      '"ecs-q": 2 options are right: end the stem with "(Select TWO.)".',
    ]);
  });

  test('a wrong number is refused', () => {
    expect(lint({ stem: 'Which are right? (Select THREE.)', options: twoKeys })).toEqual([
      '"ecs-q": the stem says THREE, but 2 options are right.',
    ]);
  });

  test.each(['(Choose TWO.) What is right?', 'Which? (Select two.)', 'Which? (Select TWO)'])(
    '"%s" is another form, refused',
    (stem) => {
      expect(lint({ stem, options: twoKeys })).toEqual([
        '"ecs-q": 2 options are right: end the stem with "(Select TWO.)".',
      ]);
    },
  );

  test('a number for one key is refused', () => {
    expect(lint({ stem: 'Which is right? (Select TWO.)' })).toEqual([
      '"ecs-q": the stem states a number, but one option is right.',
    ]);
  });

  test('the problem stands at its question', () => {
    const [problem] = lintQuestions(read(`\n\n${question({ options: twoKeys })}`));
    expect(problem).toMatchObject({ file: 'test.mdx', line: 3, column: 1 });
  });
});

describe('catch-all options [J5]', () => {
  test.each(['All of the above', 'None of these', 'Both of the above', 'Neither of them'])(
    '"%s" as an option is refused',
    (text) => {
      expect(lint({ options: options.replace('An image', text) })).toContain(
        `"ecs-q": no option may read "${text}".`,
      );
    },
  );

  test.each(['Stop all of them', 'Every task of the service', 'A limit above zero'])(
    '"%s" is no catch-all',
    (text) => {
      expect(lint({ options: options.replace('An image', text) })).toEqual([]);
    },
  );
});

describe('negative stems [J5]', () => {
  test.each([
    'Which of these is not a launch type?',
    'Which statement does not hold?',
    'A team runs tasks. What can a task role not do?',
    'which tool cannot pull an image?',
    "Which service doesn't need a cluster?",
    'All of these scale, except which?',
    'Which options will not work?',
  ])('unmarked "%s" is refused', (stem) => {
    expect(lint({ stem })).toEqual([
      '"ecs-q": a negative stem writes its NOT or EXCEPT in capitals.',
    ]);
  });

  test.each([
    'Which of these is NOT a launch type?',
    'All of these scale, EXCEPT which?',
    'The task does not start. What is the cause?',
    'What should the team do if tasks do not start?',
    'Which setting makes sure that tasks do not stop?',
    'Which two things would the service do that tasks do not get?',
    'Notice the log. Which note is right?',
  ])('"%s" is no unmarked negative', (stem) => {
    expect(lint({ stem })).toEqual([]);
  });
});

describe('letters and places [C7]', () => {
  test.each([
    ['Option A', 'Option A'],
    ['unlike answer B', 'answer B'],
    ['as option 2 says', 'option 2'],
    ['both A and C', 'both A and C'],
    ['see the above', 'the above'],
    ['the last option', 'last option'],
  ])('"%s" in a reason is refused', (words, named) => {
    expect(
      lint({
        options: options.replace('Right for services.', `Wrong, ${words}. Right for services.`),
      }),
    ).toEqual([`"ecs-q": options are shuffled, so nothing may say "${named}".`]);
  });

  test.each(['an option a team may choose', 'the answer a client gets', 'option 3-az'])(
    '"%s" names no letter',
    (words) => {
      expect(
        lint({ options: options.replace('Right for services.', `Right for ${words}.`) }),
      ).toEqual([]);
    },
  );
});

describe('what gives a key away [J5]', () => {
  test('a key that stands out is refused', () => {
    const long = 'A task, which is one running copy of an image';
    expect(lint({ options: options.replace('A task', long) })).toEqual([
      '"ecs-q": the right option stands out by its length.',
    ]);
  });

  test('standing out begins beyond 1.6 times', () => {
    const others = options.replace('A cluster', 'x'.repeat(20));
    expect(lint({ options: others.replace('A task', 'y'.repeat(32)) })).toEqual([]);
    expect(lint({ options: others.replace('A task', 'y'.repeat(33)) })).toHaveLength(1);
  });

  test('a long wrong option is fine', () => {
    const long = 'An image, which is what every task is started from';
    expect(lint({ options: options.replace('An image', long) })).toEqual([]);
  });

  test('short keys may differ', () => {
    expect(lint({ options: options.replace('A task', 'Amazon ECS on EC2') })).toEqual([]);
  });

  test('two options reading the same are refused', () => {
    expect(lint({ options: options.replace('An image', '**a** Cluster') })).toEqual([
      '"ecs-q": two options read the same.',
    ]);
  });

  test('missing options are no lint matter', () => {
    expect(lint({ options: '<Option id="a" correct><Why>So.</Why></Option>' })).toEqual([]);
    expect(lint({ options: '' })).toEqual([]);
  });
});

describe('balance over the bank [J5]', () => {
  test('keys longest too often are refused', () => {
    const found = lintLongest(mixed(7, 20));
    expect(found).toEqual([
      {
        file: 'test.mdx',
        line: 1,
        column: 1,
        message:
          'The key is the longest option in 35% of all single-answer questions, this one first; at most 30% may be so.',
      },
    ]);
  });

  test('keys longest by chance are fine', () => {
    expect(lintLongest(mixed(6, 20))).toEqual([]);
  });

  test('few questions say nothing about chance', () => {
    expect(lintLongest(mixed(19, 19))).toEqual([]);
  });

  test('lengths and places are counted', () => {
    const last = question().replace(' correct', '').replace('"image"', '"image" correct');
    const balance = keyBalance([
      ...mixed(1, 3),
      ...read(last),
      ...read(question({ options: twoKeys })),
    ]);
    expect(balance).toEqual({ single: 4, longest: 1, shortest: 2, positions: [3, 0, 0, 1] });
  });
});
