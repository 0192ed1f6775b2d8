import { describe, expect, test } from 'vitest';
import { lintQuestions } from './lint-questions.ts';
import { readQuestionsFile } from './read-content-file.ts';
import { newReporter, ordering, question } from './testing/samples.ts';

/** Four options of which the third is right, each with what would make it right. */
const fair = ['task', 'service', 'cluster', 'image']
  .map((name) => {
    const [flag, why] = name === 'cluster' ? [' correct', 'So.'] : ['', 'Right if it were so.'];
    return `<Option id="${name}"${flag}>The ${name}<Why>${why}</Why></Option>`;
  })
  .join('\n');

const attributes = (id: string, more = '') =>
  `id="${id}" ${more} facts="ecs-a" domain="deploy" level="recall"`;

function read(...questions: readonly string[]) {
  return readQuestionsFile(questions.join('\n\n'), 'ecs', newReporter()).items;
}

function lint(...questions: readonly string[]): string[] {
  return lintQuestions(read(...questions)).map(({ message }) => message);
}

describe('reasons of wrong options [U10]', () => {
  test.each([
    'Right if the cluster had room.',
    'It holds services. Right for a group of them.',
    'That would be right of EC2.',
    '“Four” is a number. Right after a restart.',
    'Wrong here: Right in bridge mode.',
  ])('"%s" tells when it is right', (why) => {
    const options = fair.replace('Right if it were so.', why);
    expect(lint(question({ options }))).toEqual([]);
  });

  test.each(['It holds services.', 'Not right if full.', 'Rightly so.', 'Right.'])(
    '"%s" does not tell',
    (why) => {
      const options = fair.replace('Right if it were so.', why);
      expect(lint(question({ options }))).toEqual([
        '"ecs-q": the <Why> of "task" does not say when it would be right: "Right if …".',
      ]);
    },
  );

  test('the right option needs no condition', () => {
    expect(lint(question({ options: fair }))).toEqual([]);
  });
});

/** Questions on ever other things, so that their words are as rare as in a real bank. */
function others(count: number, options: (i: number) => string = () => fair): string[] {
  return Array.from({ length: count }, (_, i) => {
    const letters = String(i + 100).replace(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)));
    const stem = ['q', 'x', 'z', 'w'].map((start) => `${start}o${letters}`).join(' ');
    return question({ attributes: attributes(`o-${i}`), stem: `${stem}?`, options: options(i) });
  });
}

describe('words that give a key away [J5]', () => {
  const stem = 'A shop with its own Windows licence runs what?';
  const withKey = (words: string) =>
    question({ stem, options: fair.replace('The cluster', words) });

  test('a rare word in the key alone is refused', () => {
    expect(lint(...others(120), withKey('Windows nodes'))).toContain(
      '"ecs-q": only the right option repeats "window" from the stem; let another repeat it too, or none.',
    );
  });

  test('a rare word in another option too is fair', () => {
    const shared = withKey('Windows nodes').replace('The image', 'A Windows image');
    expect(lint(...others(120), shared).join('\n')).not.toContain('repeats');
  });

  test('a rare word in a wrong option is fair', () => {
    const wrong = question({ stem, options: fair.replace('The image', 'A Windows image') });
    expect(lint(...others(120), wrong).join('\n')).not.toContain('repeats');
  });

  test('a common word gives nothing away', () => {
    const common = others(120).map((text) => text.replace('?', ' Windows?'));
    expect(lint(...common, withKey('Windows nodes')).join('\n')).not.toContain('repeats');
  });
});

describe('stems that say the same [J5]', () => {
  const stem =
    'A shop runs six tasks of one service in two zones and wants to lose none of them. Which setting helps?';
  const near = stem.replace('six', 'nine').replace('two', 'three');
  const far = 'A shop runs six tasks of one service. Its image is new. Who pulls it on Fargate?';
  const first = question({ stem, options: fair });
  const second = (text: string, more = '') =>
    question({ attributes: attributes('ecs-r', more), stem: text, options: fair });

  test('nearly the same is refused', () => {
    expect(lint(first, second(near))).toEqual([
      '"ecs-r": its stem is nearly that of "ecs-q" (52% of both); tell another situation.',
    ]);
  });

  test('a variant may stay closer', () => {
    expect(lint(first, second(near, 'variantOf="ecs-q"'))).toEqual([]);
    expect(lint(first, second(stem, 'variantOf="ecs-q"'))).toHaveLength(1);
  });

  test('another situation is fine', () => {
    expect(lint(first, second(far))).toEqual([]);
  });

  test('every kind of question is compared', () => {
    expect(lint(ordering(), ordering('ecs-p'))).toHaveLength(1);
  });
});

describe('places of keys [J5]', () => {
  /** The options with the right one in the given place, from 0. */
  const inPlace = (place: number): string => {
    const [first = '', second = '', key = '', last = ''] = fair.split('\n');
    return [first, second, last].toSpliced(place, 0, key).join('\n');
  };
  const placed = (places: readonly number[]) =>
    lint(...others(places.length, (i) => inPlace(places[i] ?? 0))).filter((message) =>
      message.includes('in place'),
    );

  test('even places are fine', () => {
    expect(placed(Array.from({ length: 20 }, (_, i) => i % 4))).toEqual([]);
  });

  test('a place preferred is refused', () => {
    const message = 'of all single-answer questions; 15% to 40% is even enough.';
    expect(placed(Array.from({ length: 20 }, (_, i) => (i < 9 ? 0 : 1 + (i % 3))))).toEqual([
      `The key is written in place 1 in 45% ${message}`,
    ]);
  });

  test('a place avoided is refused', () => {
    expect(placed(Array.from({ length: 21 }, (_, i) => i % 3))).toHaveLength(1);
  });

  test('few questions say nothing', () => {
    expect(placed(Array.from({ length: 19 }, () => 0))).toEqual([]);
  });
});
