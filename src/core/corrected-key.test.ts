import { describe, expect, test } from 'vitest';
import { findCorrections, type KeyedQuestion } from './corrected-key.ts';
import type { StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { answer, buildRecord, start } from './testing/build-event.ts';

/** The helper's right answers are "right", its wrong ones "wrong"; here the key may say otherwise. */
const question = (revision: number, key: string, ids = ['right', 'wrong']): KeyedQuestion => ({
  kind: 'choice',
  id: 'q',
  revision,
  options: ids.map((id) => ({ id, correct: id === key })),
});
const given: StudyAct[] = [
  start('s', ['q']),
  answer('s', 'q', true),
  start('t', ['q']),
  answer('t', 'q', false),
  start('u', ['q']),
  answer('u', 'q', true),
];
const fold = (acts: readonly StudyAct[]) => foldEvents(buildRecord(acts));

describe('findCorrections [U18][R22]', () => {
  test('a newer revision with another key is one', () => {
    expect(findCorrections(fold(given), [question(2, 'wrong')])).toEqual({
      corrections: [{ question: 'q', revision: 2, right: ['wrong'], ordered: false }],
      answers: 3,
    });
  });

  test.each([
    ['the same revision', question(1, 'wrong')],
    ['the same key', question(2, 'right')],
    ['a question not answered', { ...question(2, 'wrong'), id: 'other' }],
    ['an answer that is no longer offered', question(2, 'new', ['right', 'new'])],
  ])('%s is none', (_, changed) => {
    expect(findCorrections(fold(given), [changed]).corrections).toEqual([]);
  });

  test('once recorded it is found no more, and history keeps both', () => {
    const [correction] = findCorrections(fold(given), [question(2, 'wrong')]).corrections;
    if (!correction) throw new Error('A correction was expected.');
    const after = fold([...given, { type: 'remark', ...correction }]);
    expect(findCorrections(after, [question(2, 'wrong')]).corrections).toEqual([]);
    expect(after.questions.get('q')).toMatchObject({
      first: { correct: false, was: true, options: ['right'] },
      last: { correct: false, was: true },
    });
    expect(after.sittings.get('t')?.answers.get('q')).toMatchObject({ correct: true, was: false });
  });

  test('steps and pairs are compared in their form', () => {
    const ordering: KeyedQuestion = {
      kind: 'ordering',
      id: 'q',
      revision: 2,
      steps: [{ id: 'b' }, { id: 'a' }],
    };
    const acts: StudyAct[] = [{ ...answer('s', 'q', true), options: ['a', 'b'] }];
    expect(findCorrections(fold(acts), [ordering]).corrections).toMatchObject([
      { right: ['b', 'a'], ordered: true },
    ]);
    const matching: KeyedQuestion = {
      kind: 'matching',
      id: 'q',
      revision: 2,
      pairs: [{ id: 'a' }],
    };
    const pairs: StudyAct[] = [{ ...answer('s', 'q', false), options: ['a=a'] }];
    expect(findCorrections(fold(pairs), [matching]).answers).toBe(1);
    const gone: StudyAct[] = [{ ...answer('s', 'q', false), options: ['a=gone'] }];
    expect(findCorrections(fold(gone), [matching]).answers).toBe(0);
  });
});
