/** Records that a learner could leave, for property tests. */
import fc from 'fast-check';
import { compareEvents, type Rating, type StudyAct, type StudyEvent } from '../event.ts';
import { buildEvent, DAY, MINUTE, NOON } from './build-event.ts';

const nameOf = (prefix: string, max: number) => fc.nat(max).map((index) => `${prefix}${index}`);
const elapsedMs = fc.oneof(fc.nat(180_000), fc.constantFrom(-5, 0.25, 1e9));
const confidence = fc.constantFrom('sure' as const, 'think' as const, 'guess' as const, null);
const questions = fc.uniqueArray(nameOf('q', 5), { minLength: 1, maxLength: 4 });
/** Weights that are not the defaults. */
const fitted = '0.4 1.2 3.1 15.7 7.2 0.5 1.5 0.01 1.5 0.1 1 1.9 0.1 0.3 2.3 0.2 3 0.5 0.6 0.1 0.3';
const setting = fc.oneof(
  fc.record({ key: fc.constant('rolloverHour'), value: fc.nat(23) }),
  fc.record({ key: fc.constant('desiredRetention'), value: fc.constantFrom(0.7, 0.9, 0.97) }),
  fc.record({ key: fc.constant('theme'), value: fc.constant('dark') }),
  fc.record({ key: fc.constant('fsrsParameters'), value: fc.constantFrom('', fitted) }),
);

const review: fc.Arbitrary<StudyAct> = fc.record({
  type: fc.constant('review' as const),
  card: nameOf('c', 4),
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  elapsedMs,
  place: fc.constantFrom('lesson' as const, 'review' as const),
});

const answer: fc.Arbitrary<StudyAct> = fc.record({
  type: fc.constant('answer' as const),
  sitting: nameOf('s', 4),
  question: nameOf('q', 5),
  revision: fc.constant(1),
  options: fc.subarray(['a', 'b', 'c']),
  correct: fc.boolean(),
  confidence,
  elapsedMs,
  spotted: fc.constantFrom(null, 0, 0.5, 1),
});

const sitting = nameOf('s', 4);
const question = nameOf('q', 5);
const picked = fc.subarray(['a', 'b', 'c']);

/** What happens in exams; they share their ids with quizzes, as no learner's do. */
const examAct: fc.Arbitrary<StudyAct> = fc.oneof(
  fc.record({
    type: fc.constant('sit' as const),
    sitting,
    blueprint: fc.constant('full'),
    mode: fc.constantFrom('strict' as const, 'study' as const),
    limitMs: fc.constant(130 * MINUTE),
    seed: fc.nat(),
    questions,
    unscored: fc.constant([]),
  }),
  fc.record({
    type: fc.constant('respond' as const),
    sitting,
    question,
    options: picked,
    struck: picked,
    flagged: fc.boolean(),
    confidence,
    elapsedMs: fc.nat(180_000),
  }),
  fc.record({ type: fc.constant('pause' as const), sitting, since: fc.constant(NOON) }),
  fc.record({ type: fc.constant('resume' as const), sitting }),
  fc.record({ type: fc.constant('shift' as const), sitting, byMs: fc.integer() }),
  fc.record({ type: fc.constant('hold' as const), sitting }),
  fc.record({
    type: fc.constant('submit' as const),
    sitting,
    endedAt: fc.constant(NOON + 60 * MINUTE),
    right: questions,
    revisions: fc.constant([1, 1]),
  }),
  fc.record({
    type: fc.constant('cause' as const),
    sitting,
    question,
    cause: fc.constantFrom('unknown' as const, 'misread' as const, 'time' as const),
  }),
  fc.record({
    type: fc.constant('remark' as const),
    question,
    revision: fc.integer({ min: 1, max: 3 }),
    right: picked,
    ordered: fc.boolean(),
  }),
);

const otherAct: fc.Arbitrary<StudyAct> = fc.oneof(
  fc.record({ type: fc.constant('want' as const), card: nameOf('c', 4) }),
  fc.record({
    type: fc.constant('start' as const),
    sitting: nameOf('s', 4),
    kind: fc.constant('practice' as const),
    seed: fc.nat(),
    questions,
  }),
  fc.record({ type: fc.constant('finish' as const), sitting: nameOf('s', 4) }),
  fc.record({ type: fc.constant('flag' as const), question: nameOf('q', 5), on: fc.boolean() }),
  fc.record({
    type: fc.constant('read' as const),
    lesson: nameOf('l', 2),
    section: nameOf('p', 3),
  }),
  fc.record({
    type: fc.constant('mark' as const),
    lesson: nameOf('l', 2),
    as: fc.constantFrom('unread' as const, 'reading' as const, 'done' as const),
  }),
  fc.record({
    type: fc.constant('more' as const),
    kind: fc.constantFrom('new' as const, 'review' as const),
    count: fc.integer({ min: -1, max: 20 }),
  }),
  setting.map(({ key, value }) => ({ type: 'set' as const, key, value })),
);

