import type { StudyAct, StudyEvent } from '#core/event.ts';
import fc from 'fast-check';
import { eventId } from '../event-id.ts';

const id = fc.oneof(
  fc.constantFrom('card-1', 'card-2', 'q-1', 'roll-min-rounding', '__proto__', 'constructor'),
  fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
);
const ids = fc.array(id, { maxLength: 6 });
const elapsedMs = fc.nat(600_000);
const act = <T extends StudyAct['type']>(type: T) => fc.constant(type);

/** Any act that the app can record. */
export const arbitraryAct: fc.Arbitrary<StudyAct> = fc.oneof(
  fc.record({
    type: act('start'),
    sitting: id,
    kind: fc.constant('practice' as const),
    seed: fc.integer(),
    questions: ids,
  }),
  fc.record({
    type: act('answer'),
    sitting: id,
    question: id,
    revision: fc.nat(9),
    options: ids,
    correct: fc.boolean(),
    confidence: fc.constantFrom('sure', 'think', 'guess', null),
    elapsedMs,
    spotted: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  fc.record({ type: act('finish'), sitting: id }),
  fc.record({
    type: act('sit'),
    sitting: id,
    blueprint: id,
    mode: fc.constantFrom('strict', 'study'),
    limitMs: elapsedMs,
    seed: fc.integer(),
    questions: ids,
    unscored: ids,
  }),
  fc.record({
    type: act('respond'),
    sitting: id,
    question: id,
    options: ids,
    struck: ids,
    flagged: fc.boolean(),
    confidence: fc.constantFrom('sure', 'think', 'guess', null),
    elapsedMs,
  }),
  fc.record({ type: act('pause'), sitting: id, since: fc.nat() }),
  fc.record({ type: act('resume'), sitting: id }),
  fc.record({ type: act('shift'), sitting: id, byMs: fc.integer() }),
  fc.record({ type: act('hold'), sitting: id }),
  fc.record({
    type: act('submit'),
    sitting: id,
    endedAt: fc.nat(),
    right: ids,
    revisions: fc.array(fc.nat(9), { maxLength: 6 }),
  }),
  fc.record({
    type: act('cause'),
    sitting: id,
    question: id,
    cause: fc.constantFrom('unknown', 'misread', 'mixed-up', 'time'),
  }),
  fc.record({
    type: act('remark'),
    question: id,
    revision: fc.nat(9),
    right: ids,
    ordered: fc.boolean(),
  }),
  fc.record({
    type: act('review'),
    card: id,
    rating: fc.constantFrom(1, 2, 3, 4),
    elapsedMs,
    place: fc.constantFrom('lesson', 'review'),
  }),
  fc.record({ type: act('suspend'), card: id, on: fc.boolean() }),
  fc.record({ type: act('bury'), card: id, on: fc.boolean() }),
  fc.record({ type: act('cram'), card: id, rating: fc.constantFrom(1, 2, 3, 4), elapsedMs }),
  fc.record({
    type: act('card-write'),
    card: id.map((name) => `own-${name}`),
    front: fc.string({ unit: 'binary' }),
    back: fc.string({ unit: 'binary' }),
    accept: fc.array(fc.string(), { maxLength: 3 }),
    topic: fc.string(),
  }),
  fc.record({ type: act('card-delete'), card: id.map((name) => `own-${name}`) }),
  fc.record({
    type: act('reset'),
    scope: fc.constantFrom('lesson', 'topic', 'all'),
    topic: id,
    cards: ids,
    questions: ids,
  }),
  fc.record({ type: act('redate'), events: ids, to: fc.nat() }),
  fc.record({ type: act('undo'), event: id }),
  fc.record({ type: act('want'), card: id }),
  fc.record({ type: act('flag'), question: id, on: fc.boolean() }),
  fc.record({ type: act('read'), lesson: id, section: id }),
  fc.record({ type: act('mark'), lesson: id, as: fc.constantFrom('unread', 'reading', 'done') }),
  fc.record({ type: act('more'), kind: fc.constantFrom('new', 'review'), count: fc.nat(100) }),
  fc.record({
    type: act('set'),
    key: id,
    value: fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(0.85)),
  }),
);

/** Any event, of a few sessions and devices, around one week. */
export const arbitraryEvent: fc.Arbitrary<StudyEvent> = fc
  .tuple(
    fc.constantFrom('s1', 's2', 'x-y'),
    fc.nat(200),
    fc.constantFrom('laptop', 'phone'),
    fc.integer({ min: 1_763_000_000_000, max: 1_763_600_000_000 }),
    fc.constantFrom(60, -480, 345, 840),
    fc.constantFrom('c1', 'c2'),
    arbitraryAct,
  )
  .map(([session, n, device, at, offsetMinutes, content, what]) => ({
    id: eventId(session, n),
    device,
    at,
    offsetMinutes,
    content,
    ...what,
  }));

/** Events with different ids. */
export const arbitraryEvents = fc.uniqueArray(arbitraryEvent, {
  selector: (event) => event.id,
  maxLength: 40,
});
