import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { foldEvents } from './fold.ts';
import { type ChanceQuestion, chanceQuestions, secondChances } from './second-chance.ts';
import { studyDay } from './study-day.ts';
import { answer, buildEvent, DAY, MINUTE, NOON, start } from './testing/build-event.ts';

const question = (id: string, facts: string, variantOf: string | null = null): ChanceQuestion => ({
  id,
  facts: facts.split(' '),
  variantOf,
});
/** Fact f has a question, its variant and one more; g has one of its own, h shares one with f. */
const questions = [
  question('f1', 'f'),
  question('f2', 'f'),
  question('f1b', 'f', 'f1'),
  question('g1', 'g'),
  question('fh', 'f h'),
  question('h1', 'h'),
];

/** Acts at days after Monday noon; an exam of these questions with these right ends at day 0. */
function examOf(asked: readonly string[], right: readonly string[]): [number, StudyAct][] {
  const respond = (id: string): [number, StudyAct] => [
    0,
    {
      type: 'respond',
      sitting: 'e',
      question: id,
      options: ['a'],
      struck: [],
      flagged: false,
      confidence: null,
      elapsedMs: 1000,
    },
  ];
  const sit: StudyAct = {
    type: 'sit',
    sitting: 'e',
    blueprint: 'full',
    mode: 'strict',
    limitMs: 60 * MINUTE,
    seed: 1,
    questions: asked,
    unscored: [],
  };
  const submit: StudyAct = {
    type: 'submit',
    sitting: 'e',
    endedAt: NOON + 30 * MINUTE,
    right,
    revisions: asked.map(() => 1),
  };
  return [[0, sit], ...asked.map(respond), [0.02, submit]];
}

/** What is due on a day, after these acts; both in days from the exam's, at noon UTC and 04:00 rollover. */
function dueOn(day: number, acts: readonly [number, StudyAct][]) {
  const events = acts.map(([day, act], i) =>
    buildEvent(act, { id: `s-${i}`, at: NOON + day * DAY + i }),
  );
  const moment = { at: NOON + day * DAY, offsetMinutes: 0, rolloverHour: 4 };
  return secondChances({ questions, progress: foldEvents(events), moment });
}
const asked = (day: number, acts: readonly [number, StudyAct][]) =>
  chanceQuestions(dueOn(day, acts));
const practised = (day: number, id: string): [number, StudyAct][] => [
  [day, start(`p${day}`, [id])],
  [day, answer(`p${day}`, id, true)],
];

const examDay = studyDay(NOON, 0, 4);
const missed = examOf(['f1', 'g1'], ['g1']);

describe('the days [U23]', () => {
  test.each([
    [0, 0],
    [1, 0],
    [1.6, 0],
    [2, 1],
    [6, 1],
    [7, 1],
    [100, 1],
  ])('%d days after the exam: %i due', (day, count) => {
    expect(dueOn(day, missed)).toHaveLength(count);
  });

  test('the day turns at the rollover hour', () => {
    // Noon and 15 h 59 min are 03:59 of the second day, by the learner's clock still the first.
    expect(dueOn(1 + 15.98 / 24, missed)).toEqual([]);
    expect(dueOn(1 + 16 / 24, missed)).toHaveLength(1);
  });

  test('what was right does not come back', () => {
    expect(dueOn(2, missed).map(({ fact }) => fact)).toEqual(['f']);
    expect(dueOn(2, examOf(['f1', 'g1'], ['f1', 'g1']))).toEqual([]);
  });

  test('what was not answered does', () => {
    const acts = examOf(['f1', 'g1'], ['g1']).filter(
      ([, act]) => act.type !== 'respond' || act.question !== 'f1',
    );
    expect(dueOn(2, acts)).toHaveLength(1);
  });

  test('an exam under way gives none', () => {
    expect(dueOn(9, missed.slice(0, -1))).toEqual([]);
  });
});

describe('settling [U23]', () => {
  test('any answer on the fact on the day settles it', () => {
    expect(dueOn(2.2, [...missed, ...practised(2.1, 'f2')])).toEqual([]);
    expect(dueOn(6, [...missed, ...practised(2.1, 'f2')])).toEqual([]);
  });

  test('the seventh day is a chance of its own', () => {
    const settled = [...missed, ...practised(2.1, 'f2')];
    expect(dueOn(7, settled)).toMatchObject([{ fact: 'f', dueDay: examDay + 7 }]);
    expect(dueOn(7.2, [...settled, ...practised(7.1, 'f2')])).toEqual([]);
    expect(dueOn(60, [...settled, ...practised(7.1, 'f2')])).toEqual([]);
  });

  test('an answer before the day does not', () => {
    expect(dueOn(2, [...missed, ...practised(1, 'f2')])).toHaveLength(1);
  });

  test('an answer on another fact does not', () => {
    expect(dueOn(2.2, [...missed, ...practised(2.1, 'g1')])).toHaveLength(1);
  });

  test('an exam graded days late does not settle itself', () => {
    const late = missed.map(([day, act]): [number, StudyAct] =>
      act.type === 'submit' ? [3, act] : [day, act],
    );
    expect(dueOn(3.1, late)).toHaveLength(1);
  });
});

describe('the question [U23]', () => {
  test('is another one, a variant first', () => {
    expect(asked(2, missed)).toEqual(['f1b']);
    expect(asked(2, examOf(['f1b'], []))).toEqual(['f1']);
  });

  test('differs on the seventh day', () => {
    expect(asked(7, [...missed, ...practised(2.1, 'f1b')])).toEqual(['f2']);
  });

  test('is the missed one only where there is no other', () => {
    expect(asked(2, examOf(['g1'], []))).toEqual(['g1']);
  });

  test('may give a chance at several facts', () => {
    expect(dueOn(2, examOf(['h1', 'f2'], [])).map(({ question }) => question)).toEqual([
      'fh',
      'fh',
    ]);
    expect(asked(2, examOf(['h1', 'f2'], []))).toEqual(['fh']);
  });

  test('of the content that is no more is passed over [R15]', () => {
    expect(dueOn(2, examOf(['gone', 'f1'], []))).toHaveLength(1);
  });

  test('is on the fact that was missed, whatever was practised', () => {
    const practice = fc.array(
      fc.tuple(fc.nat(9), fc.constantFrom(...questions.map(({ id }) => id))),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(practice, fc.nat(12), (practice, day) => {
        const acts = [
          ...examOf(['f1', 'g1', 'h1'], ['g1']),
          ...practice.flatMap(([d, id]) => practised(d, id)),
        ];
        for (const { fact, question } of dueOn(day, acts)) {
          expect(questions.find(({ id }) => id === question)?.facts).toContain(fact);
          expect(['f', 'h']).toContain(fact);
          expect(question).not.toBe('g1');
        }
      }),
    );
  });
});