const card = nameOf('c', 4);

/** What happens to cards beside reviews; resets are apart, since after them counts and cards part ways. */
const cardAct: fc.Arbitrary<StudyAct> = fc.oneof(
  fc.record({ type: fc.constant('suspend' as const), card, on: fc.boolean() }),
  fc.record({ type: fc.constant('bury' as const), card, on: fc.boolean() }),
  fc.record({
    type: fc.constant('cram' as const),
    card,
    rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    elapsedMs,
  }),
  fc.record({
    type: fc.constant('card-write' as const),
    card: fc.constantFrom('own-1', 'own-2', 'c1'),
    front: fc.string(),
    back: fc.string(),
    accept: fc.array(fc.string(), { maxLength: 2 }),
    topic: nameOf('l', 2),
  }),
  fc.record({ type: fc.constant('card-delete' as const), card: fc.constantFrom('own-1', 'c1') }),
);

const reset: fc.Arbitrary<StudyAct> = fc.record({
  type: fc.constant('reset' as const),
  scope: fc.constantFrom('lesson' as const, 'topic' as const, 'all' as const),
  topic: nameOf('l', 2),
  cards: fc.subarray(['c0', 'c1', 'c2']),
  questions: fc.subarray(['q0', 'q1', 'q2']),
});

/**
 * What happens next: an act, or an undo of the event so many back (or not yet, if negative), or new dates for some
 * events so many back.
 */
type Step =
  | { act: StudyAct }
  | { undoBack: number }
  | { redateBack: readonly number[]; toMinute: number };

const plainStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: review.map((act) => ({ act })) },
  { weight: 3, arbitrary: answer.map((act) => ({ act })) },
  { weight: 3, arbitrary: otherAct.map((act) => ({ act })) },
  { weight: 3, arbitrary: examAct.map((act) => ({ act })) },
  { weight: 2, arbitrary: cardAct.map((act) => ({ act })) },
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 6 }).map((undoBack) => ({ undoBack })) },
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: plainStep },
  { weight: 1, arbitrary: reset.map((act) => ({ act })) },
  {
    weight: 1,
    arbitrary: fc.record({
      redateBack: fc.uniqueArray(fc.integer({ min: -3, max: 9 }), { maxLength: 4 }),
      toMinute: fc.integer({ min: -5, max: 60 }),
    }),
  },
);

/** Time that passes between two events: none, minutes, days, or less than none. */
const passedMs = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }).map((minutes) => minutes * MINUTE) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }).map((days) => days * DAY) },
  { weight: 1, arbitrary: fc.integer({ min: -600, max: -1 }).map((minutes) => minutes * MINUTE) },
);

const offsetMinutes = fc.constantFrom(0, 60, -480, 345, 840, -660);

/** Events as they happened, up to `maxLength`: two sessions, clocks that go back, travel. */
export function arbitraryRecord(maxLength: number): fc.Arbitrary<StudyEvent[]> {
  return recordOf(anyStep, maxLength);
}

/** The same without resets and new dates, so that every review and answer still shows in the counts. */
export function arbitraryPlainRecord(maxLength: number): fc.Arbitrary<StudyEvent[]> {
  return recordOf(plainStep, maxLength);
}

/** The same, in the order in which events fold. */
export function arbitraryOrderedRecord(maxLength: number): fc.Arbitrary<StudyEvent[]> {
  return arbitraryRecord(maxLength).map((events) => events.sort(compareEvents));
}

function recordOf(step: fc.Arbitrary<Step>, maxLength: number): fc.Arbitrary<StudyEvent[]> {
  const happening = fc.record({ step, passedMs, offsetMinutes, isSecond: fc.boolean() });
  // Without the size, fast-check would keep to about ten events.
  return fc.array(happening, { maxLength, size: 'max' }).map((happenings) => {
    let at = NOON;
    const idOf = (index: number) => `${happenings[index]?.isSecond ? 'tab' : 's'}-${index}`;
    return happenings.map(({ step, passedMs, offsetMinutes }, index) => {
      at += passedMs;
      return buildEvent(actOf(step, index, idOf), { id: idOf(index), at, offsetMinutes });
    });
  });
}

function actOf(step: Step, index: number, idOf: (index: number) => string): StudyAct {
  if ('act' in step) return step.act;
  if ('undoBack' in step) return { type: 'undo', event: idOf(index - 1 - step.undoBack) };
  const events = step.redateBack.map((back) => idOf(index - 1 - back));
  return { type: 'redate', events, to: NOON + step.toMinute * MINUTE };
}
