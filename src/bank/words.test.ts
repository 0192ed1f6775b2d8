import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, topicWords, wordsOf } from './words.ts';

describe('words', () => {
  test('they come in order, without signs', () => {
    expect(wordsOf('The *task’s* port, 8080: “open”?')).toEqual([
      'the',
      'task’s',
      'port',
      '8080',
      'open',
    ]);
  });

  test.each([
    ['tasks', 'task'],
    ['addresses', 'address'],
    ['policies', 'policy'],
    ['service’s', 'service'],
    ['status', 'status'],
    ['gas', 'gas'],
  ])('"%s" counts as "%s"', (word, form) => {
    expect([...topicWords(word)]).toEqual([form]);
  });

  test('words without a subject do not count', () => {
    expect([...topicWords('Which of these must it have?')]).toEqual([]);
  });

  test('likeness lies between nothing and all', () => {
    const sets = fc.uniqueArray(fc.nat(9)).map((items) => new Set(items));
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        const like = likeness(one, other);
        expect(like).toBe(likeness(other, one));
        expect(like >= 0 && like <= 1).toBe(true);
        expect(likeness(one, one)).toBe(one.size === 0 ? 0 : 1);
      }),
    );
  });
});
