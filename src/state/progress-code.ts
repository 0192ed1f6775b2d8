/** Progress as plain JSON and back. Reading is strict: what does not fit is no progress at all. */
import type {
  CardMemory,
  DayTally,
  OwnCard,
  Progress,
  ReadingPlace,
  UndoableReview,
} from '#core/progress.ts';
import { defaultSettings, changeSetting, type Settings } from '#core/settings.ts';
import {
  isId,
  isInstant,
  isNumberWithin,
  isOffset,
  isWholeWithin,
  text,
  textList,
} from './event-fields.ts';
import { memoryFromCode, memoryToCode } from './memory-code.ts';
import { isRecord } from './plain-data.ts';
import { idFrom, isOneOf, listFrom, mapFrom } from './code-shapes.ts';
import { questionFromCode, questionToCode } from './question-code.ts';
import { sittingFromCode, sittingToCode } from './sitting-code.ts';

type Code = { [K in keyof Progress]: unknown };

/** Progress without maps, as it stands in a snapshot. */
export function progressToCode(progress: Progress): Code {
  return {
    ...progress,
    cards: entriesOf(progress.cards, memoryToCode),
    suspended: [...progress.suspended],
    buried: [...progress.buried],
    ownCards: entriesOf(progress.ownCards, ({ front, back, accept, topic }) => [
      front,
      back,
      accept,
      topic,
    ]),
    redated: [...progress.redated],
    questions: entriesOf(progress.questions, questionToCode),
    lessons: [...progress.lessons],
    days: entriesOf(progress.days, (tally) => tallyNames.map((name) => tally[name])),
    sittings: Array.from(progress.sittings.values(), sittingToCode),
    undoable: progress.undoable.map((review) => ({
      ...review,
      before: review.before && memoryToCode(review.before),
    })),
  };
}

/** The progress in such data, null if anything in it does not fit. */
export function progressFromCode(code: unknown): Progress | null {
  if (!isRecord(code)) return null;
  const { count, lastAt, lastId } = code;
  const cards = mapFrom(code['cards'], isId, memoryFromCode);
  const questions = mapFrom(code['questions'], isId, questionFromCode);
  const lessons = mapFrom(code['lessons'], isId, isOneOf(['unread', 'reading', 'done']));
  const place = code['place'] === null ? null : placeFromCode(code['place']);
  const days = mapFrom(code['days'], isDay, tallyFromCode);
  const sittings = listFrom(code['sittings'], sittingFromCode);
  const settings = settingsFromCode(code['settings']);
  const undoable = listFrom(code['undoable'], undoableFromCode);
  const wanted = listFrom(code['wanted'], idFrom);
  const undoneEarly = listFrom(code['undoneEarly'], idFrom);
  if (!cards || !questions || !lessons || place === undefined || !days || !sittings) return null;
  if (!settings || !undoable || !undoneEarly || !wanted) return null;
  if (!isCount(count) || !isInstant(lastAt) || typeof lastId !== 'string') return null;
  const skippedDays = listFrom(code['skippedDays'], (day) => (isDay(day) ? day : undefined));
  const { lastOffsetMinutes } = code;
  const suspended = mapFrom(code['suspended'], isId, instantFrom);
  const buried = mapFrom(code['buried'], isId, (day) => (isDay(day) ? day : undefined));
  const ownCards = mapFrom(code['ownCards'], isId, ownCardFromCode);
  const redated = mapFrom(code['redated'], isId, instantFrom);
  if (!suspended || !buried || !ownCards || !redated) return null;
  if (!skippedDays || !isOffset(lastOffsetMinutes)) return null;
  return {
    cards,
    suspended,
    buried,
    ownCards,
    questions,
    lessons,
    place,
    days,
    sittings: new Map(sittings.map((sitting) => [sitting.id, sitting])),
    settings,
    undoable,
    undoneEarly,
    wanted,
    count,
    lastAt,
    lastId,
    lastOffsetMinutes,
    skippedDays,
    redated,
  };
}

const instantFrom = (at: unknown) => (isInstant(at) ? at : undefined);

function ownCardFromCode(code: unknown): OwnCard | undefined {
  if (!Array.isArray(code) || code.length !== 4) return undefined;
  const [front, back, accept, topic]: unknown[] = code;
  const areTexts = text.check(front) && text.check(back) && text.check(topic);
  return areTexts && textList.check(accept) ? { front, back, accept, topic } : undefined;
}

function entriesOf<K, V>(map: ReadonlyMap<K, V>, toCode: (value: V) => unknown): unknown[] {
  return Array.from(map, ([key, value]) => [key, toCode(value)]);
}

const tallyNames = [
  'reviews',
  'newCards',
  'recalled',
  'answers',
  'right',
  'activeMs',
  'moreNew',
  'moreReviews',
  'crammed',
] as const satisfies readonly (keyof DayTally)[];

function tallyFromCode(code: unknown): DayTally | undefined {
  if (!Array.isArray(code) || code.length !== tallyNames.length || !code.every(isCount)) return;
  const [reviews = 0, newCards = 0, recalled = 0, answers = 0, right = 0, ...rest] = code;
  const [activeMs = 0, moreNew = 0, moreReviews = 0, crammed = 0] = rest;
  return { reviews, newCards, recalled, answers, right, activeMs, moreNew, moreReviews, crammed };
}

function placeFromCode(code: unknown): ReadingPlace | undefined {
  if (!isRecord(code)) return undefined;
  const { lesson, section, at } = code;
  return isId(lesson) && isId(section) && isInstant(at) ? { lesson, section, at } : undefined;
}

function settingsFromCode(code: unknown): Settings | undefined {
  if (!isRecord(code)) return undefined;
  const names = Object.keys(defaultSettings);
  if (Object.keys(code).length !== names.length) return undefined;
  const settings = names.reduce(
    (all, name) => changeSetting(all, name, code[name]),
    defaultSettings,
  );
  const isUnchanged = Object.entries(settings).every(([name, value]) => code[name] === value);
  return isUnchanged ? settings : undefined;
}

function undoableFromCode(code: unknown): UndoableReview | undefined {
  if (!isRecord(code)) return undefined;
  const { event, card, day, rating, elapsedMs } = code;
  const before: CardMemory | null | undefined =
    code['before'] === null ? null : memoryFromCode(code['before']);
  const isRating = isOneOf([1, 2, 3, 4])(rating);
  if (!isId(event) || !isId(card) || !isDay(day) || before === undefined || !isRating) return;
  if (!isNumberWithin(elapsedMs, 0, Number.MAX_SAFE_INTEGER)) return undefined;
  return { event, card, day, before, rating: isRating, elapsedMs };
}

function isDay(value: unknown): value is number {
  return isWholeWithin(value, -1_000_000, 200_000_000);
}

function isCount(value: unknown): value is number {
  return isNumberWithin(value, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}
