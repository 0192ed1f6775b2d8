import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyAct } from './event.ts';
import { examEndsAt, examLeftMs, examUsedMs, sheetOf } from './exam.ts';
import { foldEvents } from './fold.ts';
import type { ExamSitting } from './progress.ts';
import { buildEvent, MINUTE, NOON } from './testing/build-event.ts';

const limitMs = 130 * MINUTE;
const sit = (mode: 'strict' | 'study' = 'strict'): StudyAct => ({
  type: 'sit',
  sitting: 'x',
  blueprint: 'full',
  mode,
  limitMs,
  seed: 7,
  questions: ['q1', 'q2', 'q3'],
  unscored: ['q3'],
});
const respond = (question: string, options: readonly string[], flagged = false): StudyAct => ({
  type: 'respond',
  sitting: 'x',
  question,
  options,
  struck: [],
  flagged,
  confidence: null,
  elapsedMs: 30_000,
});
const submit = (right: readonly string[], endedAt = NOON + 60 * MINUTE): StudyAct => ({
  type: 'submit',
  sitting: 'x',
  endedAt,
  right,
  revisions: [1, 2, 1],
});

/** Acts of one tab, a minute apart; `[minute, act]` sets the time, `[minute, act, session]` the tab. */
type Happening = StudyAct | readonly [number, StudyAct, string?];
function fold(...happenings: Happening[]) {
  return foldEvents(
    happenings.map((happening, index) => {
      const [minute, act, session = 'tab'] = 'type' in happening ? [index, happening] : happening;
      return buildEvent(act, { id: `${session}-${index}`, at: NOON + minute * MINUTE });
    }),
  );
}
function examOf(...happenings: Happening[]): ExamSitting {
  const exam = fold(...happenings).sittings.get('x');
  if (exam?.kind !== 'exam') throw new Error('There is no exam.');
  return exam;
}

describe('the answer sheet', () => {
  test('the newest entry counts, and time adds up [D4]', () => {
    const exam = examOf(sit(), respond('q1', ['a']), respond('q1', ['b'], true));
    expect(sheetOf(exam, 'q1')).toMatchObject({ options: ['b'], flagged: true, entries: 2 });
    expect(sheetOf(exam, 'q1').elapsedMs).toBe(60_000);
    expect(exam.answers.size).toBe(0);
  });

  test('a question that was not asked is not taken', () => {
    expect(examOf(sit(), respond('q9', ['a'])).sheets.size).toBe(0);
  });

  test('what another tab enters counts only once it holds the exam [R27]', () => {
    const elsewhere = examOf(sit(), [1, respond('q1', ['b']), 'other']);
    expect(elsewhere.sheets.size).toBe(0);
    const taken = examOf(
      sit(),
      [1, { type: 'hold', sitting: 'x' }, 'other'],
      [2, respond('q1', ['b']), 'other'],
      [3, respond('q1', ['c']), 'tab'],
    );
    expect(sheetOf(taken, 'q1').options).toEqual(['b']);
  });
});

describe('the clock', () => {
  test('the end is fixed at the start [D5]', () => {
    const exam = examOf(sit(), respond('q1', ['a']));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (minutes) => {
        const now = NOON + minutes * MINUTE;
        expect(examEndsAt(exam, now)).toBe(NOON + limitMs);
        expect(examLeftMs(exam, now)).toBe(Math.max(0, limitMs - minutes * MINUTE));
      }),
    );
  });

  test('a study exam stands still while it is paused [D16]', () => {
    const pause: StudyAct = { type: 'pause', sitting: 'x', since: NOON + 10 * MINUTE };
    const paused = examOf(sit('study'), [12, pause]);
    expect(examLeftMs(paused, NOON + 300 * MINUTE)).toBe(limitMs - 10 * MINUTE);
    const resumed = examOf(sit('study'), [12, pause], [70, { type: 'resume', sitting: 'x' }]);
    expect(examLeftMs(resumed, NOON + 80 * MINUTE)).toBe(limitMs - 20 * MINUTE);
  });

  test('nothing is entered while it is paused', () => {
    const pause: StudyAct = { type: 'pause', sitting: 'x', since: NOON + MINUTE };
    expect(examOf(sit('study'), [2, pause], [3, respond('q1', ['a'])]).sheets.size).toBe(0);
  });

  test('a strict exam cannot be paused [D16]', () => {
    const exam = examOf(sit(), { type: 'pause', sitting: 'x', since: NOON });
    expect(exam.pausedAt).toBe(null);
  });

  test('a clock that was set moves the end along [R51]', () => {
    const exam = examOf(sit(), { type: 'shift', sitting: 'x', byMs: -30 * MINUTE });
    expect(examEndsAt(exam, NOON)).toBe(NOON + limitMs - 30 * MINUTE);
  });
});

