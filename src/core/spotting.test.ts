import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type StemWord, compareSpotting, scoreSpotting } from './spotting.ts';
import { answer, buildRecord, start } from './testing/build-event.ts';

/** "A shop wants the least operational overhead and no EC2 at all." */
const words: StemWord[] = [
  ...['A', 'shop', 'wants', 'the'].map((text) => ({ text, phrase: null })),
  ...['least', 'operational', 'overhead'].map((text) => ({ text, phrase: 0 })),
  { text: 'and', phrase: null },
  ...['no', 'EC2'].map((text) => ({ text, phrase: 1 })),
  ...['at', 'all.'].map((text) => ({ text, phrase: null })),
];
const indexOf = (text: string) => words.findIndex((word) => word.text === text);
const score = (...marked: string[]) => scoreSpotting(words, new Set(marked.map(indexOf)));

describe('scoreSpotting [U16]', () => {
  test('the author’s own marks find all', () => {
    expect(score('least', 'operational', 'overhead', 'no', 'EC2')).toEqual({
      found: 2,
      missed: 0,
      extra: 0,
      share: 1,
    });
  });

  test('half the words of a phrase find it', () => {
    expect(score('EC2')).toMatchObject({ found: 1, missed: 1, share: 0.5 });
    expect(score('operational', 'overhead')).toMatchObject({ found: 1 });
    expect(score('overhead')).toMatchObject({ found: 0, missed: 2 });
  });

  test('other words are extra', () => {
    expect(score('shop', 'all.', 'no', 'EC2')).toMatchObject({ found: 1, extra: 2 });
  });

  test('nothing marked finds nothing', () => {
    expect(score()).toEqual({ found: 0, missed: 2, extra: 0, share: 0 });
  });

  test('every mark counts once, whatever is marked', () => {
    const marks = fc.subarray(words.map((_, index) => index));
    fc.assert(
      fc.property(marks, (marked) => {
        const { found, missed, extra, share } = scoreSpotting(words, new Set(marked));
        expect(found + missed).toBe(2);
        expect(extra).toBe(marked.filter((index) => words[index]?.phrase === null).length);
        expect(share).toBe(found / 2);
      }),
    );
  });
});

test('answers with and without are told apart [U16]', () => {
  const events = buildRecord([
    start('s', ['q1', 'q2', 'q3', 'q4']),
    answer('s', 'q1', true),
    answer('s', 'q2', false),
    { ...answer('s', 'q3', true), spotted: 0.5 },
    { ...answer('s', 'q4', true), spotted: 0 },
  ]);
  expect(compareSpotting(events)).toEqual({
    with: { answered: 2, right: 2 },
    without: { answered: 2, right: 1 },
  });
});