describe('handing in', () => {
  const done = [sit(), respond('q1', ['a']), respond('q2', ['b'])];

  test('grades what was answered and leaves the rest unanswered [D7]', () => {
    const exam = examOf(...done, [60, submit(['q1'])]);
    expect([...exam.answers].map(([id, { correct }]) => [id, correct])).toEqual([
      ['q1', true],
      ['q2', false],
    ]);
    expect(exam.answers.get('q2')?.revision).toBe(2);
    expect(exam.finishedAt).toBe(NOON + 60 * MINUTE);
    expect(examUsedMs(exam, Infinity)).toBe(60 * MINUTE);
  });

  test('happens once; afterwards nothing is taken [D7]', () => {
    const once = examOf(...done, [60, submit(['q1'])]);
    const twice = examOf(...done, [60, submit(['q1'])], [61, submit([])], [62, respond('q1', [])]);
    expect(twice).toEqual(once);
  });

  test('its answers count for their questions and for the day', () => {
    const progress = fold(...done, [60, submit(['q1'])]);
    expect(progress.questions.get('q1')).toMatchObject({ answered: 1, right: 1 });
    expect(progress.questions.get('q2')).toMatchObject({ answered: 1, right: 0 });
    expect(progress.questions.has('q3')).toBe(false);
    expect([...progress.days.values()]).toMatchObject([{ answers: 2, right: 1, activeMs: 60_000 }]);
  });

  test('exams are kept however many quizzes follow [D14]', () => {
    const quizzes = Array.from({ length: 80 }, (_, i): StudyAct[] => [
      { type: 'start', sitting: `s${i}`, kind: 'practice', seed: 1, questions: ['q1'] },
      { type: 'finish', sitting: `s${i}` },
    ]).flat();
    const progress = fold(...done, [60, submit(['q1'])], ...quizzes);
    expect(progress.sittings.has('x')).toBe(true);
    expect(progress.sittings.size).toBe(31);
  });
});

describe('a corrected key', () => {
  const remark: StudyAct = {
    type: 'remark',
    question: 'q1',
    revision: 2,
    right: ['b'],
    ordered: false,
  };

  test('marks old answers again and keeps the old mark [U18]', () => {
    const progress = fold(sit(), respond('q1', ['a']), [60, submit(['q1'])], [99, remark]);
    expect(progress.questions.get('q1')).toMatchObject({
      right: 0,
      answered: 1,
      first: { correct: false, was: true, revision: 2 },
    });
    const exam = progress.sittings.get('x');
    expect(exam?.answers.get('q1')).toMatchObject({ correct: false, was: true });
  });

  test('leaves answers of the new revision alone, and a second time changes nothing [U18]', () => {
    const acts = [sit(), respond('q2', ['a']), [60, submit(['q2'])]] as const;
    const known = fold(...acts);
    const again = fold(...acts, [99, { ...remark, question: 'q2' }]);
    expect(again.questions).toEqual(known.questions);
  });
});

test('the cause of a miss is noted where the question was asked', () => {
  const cause: StudyAct = { type: 'cause', sitting: 'x', question: 'q1', cause: 'misread' };
  expect([...examOf(sit(), cause).causes]).toEqual([['q1', 'misread']]);
  expect(examOf(sit(), { ...cause, question: 'q9' }).causes.size).toBe(0);
});
